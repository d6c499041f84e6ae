import { accepted, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { checkReason } from './check-amendment.ts';
import { whyNotMove } from './run-in-question.ts';
import type { RunInQuestion } from './run-in-question.ts';

/** May it be withdrawn? At any time before money has moved; also while a calculation hangs. Refusals: RUN_CANNOT_DO_THIS. */
export function whyNotWithdrawPaymentRun(run: Pick<RunInQuestion, 'state'>): Reason | null {
  return whyNotMove(run.state, 'withdraw');
}

/** Is it withdrawn for this reason? Refusals: RUN_CANNOT_DO_THIS, REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT. */
export function decideWithdrawPaymentRun(
  run: Pick<RunInQuestion, 'state'>,
  why: string,
): Outcome<{ state: 'withdrawn'; reason: string }> {
  const impossible = whyNotWithdrawPaymentRun(run);
  const wrong = impossible ? [impossible] : checkReason(why, 'reason');
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ state: 'withdrawn', reason: why.trim() });
}
