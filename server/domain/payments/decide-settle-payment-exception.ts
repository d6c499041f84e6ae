import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { checkReason } from './check-amendment.ts';
import { whyNotMove } from './run-in-question.ts';
import type { RunInQuestion } from './run-in-question.ts';

/** An exception as far as settling it is concerned. */
export interface ExceptionInQuestion {
  settlement: string | null;
}

/** May it be settled? Once, and only while its run is calculated and not yet submitted. Refusals: RUN_CANNOT_DO_THIS, EXCEPTION_IS_SETTLED. */
export function whyNotSettlePaymentException(
  run: Pick<RunInQuestion, 'state'>,
  { settlement }: ExceptionInQuestion,
): Reason | null {
  return (
    whyNotMove(run.state, 'change') ?? (settlement === null ? null : reason('EXCEPTION_IS_SETTLED', 'exceptionId'))
  );
}

/**
 * Is it settled with these words? Nothing is paid for it in this run.
 * Refusals: RUN_CANNOT_DO_THIS, EXCEPTION_IS_SETTLED, REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT.
 */
export function decideSettlePaymentException(
  run: Pick<RunInQuestion, 'state'>,
  exception: ExceptionInQuestion,
  settlement: string,
): Outcome<{ settlement: string }> {
  const impossible = whyNotSettlePaymentException(run, exception);
  const wrong = impossible ? [impossible] : checkReason(settlement, 'settlement');
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ settlement: settlement.trim() });
}
