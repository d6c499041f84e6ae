import { accepted, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { whyInvitationIsFixed } from './invitation-in-question.ts';
import type { InvitationInQuestion } from './invitation-in-question.ts';

/** May the invitation be sent again? Refusals: those of whyInvitationIsFixed. */
export function whyNotResendInvitation(invitation: InvitationInQuestion): Reason | null {
  return whyInvitationIsFixed(invitation);
}

/** Is it sent again at this instant? Refusals: those of whyInvitationIsFixed. */
export function decideResendInvitation(invitation: InvitationInQuestion, now: Date): Outcome<{ lastSentAt: Date }> {
  const impossible = whyNotResendInvitation(invitation);
  return impossible ? refusedFor([impossible]) : accepted({ lastSentAt: now });
}
