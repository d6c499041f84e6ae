/** The states of a payment run and the moves between them. A move that is not here cannot be made. */
export type PaymentRunState =
  | 'draft'
  | 'calculating'
  | 'calculated'
  | 'submitted'
  | 'approved'
  | 'released'
  | 'withdrawn';

/** Every state, in the order a run goes through them. */
export const paymentRunStates: readonly PaymentRunState[] = [
  'draft',
  'calculating',
  'calculated',
  'submitted',
  'approved',
  'released',
  'withdrawn',
];

/**
 * What can happen to a run. `ask_calculation` is a person's; `finish_calculation` and `stop_calculation` (a fault) are the
 * worker's. `change` is amending a payment or settling an exception: it leaves the run where it is.
 */
export type PaymentRunMove =
  | 'ask_calculation'
  | 'finish_calculation'
  | 'stop_calculation'
  | 'change'
  | 'submit'
  | 'approve'
  | 'release'
  | 'withdraw';

interface Move {
  from: readonly PaymentRunState[];
  to: PaymentRunState;
  /** Completes "A run that is … cannot be …". */
  words: string;
}

/** The moves with the states they lead from and to: read by the tests and the state diagram. */
export const paymentRunMoves: Readonly<Record<PaymentRunMove, Move>> = {
  ask_calculation: { from: ['draft', 'calculated'], to: 'calculating', words: 'calculated' },
  finish_calculation: { from: ['calculating'], to: 'calculated', words: 'calculated' },
  stop_calculation: { from: ['calculating'], to: 'draft', words: 'stopped' },
  change: { from: ['calculated'], to: 'calculated', words: 'changed' },
  submit: { from: ['calculated'], to: 'submitted', words: 'submitted' },
  approve: { from: ['submitted'], to: 'approved', words: 'approved' },
  release: { from: ['approved'], to: 'released', words: 'released' },
  withdraw: {
    from: ['draft', 'calculating', 'calculated', 'submitted', 'approved'],
    to: 'withdrawn',
    words: 'withdrawn',
  },
};

/** The state after a move, or null when the run is not in a state that has this move. */
export function runStateAfter(state: PaymentRunState, move: PaymentRunMove): PaymentRunState | null {
  return paymentRunMoves[move].from.includes(state) ? paymentRunMoves[move].to : null;
}

/** The states in which the sums of a run are settled: it was handed over, and no fact or claim changes it any more. */
export const settledRunStates: readonly PaymentRunState[] = ['submitted', 'approved', 'released'];

/** The states in which what was worked out is settled and shown to the practice. */
export const statesShownToPractices: readonly PaymentRunState[] = ['approved', 'released'];

/** A state as it stands in the sentence "A run that is … cannot be …". */
export const runStateInWords: Readonly<Record<PaymentRunState, string>> = {
  draft: 'a draft',
  calculating: 'being calculated',
  calculated: 'calculated',
  submitted: 'submitted',
  approved: 'approved',
  released: 'released',
  withdrawn: 'withdrawn',
};
