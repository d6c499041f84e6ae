/**
 * A claim for actual performance: a practice asks, and withdraws it or the commissioner agrees or declines, once.
 * Source: product.md D2-6.
 */
import { reason } from '../outcome.ts';
import type { Reason } from '../outcome.ts';

/** What came of a claim. */
export type ClaimOutcome = 'agreed' | 'declined' | 'withdrawn';

/** Where a claim is. */
export type ClaimState = 'waiting' | ClaimOutcome;

/** Every state, in the order in which they are shown. */
export const claimStates: readonly ClaimState[] = ['waiting', 'agreed', 'declined', 'withdrawn'];

/** Was it agreed, declined or withdrawn already? Refusals: CLAIM_IS_ANSWERED. */
export function whyClaimIsAnswered(state: ClaimState): Reason | null {
  return state === 'waiting' ? null : reason('CLAIM_IS_ANSWERED', null, { state });
}
