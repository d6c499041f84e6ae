import { accepted, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { checkAmendment } from './check-amendment.ts';
import { whyNotMove } from './run-in-question.ts';
import type { RunInQuestion } from './run-in-question.ts';

/** May a payment of the run be amended? Only while it is calculated and not yet submitted. Refusals: RUN_CANNOT_DO_THIS. */
export function whyNotAmendPaymentLine(run: Pick<RunInQuestion, 'state'>): Reason | null {
  return whyNotMove(run.state, 'change');
}

/**
 * Is a payment of the run amended to this, for this reason? What was computed is kept beside it.
 * Refusals: RUN_CANNOT_DO_THIS, AMOUNT_IS_NOT_ALLOWED, REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT.
 * @param amountPence whole pence
 */
export function decideAmendPaymentLine(
  run: Pick<RunInQuestion, 'state'>,
  { amountPence, reason: why }: { amountPence: number; reason: string },
): Outcome<{ amendedPence: number; amendmentReason: string }> {
  const impossible = whyNotAmendPaymentLine(run);
  const wrong = impossible ? [impossible] : checkAmendment(amountPence, why);
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ amendedPence: amountPence, amendmentReason: why.trim() });
}
