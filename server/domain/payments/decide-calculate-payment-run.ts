import { accepted, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { whyNotMove } from './run-in-question.ts';
import type { RunInQuestion } from './run-in-question.ts';

/** May it be calculated, or calculated again? Refusals: RUN_CANNOT_DO_THIS. */
export function whyNotCalculatePaymentRun(run: Pick<RunInQuestion, 'state'>): Reason | null {
  return whyNotMove(run.state, 'ask_calculation');
}

/** Is it calculated? The worker takes it from there. Refusals: RUN_CANNOT_DO_THIS. */
export function decideCalculatePaymentRun(run: Pick<RunInQuestion, 'state'>): Outcome<{ state: 'calculating' }> {
  const impossible = whyNotCalculatePaymentRun(run);
  return impossible ? refusedFor([impossible]) : accepted({ state: 'calculating' });
}
