import { decideRevokeMembership } from '../../domain/identity/decide-revoke-membership.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { membershipOnHand } from './membership-on-hand.ts';

/** Whose access, at which version read. */
export interface RevokeMembership {
  membershipId: string;
  expectedVersion: number;
}

/**
 * Takes a colleague's access away. Their sessions and tokens for this organisation open nothing from the next request
 * on, because the door reads the membership each time.
 * Refusals: NOT_FOUND, those of decideRevokeMembership, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const revokeMembership = defineAction(
  'member:change',
  async (scope: Scope, { membershipId, expectedVersion }: RevokeMembership) => {
    const found = await membershipOnHand(scope, membershipId);
    if (!found) return refused('NOT_FOUND', 'membershipId');
    const decision = decideRevokeMembership(found, scope.now);
    if (!decision.accepted) return decision;
    const { id, version, personId } = found.subject;
    if (version !== expectedVersion || !(await scope.memberships.change({ id, version }, decision.value)))
      return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
    await scope.accessHappened('membership.revoked', { membershipId: id, personId });
    return accepted({ membershipId: id });
  },
);
