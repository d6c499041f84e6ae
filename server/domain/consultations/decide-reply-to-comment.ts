import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { checkText } from '../words/check-text.ts';
import { LONGEST_COMMENT } from './decide-write-comment.ts';

/** May the comment be answered? Once. Refusals: COMMENT_HAS_A_REPLY. */
export function whyNotReplyToComment({ reply }: { reply: string | null }): Reason | null {
  return reply ? reason('COMMENT_HAS_A_REPLY') : null;
}

/** Is this the reply? Refusals: COMMENT_HAS_A_REPLY, FIELD_IS_EMPTY, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT. */
export function decideReplyToComment(comment: { reply: string | null }, reply: string): Outcome<{ reply: string }> {
  const impossible = whyNotReplyToComment(comment);
  const wrong = impossible
    ? [impossible]
    : checkText(reply, { field: 'reply', name: 'your reply', most: LONGEST_COMMENT });
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ reply: reply.trim() });
}
