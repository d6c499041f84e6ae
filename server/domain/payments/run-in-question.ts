import { reason } from '../outcome.ts';
import type { Reason } from '../outcome.ts';
import { paymentRunMoves, runStateAfter, runStateInWords } from './run-states.ts';
import type { PaymentRunMove, PaymentRunState } from './run-states.ts';

/** What the decisions about a run rest on. People are ids. */
export interface RunInQuestion {
  state: PaymentRunState;
  calculatedBy: string | null;
  submittedBy: string | null;
  /** Who amended a payment or settled an exception of what was calculated. */
  changedBy: readonly string[];
  lineCount: number;
  openExceptions: number;
  /** Claims that were agreed since the facts of the run were written down. */
  claimsAgreedSince: number;
}

/** Is the run in a state that has this move? Refusals: RUN_CANNOT_DO_THIS. */
export function whyNotMove(state: PaymentRunState, move: PaymentRunMove): Reason | null {
  return runStateAfter(state, move)
    ? null
    : reason('RUN_CANNOT_DO_THIS', null, { state: runStateInWords[state], move: paymentRunMoves[move].words });
}
