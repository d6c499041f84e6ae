import { accepted, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { whyNotMove } from './run-in-question.ts';
import type { RunInQuestion } from './run-in-question.ts';

/** May the money be moved? Refusals: RUN_CANNOT_DO_THIS. */
export function whyNotReleasePaymentRun(run: Pick<RunInQuestion, 'state'>): Reason | null {
  return whyNotMove(run.state, 'release');
}

/** Is the money moved? Refusals: RUN_CANNOT_DO_THIS. */
export function decideReleasePaymentRun(run: Pick<RunInQuestion, 'state'>): Outcome<{ state: 'released' }> {
  const impossible = whyNotReleasePaymentRun(run);
  return impossible ? refusedFor([impossible]) : accepted({ state: 'released' });
}
