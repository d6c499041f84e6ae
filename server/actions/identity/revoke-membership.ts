import { decideChangeMembership } from '../../domain/identity/decide-change-membership.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';

/** Whose access, at which version read. */
export interface RevokeMembership {
  membershipId: string;
  expectedVersion: number;
}

/**
 * Takes a colleague's access away. Their sessions and tokens for this organisation open nothing from the next request
 * on, because the door reads the membership each time. Refusals: those of decideChangeMembership.
 */
export const revokeMembership = defineAction('member:change', async (scope: Scope, change: RevokeMembership) => {
  const colleagues = await scope.memberships.lockOrganisation(scope.actor.organisationId);
  const decision = decideChangeMembership({ ...change, byMembershipId: scope.actor.membershipId }, colleagues);
  if (!decision.accepted) return decision;
  const { id, personId } = decision.value;
  if (!(await scope.memberships.change(decision.value, { revokedAt: scope.now })))
    return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
  await scope.accessHappened('membership.revoked', { membershipId: id, personId });
  return accepted({ membershipId: id });
});
