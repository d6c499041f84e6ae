import { permissions, roleInWords } from '../permissions.ts';
import type { OrganisationKind, Role } from '../permissions.ts';
import { isUnused, letsIn } from './membership-states.ts';
import type { Colleague } from './membership-in-question.ts';

/** A right that fewer than two people hold: one absence, and nobody does it. */
export interface RightAtRisk {
  role: Role;
  /** 0 or 1. */
  holders: number;
  warning: string;
}

/** With fewer, one absence stops the organisation. */
const FEWEST = 2;

/** The rights without which something cannot be done for the organisation at all. */
const NEEDED: readonly Role[] = ['approve', 'administer'];

const useful = (role: Role, kind: OrganisationKind): boolean =>
  Object.values(permissions as Record<string, Partial<Record<OrganisationKind, Role>>>).some(
    (allowed) => allowed[kind] === role,
  );

/**
 * The rights to sign or approve, and to administer, that nobody or only one person holds today, of those that an
 * organisation of this kind has a use for. Whoever is invited and has not been in yet does not count.
 */
export function rightsAtRisk(
  colleagues: readonly Colleague[],
  { kind, today }: { kind: OrganisationKind; today: string },
): RightAtRisk[] {
  return NEEDED.filter((role) => useful(role, kind)).flatMap((role): RightAtRisk[] => {
    const holders = colleagues.filter((one) => one.roles.includes(role) && letsIn(one, today) && !isUnused(one)).length;
    const verb = roleInWords(role, kind);
    return holders >= FEWEST
      ? []
      : [{ role, holders, warning: holders === 0 ? `Nobody may ${verb}` : `Only one person may ${verb}` }];
  });
}
