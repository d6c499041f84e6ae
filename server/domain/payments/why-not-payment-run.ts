/**
 * May this be done with the run now? One function for each move, asked by the action before it saves and by the screen
 * before it shows a button. Each answers null for yes, else the reason.
 */
import { addDays, dayInWords } from '../dates.ts';
import { reason } from '../outcome.ts';
import type { Reason } from '../outcome.ts';
import type { Phase } from '../schemes/scheme-definition.ts';
import { schemeStatesThatPay } from '../schemes/scheme-states.ts';
import type { SchemeState } from '../schemes/scheme-states.ts';
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

/**
 * May a run be started for a phase of this scheme? An ended scheme still owes what was earned; a phase is paid when it is over.
 * Refusals: SCHEME_IS_NOT_PUBLISHED, PHASE_IS_UNKNOWN, PHASE_HAS_NOT_ENDED.
 * @param phase null when the scheme has no phase with the key asked for; left out when no phase is meant yet
 */
export function whyNotStartPaymentRun(
  scheme: { state: SchemeState },
  today: string,
  phase?: Pick<Phase, 'to'> | null,
): Reason | null {
  if (!schemeStatesThatPay.includes(scheme.state)) return reason('SCHEME_IS_NOT_PUBLISHED');
  if (phase === undefined) return null;
  if (phase === null) return reason('PHASE_IS_UNKNOWN', 'phaseKey');
  return today < addDays(phase.to, 1) ? reason('PHASE_HAS_NOT_ENDED', 'phaseKey', { end: dayInWords(phase.to) }) : null;
}

/** May it be calculated, or calculated again? Refusals: RUN_CANNOT_DO_THIS. */
export function whyNotCalculate(run: Pick<RunInQuestion, 'state'>): Reason | null {
  return whyNotMove(run.state, 'ask_calculation');
}

/** May a payment be amended or an exception be settled? Only while the run is calculated and not yet submitted. */
export function whyNotChange(run: Pick<RunInQuestion, 'state'>): Reason | null {
  return whyNotMove(run.state, 'change');
}

/** May it be handed over for approval? Refusals: RUN_CANNOT_DO_THIS, RUN_MISSES_CLAIMS, RUN_HAS_EXCEPTIONS, RUN_HAS_NO_LINES. */
export function whyNotSubmit(
  run: Pick<RunInQuestion, 'state' | 'openExceptions' | 'lineCount' | 'claimsAgreedSince'>,
): Reason | null {
  const wrongState = whyNotMove(run.state, 'submit');
  if (wrongState) return wrongState;
  if (run.claimsAgreedSince > 0) return reason('RUN_MISSES_CLAIMS', null, { count: run.claimsAgreedSince });
  if (run.openExceptions > 0) return reason('RUN_HAS_EXCEPTIONS', null, { count: run.openExceptions });
  return run.lineCount === 0 ? reason('RUN_HAS_NO_LINES') : null;
}

/**
 * May this person approve it? Never one who calculated it, submitted it, amended a payment of it or settled an exception
 * of it (product.md F4 and R12). Refusals: RUN_CANNOT_DO_THIS, RUN_AUTHOR_CANNOT_APPROVE.
 */
export function whyNotApprove(
  run: Pick<RunInQuestion, 'state' | 'calculatedBy' | 'submittedBy' | 'changedBy'>,
  personId: string,
): Reason | null {
  const wrongState = whyNotMove(run.state, 'approve');
  if (wrongState) return wrongState;
  return [run.calculatedBy, run.submittedBy, ...run.changedBy].includes(personId)
    ? reason('RUN_AUTHOR_CANNOT_APPROVE')
    : null;
}

/** May the money be moved? Refusals: RUN_CANNOT_DO_THIS. */
export function whyNotRelease(run: Pick<RunInQuestion, 'state'>): Reason | null {
  return whyNotMove(run.state, 'release');
}

/** May it be withdrawn? At any time before money has moved; also while a calculation hangs. Refusals: RUN_CANNOT_DO_THIS. */
export function whyNotWithdraw(run: Pick<RunInQuestion, 'state'>): Reason | null {
  return whyNotMove(run.state, 'withdraw');
}

const whyNotMove = (state: PaymentRunState, move: PaymentRunMove): Reason | null =>
  runStateAfter(state, move)
    ? null
    : reason('RUN_CANNOT_DO_THIS', null, { state: runStateInWords[state], move: paymentRunMoves[move].words });
