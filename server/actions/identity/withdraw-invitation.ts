import { decideWithdrawInvitation } from '../../domain/identity/decide-withdraw-invitation.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import type { ChangeOfMembership } from './change-membership.ts';
import { invitationOnHand } from './membership-on-hand.ts';

/**
 * Withdraws an invitation that nobody has used: it lets nobody in from now on.
 * Refusals: NOT_FOUND, those of decideWithdrawInvitation, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const withdrawInvitation = defineAction(
  'member:invite',
  async (scope: Scope, { membershipId, expectedVersion }: ChangeOfMembership) => {
    const found = await invitationOnHand(scope, membershipId);
    if (!found) return refused('NOT_FOUND', 'membershipId');
    const decision = decideWithdrawInvitation(found, scope.now);
    if (!decision.accepted) return decision;
    const { id, version, personId, organisationId } = found.subject;
    if (version !== expectedVersion || !(await scope.memberships.change({ id, version }, decision.value)))
      return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
    await scope.accessHappened('membership.invitation_withdrawn', { membershipId: id, personId });
    return accepted({ membershipId: id, organisationId });
  },
);
