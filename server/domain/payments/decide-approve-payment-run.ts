import { isMaker, whoMayInstead } from '../identity/who-may-instead.ts';
import type { NamedPerson } from '../identity/who-may-instead.ts';
import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { whyNotMove } from './run-in-question.ts';
import type { RunInQuestion } from './run-in-question.ts';

type RunToApprove = Pick<RunInQuestion, 'state' | 'makers'>;

/** Who approves, and everybody in their organisation who holds the right to. */
export interface Approver {
  personId: string;
  holders: readonly NamedPerson[];
}

/**
 * May this person approve it? Never one of its makers (product.md F4 and R12); the refusal names who may.
 * Refusals: RUN_CANNOT_DO_THIS, RUN_AUTHOR_CANNOT_APPROVE.
 */
export function whyNotApprovePaymentRun(run: RunToApprove, { personId, holders }: Approver): Reason | null {
  const wrongState = whyNotMove(run.state, 'approve');
  if (wrongState) return wrongState;
  return isMaker(run.makers, personId)
    ? reason('RUN_AUTHOR_CANNOT_APPROVE', null, { who: whoMayInstead(run.makers, holders) })
    : null;
}

/** Is it approved by this person? Refusals: those of whyNotApprovePaymentRun. */
export function decideApprovePaymentRun(run: RunToApprove, approver: Approver): Outcome<{ state: 'approved' }> {
  const impossible = whyNotApprovePaymentRun(run, approver);
  return impossible ? refusedFor([impossible]) : accepted({ state: 'approved' });
}
