import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { whyNotMove } from './run-in-question.ts';
import type { RunInQuestion } from './run-in-question.ts';

type RunToApprove = Pick<RunInQuestion, 'state' | 'calculatedBy' | 'submittedBy' | 'changedBy'>;

/**
 * May this person approve it? Never one who calculated it, submitted it, amended a payment of it or settled an exception
 * of it (product.md F4 and R12). Refusals: RUN_CANNOT_DO_THIS, RUN_AUTHOR_CANNOT_APPROVE.
 */
export function whyNotApprovePaymentRun(run: RunToApprove, personId: string): Reason | null {
  const wrongState = whyNotMove(run.state, 'approve');
  if (wrongState) return wrongState;
  return [run.calculatedBy, run.submittedBy, ...run.changedBy].includes(personId)
    ? reason('RUN_AUTHOR_CANNOT_APPROVE')
    : null;
}

/** Is it approved by this person? Refusals: those of whyNotApprovePaymentRun. */
export function decideApprovePaymentRun(run: RunToApprove, personId: string): Outcome<{ state: 'approved' }> {
  const impossible = whyNotApprovePaymentRun(run, personId);
  return impossible ? refusedFor([impossible]) : accepted({ state: 'approved' });
}
