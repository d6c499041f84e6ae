import { accepted, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { checkText } from '../words/check-text.ts';
import { whyNotOpen } from './consultation-states.ts';
import type { Consulted } from './consultation-states.ts';

/** The longest comment and the longest reply. */
export const LONGEST_COMMENT = 5000;

/** May the LMC comment now? Refusals: CONSULTATION_IS_NOT_OPEN, CONSULTATION_IS_CLOSED. */
export function whyNotWriteComment(consultation: Consulted, now: Date): Reason | null {
  return whyNotOpen(consultation, now);
}

/**
 * Is this a comment? Refusals: CONSULTATION_IS_NOT_OPEN, CONSULTATION_IS_CLOSED, FIELD_IS_EMPTY, TEXT_IS_TOO_LONG,
 * TEXT_LOOKS_LIKE_A_PATIENT.
 */
export function decideWriteComment(consultation: Consulted, body: string, now: Date): Outcome<{ body: string }> {
  const impossible = whyNotWriteComment(consultation, now);
  const wrong = [
    ...(impossible ? [impossible] : []),
    ...checkText(body, { field: 'body', name: 'your comment', most: LONGEST_COMMENT }),
  ];
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ body: body.trim() });
}
