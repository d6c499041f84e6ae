import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { checkReason } from '../payments/check-amendment.ts';
import type { SuccessionState } from './succession-states.ts';

/** May it be withdrawn? Once. Refusals: SUCCESSION_IS_WITHDRAWN. */
export function whyNotWithdrawSuccession({ state }: { state: SuccessionState }): Reason | null {
  return state === 'withdrawn' ? reason('SUCCESSION_IS_WITHDRAWN') : null;
}

/**
 * Is it withdrawn, for this reason? It stays on record, and counts in no payment that is worked out afterwards.
 * Refusals: SUCCESSION_IS_WITHDRAWN, REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT.
 */
export function decideWithdrawSuccession(
  succession: { state: SuccessionState },
  why: string,
): Outcome<{ reason: string }> {
  const impossible = whyNotWithdrawSuccession(succession);
  const wrong = impossible ? [impossible] : checkReason(why, 'reason');
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ reason: why.trim() });
}
