import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { whyNotOpen } from './consultation-states.ts';
import type { Consulted } from './consultation-states.ts';

/** May a comment that is private to the LMC be sent now? Once. Refusals: CONSULTATION_IS_NOT_OPEN, CONSULTATION_IS_CLOSED, COMMENT_IS_SENT. */
export function whyNotSendComment(comment: { sentAt: Date | null }, consultation: Consulted, now: Date): Reason | null {
  return whyNotOpen(consultation, now) ?? (comment.sentAt ? reason('COMMENT_IS_SENT') : null);
}

/** Is it sent? Refusals: those of whyNotSendComment. */
export function decideSendComment(
  comment: { sentAt: Date | null },
  consultation: Consulted,
  now: Date,
): Outcome<{ sentAt: Date }> {
  const impossible = whyNotSendComment(comment, consultation, now);
  return impossible ? refusedFor([impossible]) : accepted({ sentAt: now });
}
