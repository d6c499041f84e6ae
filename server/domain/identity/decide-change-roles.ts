import { accepted, refused, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { roles as everyRole } from '../permissions.ts';
import type { Role } from '../permissions.ts';
import { whyFixed } from './membership-in-question.ts';
import type { MembershipInQuestion } from './membership-in-question.ts';

/** May this colleague be given other rights? Refusals: those of whyFixed. */
export function whyNotChangeRoles(membership: MembershipInQuestion): Reason | null {
  return whyFixed(membership);
}

/** Is the colleague given these rights? They are kept in the order of the table, each once. Refusals: those of whyFixed, FIELD_IS_EMPTY. */
export function decideChangeRoles(
  membership: MembershipInQuestion,
  wanted: readonly Role[],
): Outcome<{ roles: Role[] }> {
  const impossible = whyNotChangeRoles(membership);
  if (impossible) return refusedFor([impossible]);
  const roles = everyRole.filter((role) => wanted.includes(role));
  return roles.length > 0 ? accepted({ roles }) : refused('FIELD_IS_EMPTY', 'roles', { name: 'at least one right' });
}
