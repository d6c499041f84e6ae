import { decideResendInvitation } from '../../domain/identity/decide-resend-invitation.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import type { ChangeOfMembership } from './change-membership.ts';
import { invitationOnHand } from './membership-on-hand.ts';

/**
 * Notes that an invitation was sent again.
 * Refusals: NOT_FOUND, those of decideResendInvitation, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const resendInvitation = defineAction(
  'member:invite',
  async (scope: Scope, { membershipId, expectedVersion }: ChangeOfMembership) => {
    const found = await invitationOnHand(scope, membershipId);
    if (!found) return refused('NOT_FOUND', 'membershipId');
    const decision = decideResendInvitation(found, scope.now);
    if (!decision.accepted) return decision;
    const { id, version, personId } = found.subject;
    if (version !== expectedVersion || !(await scope.memberships.change({ id, version }, decision.value)))
      return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
    await scope.accessHappened('membership.invitation_resent', { membershipId: id, personId });
    return accepted({ membershipId: id });
  },
);
