import type { RefusedPartsFragment } from '../generated/parts/refused.ts';

/** Something to put right: in a field of the form when `field` names one. */
export type Problem = { field?: string | null; message: string };

/** Everything a refusal says is wrong: each of its reasons, or itself where it gives no list. */
export const problemsOf = (refusal: RefusedPartsFragment): readonly Problem[] =>
  refusal.reasons.length > 0 ? refusal.reasons : [{ field: refusal.field, message: refusal.message }];

/** What is wrong with the reason that somebody gives for what they do; nothing when there is one. */
export const problemsWithReason = (reason: string): readonly Problem[] =>
  reason.trim() ? [] : [{ field: 'reason', message: 'Give a reason' }];
