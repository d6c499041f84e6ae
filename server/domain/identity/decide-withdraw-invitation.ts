import { accepted, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { whyInvitationIsFixed } from './invitation-in-question.ts';
import type { InvitationInQuestion } from './invitation-in-question.ts';

/** May the invitation be withdrawn? Refusals: those of whyInvitationIsFixed. */
export function whyNotWithdrawInvitation(invitation: InvitationInQuestion): Reason | null {
  return whyInvitationIsFixed(invitation);
}

/** Does it let nobody in, from this instant on? Refusals: those of whyInvitationIsFixed. */
export function decideWithdrawInvitation(invitation: InvitationInQuestion, now: Date): Outcome<{ revokedAt: Date }> {
  const impossible = whyNotWithdrawInvitation(invitation);
  return impossible ? refusedFor([impossible]) : accepted({ revokedAt: now });
}
