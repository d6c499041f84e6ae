import { accepted, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { checkReason } from '../payments/check-amendment.ts';
import { whyClaimIsAnswered } from './claim-states.ts';
import type { ClaimState } from './claim-states.ts';

/** May it be declined? Once. Refusals: CLAIM_IS_ANSWERED. */
export function whyNotDeclineClaim({ state }: { state: ClaimState }): Reason | null {
  return whyClaimIsAnswered(state);
}

/** Is it declined, for this reason? The commissioner declines; the practice reads why. Refusals: CLAIM_IS_ANSWERED, REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT. */
export function decideDeclineClaim(
  claim: { state: ClaimState },
  why: string,
): Outcome<{ outcome: 'declined'; reason: string }> {
  const impossible = whyNotDeclineClaim(claim);
  const wrong = impossible ? [impossible] : checkReason(why, 'reason');
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ outcome: 'declined', reason: why.trim() });
}
