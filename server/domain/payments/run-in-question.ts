import type { NamedPerson } from '../identity/who-may-instead.ts';
import { reason } from '../outcome.ts';
import type { Reason } from '../outcome.ts';
import { paymentRunMoves, runStateAfter, runStateInWords } from './run-states.ts';
import type { PaymentRunMove, PaymentRunState } from './run-states.ts';

/** What the decisions about a run rest on. */
export interface RunInQuestion {
  state: PaymentRunState;
  /**
   * Everybody who told a fact of it, agreed or declined a claim, reviewed evidence, calculated it, amended a payment, settled
   * an exception or submitted it; also of what was calculated before and set aside.
   */
  makers: readonly NamedPerson[];
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
