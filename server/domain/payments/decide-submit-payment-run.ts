import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { whyNotMove } from './run-in-question.ts';
import type { RunInQuestion } from './run-in-question.ts';

type RunToSubmit = Pick<RunInQuestion, 'state' | 'openExceptions' | 'lineCount' | 'claimsAgreedSince'>;

/** May it be handed over for approval? Refusals: RUN_CANNOT_DO_THIS, RUN_MISSES_CLAIMS, RUN_HAS_EXCEPTIONS, RUN_HAS_NO_LINES. */
export function whyNotSubmitPaymentRun(run: RunToSubmit): Reason | null {
  const wrongState = whyNotMove(run.state, 'submit');
  if (wrongState) return wrongState;
  if (run.claimsAgreedSince > 0) return reason('RUN_MISSES_CLAIMS', null, { count: run.claimsAgreedSince });
  if (run.openExceptions > 0) return reason('RUN_HAS_EXCEPTIONS', null, { count: run.openExceptions });
  return run.lineCount === 0 ? reason('RUN_HAS_NO_LINES') : null;
}

/** Is it handed over? Refusals: those of whyNotSubmitPaymentRun. */
export function decideSubmitPaymentRun(run: RunToSubmit): Outcome<{ state: 'submitted' }> {
  const impossible = whyNotSubmitPaymentRun(run);
  return impossible ? refusedFor([impossible]) : accepted({ state: 'submitted' });
}
