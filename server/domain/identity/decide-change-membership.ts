import { accepted, refused } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { roles as everyRole } from '../permissions.ts';
import type { Role } from '../permissions.ts';

/** What the decision needs to know of somebody who acts for the organisation. */
export interface Colleague {
  id: string;
  roles: readonly Role[];
  revokedAt: Date | null;
  version: number;
}

/** Which membership is to be changed, as it was read, and by whom. */
export interface ChangeOfMembership {
  /** Whose membership. */
  membershipId: string;
  expectedVersion: number;
  /** Whoever asks. */
  byMembershipId: string;
}

/**
 * May this membership be changed by this colleague? Nobody changes their own, and whoever changes another's is an
 * administrator at that moment: so an organisation that has an administrator always keeps one.
 * @param colleagues everybody of the organisation, read under a lock
 * Refusals: NOT_FOUND, OWN_ROLES_CANNOT_BE_CHANGED, YOUR_ROLE_DOES_NOT_ALLOW_THIS, MEMBERSHIP_IS_REVOKED, SOMEBODY_CHANGED_THIS_FIRST
 */
export function decideChangeMembership<Member extends Colleague>(
  change: ChangeOfMembership,
  colleagues: readonly Member[],
): Outcome<Member> {
  const subject = colleagues.find(({ id }) => id === change.membershipId);
  if (!subject) return refused('NOT_FOUND', 'membershipId');
  if (subject.id === change.byMembershipId) return refused('OWN_ROLES_CANNOT_BE_CHANGED', 'membershipId');
  const by = colleagues.find(({ id }) => id === change.byMembershipId);
  if (!by || by.revokedAt || !by.roles.includes('administer'))
    return refused('YOUR_ROLE_DOES_NOT_ALLOW_THIS', null, { role: 'administer' });
  if (subject.revokedAt) return refused('MEMBERSHIP_IS_REVOKED', 'membershipId');
  if (subject.version !== change.expectedVersion) return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
  return accepted(subject);
}

/** Rights in the order of the table, each once. Refusal: FIELD_IS_EMPTY. */
export function decideRoles(wanted: readonly Role[]): Outcome<Role[]> {
  const chosen = everyRole.filter((role) => wanted.includes(role));
  return chosen.length > 0 ? accepted(chosen) : refused('FIELD_IS_EMPTY', 'roles', { name: 'at least one right' });
}
