/**
 * A claim for actual performance: a practice asks, and withdraws it or the commissioner agrees or declines, once.
 * Source: product.md D2-6. Each `whyNot…` answers null for yes, else the reason.
 */
import { dayInWords } from '../dates.ts';
import type { Period } from '../dates.ts';
import { reason } from '../outcome.ts';
import type { Reason } from '../outcome.ts';
import { checkReason } from '../payments/check-amendment.ts';
import { runStateInWords, settledRunStates } from '../payments/run-states.ts';
import type { PaymentRunState } from '../payments/run-states.ts';
import { checkText } from '../words/check-text.ts';

/** What came of a claim. */
export type ClaimOutcome = 'agreed' | 'declined' | 'withdrawn';

/** Where a claim is. */
export type ClaimState = 'waiting' | ClaimOutcome;

/** Every state, in the order in which they are shown. */
export const claimStates: readonly ClaimState[] = ['waiting', 'agreed', 'declined', 'withdrawn'];

/** What asking rests on: the days in the scheme (null when there are none), where the last claim is, and whether the phase is paid. */
export interface ClaimInQuestion {
  days: Period | null;
  today: string;
  latest: ClaimState | null;
  /** True when the payments of the phase are approved: then nothing of it changes by a claim. */
  paid: boolean;
}

/** May the practice ask? Refusals: PARTICIPATION_IS_OVER, PHASE_HAS_NOT_STARTED, PHASE_IS_PAID, CLAIM_WAITS, CLAIM_IS_AGREED. */
export function whyNotAskClaim({ days, today, latest, paid }: ClaimInQuestion): Reason | null {
  if (days === null) return reason('PARTICIPATION_IS_OVER');
  if (today < days.from) return reason('PHASE_HAS_NOT_STARTED', null, { start: dayInWords(days.from) });
  if (latest === 'waiting') return reason('CLAIM_WAITS');
  if (latest === 'agreed') return reason('CLAIM_IS_AGREED');
  return paid ? reason('PHASE_IS_PAID') : null;
}

/** May it be agreed, declined or withdrawn? Once. Refusals: CLAIM_IS_ANSWERED. */
export function whyNotAnswerClaim(state: ClaimState): Reason | null {
  return state === 'waiting' ? null : reason('CLAIM_IS_ANSWERED', null, { state });
}

/**
 * May it be agreed while the run of the phase is there? Until the run is handed over: then its sums are settled.
 * Refusals: RUN_IS_TOO_FAR_FOR_A_CLAIM.
 * @param run null when the phase has no run
 */
export function whyNotAgreeClaim(state: ClaimState, run: PaymentRunState | null): Reason | null {
  const answered = whyNotAnswerClaim(state);
  if (answered) return answered;
  return run !== null && settledRunStates.includes(run)
    ? reason('RUN_IS_TOO_FAR_FOR_A_CLAIM', null, { state: runStateInWords[run] })
    : null;
}

/** Are the words of a claim in order? Refusals: FIELD_IS_EMPTY, REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT. */
export function checkClaimWords({ why, actualSource }: { why: string; actualSource: string }): Reason[] {
  return [
    ...checkText(actualSource, { field: 'actualSource', name: 'where the sum is taken from', most: 300 }),
    ...checkReason(why, 'reason'),
  ];
}
