import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { checkReason } from '../payments/check-amendment.ts';
import { runStateInWords, settledRunStates } from '../payments/run-states.ts';
import type { PaymentRunState } from '../payments/run-states.ts';
import { whyClaimIsAnswered } from './claim-states.ts';
import type { ClaimState } from './claim-states.ts';

/** A claim that waits, and where the run of its phase is; null when the phase has no run. */
export interface ClaimToAgree {
  state: ClaimState;
  run: PaymentRunState | null;
}

/**
 * May it be agreed? Once, and until the run of the phase is handed over: then its sums are settled.
 * Refusals: CLAIM_IS_ANSWERED, RUN_IS_TOO_FAR_FOR_A_CLAIM.
 */
export function whyNotAgreeClaim({ state, run }: ClaimToAgree): Reason | null {
  const answered = whyClaimIsAnswered(state);
  if (answered) return answered;
  return run !== null && settledRunStates.includes(run)
    ? reason('RUN_IS_TOO_FAR_FOR_A_CLAIM', null, { state: runStateInWords[run] })
    : null;
}

/** Is it agreed, for this reason? Refusals: those of whyNotAgreeClaim, REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT. */
export function decideAgreeClaim(claim: ClaimToAgree, why: string): Outcome<{ outcome: 'agreed'; reason: string }> {
  const impossible = whyNotAgreeClaim(claim);
  const wrong = impossible ? [impossible] : checkReason(why, 'reason');
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ outcome: 'agreed', reason: why.trim() });
}
