import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { whyFixed, whyLastAdministrator } from './membership-in-question.ts';
import type { MembershipInQuestion } from './membership-in-question.ts';
import { isUnused } from './membership-states.ts';

/** May this colleague be suspended? Refusals: those of whyFixed, MEMBER_IS_SUSPENDED, INVITATION_IS_NOT_USED, LAST_ADMINISTRATOR. */
export function whyNotSuspendMember(membership: MembershipInQuestion): Reason | null {
  const fixed = whyFixed(membership);
  if (fixed) return fixed;
  if (membership.subject.suspendedAt) return reason('MEMBER_IS_SUSPENDED', 'membershipId');
  return isUnused(membership.subject)
    ? reason('INVITATION_IS_NOT_USED', 'membershipId')
    : whyLastAdministrator(membership);
}

/** Is the colleague suspended, from this instant on, until they are brought back? Refusals: those of whyNotSuspendMember. */
export function decideSuspendMember(membership: MembershipInQuestion, now: Date): Outcome<{ suspendedAt: Date }> {
  const impossible = whyNotSuspendMember(membership);
  return impossible ? refusedFor([impossible]) : accepted({ suspendedAt: now });
}
