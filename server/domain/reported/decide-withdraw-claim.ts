import { accepted, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { checkReason } from '../payments/check-amendment.ts';
import { whyClaimIsAnswered } from './claim-states.ts';
import type { ClaimState } from './claim-states.ts';

/** May it be withdrawn? Once. Refusals: CLAIM_IS_ANSWERED. */
export function whyNotWithdrawClaim({ state }: { state: ClaimState }): Reason | null {
  return whyClaimIsAnswered(state);
}

/** Is it withdrawn, for this reason? The practice takes it back before it is decided. Refusals: CLAIM_IS_ANSWERED, REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT. */
export function decideWithdrawClaim(
  claim: { state: ClaimState },
  why: string,
): Outcome<{ outcome: 'withdrawn'; reason: string }> {
  const impossible = whyNotWithdrawClaim(claim);
  const wrong = impossible ? [impossible] : checkReason(why, 'reason');
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ outcome: 'withdrawn', reason: why.trim() });
}
