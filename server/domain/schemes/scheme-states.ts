/** The states of a scheme and the moves between them. A move that is not here cannot be made. */
export type SchemeState =
  | 'draft'
  | 'in_consultation'
  | 'consulted'
  | 'approved'
  | 'not_approved'
  | 'published'
  | 'ended'
  | 'withdrawn';

/** Every state, in the order of a scheme’s life. */
export const schemeStates: readonly SchemeState[] = [
  'draft',
  'in_consultation',
  'consulted',
  'approved',
  'not_approved',
  'published',
  'ended',
  'withdrawn',
];

/** The states of a scheme that may still be published. */
export const schemeStatesOnTheirWay: readonly SchemeState[] = ['draft', 'in_consultation', 'consulted', 'approved'];

/** The states in which a comment of the LMC must be answered before the scheme can be published. */
export const schemeStatesThatOweReplies: readonly SchemeState[] = ['in_consultation', 'consulted', 'approved'];

/** The states of a scheme that pays: one that has ended still owes what was earned. */
export const schemeStatesThatPay: readonly SchemeState[] = ['published', 'ended'];

/** What can happen to a scheme. */
export type SchemeMove =
  | 'start_consultation'
  | 'finish_consultation'
  | 'approve'
  | 'refuse'
  | 'publish'
  | 'end'
  | 'withdraw'
  | 'start_new_version';

const moves: Record<SchemeMove, { from: SchemeState[]; to: SchemeState }> = {
  start_consultation: { from: ['draft'], to: 'in_consultation' },
  finish_consultation: { from: ['in_consultation'], to: 'consulted' },
  approve: { from: ['consulted'], to: 'approved' },
  refuse: { from: ['consulted'], to: 'not_approved' },
  publish: { from: ['approved'], to: 'published' },
  end: { from: ['published'], to: 'ended' },
  withdraw: { from: ['draft', 'in_consultation', 'consulted', 'approved', 'not_approved'], to: 'withdrawn' },
  start_new_version: { from: ['consulted', 'approved', 'not_approved'], to: 'draft' },
};

/** The moves with the states they lead from and to: read by the tests and the state diagram. */
export const schemeMoves: Readonly<typeof moves> = moves;

/** The state after a move, or null when the scheme is not in a state that has this move. */
export function stateAfter(state: SchemeState, move: SchemeMove): SchemeState | null {
  return moves[move].from.includes(state) ? moves[move].to : null;
}
