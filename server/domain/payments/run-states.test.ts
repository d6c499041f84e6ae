import { describe, expect, it } from '@jest/globals';
import { paymentRunMoves, paymentRunStates, runStateAfter } from './run-states.ts';
import type { PaymentRunMove, PaymentRunState } from './run-states.ts';

/** Read across: in this state, this move leads there. What is not listed cannot happen. */
const listed: Record<PaymentRunState, Partial<Record<PaymentRunMove, PaymentRunState>>> = {
  draft: { ask_calculation: 'calculating', withdraw: 'withdrawn' },
  calculating: { finish_calculation: 'calculated', stop_calculation: 'draft', withdraw: 'withdrawn' },
  calculated: { ask_calculation: 'calculating', change: 'calculated', submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { approve: 'approved', withdraw: 'withdrawn' },
  approved: { release: 'released', withdraw: 'withdrawn' },
  released: {},
  withdrawn: {},
};

describe('run states', () => {
  const everyPair = paymentRunStates.flatMap((state) =>
    Object.keys(paymentRunMoves).map((move) => [state, move as PaymentRunMove] as const),
  );

  it.each(everyPair)('%s + %s leads only where the table says', (state, move) => {
    expect(runStateAfter(state, move)).toBe(listed[state][move] ?? null);
  });

  it('cannot reach payment without calculation, submission and approval', () => {
    const waysTo = (state: PaymentRunState): PaymentRunState[] =>
      Object.values(paymentRunMoves)
        .filter(({ to }) => to === state)
        .flatMap(({ from }) => from);
    expect(waysTo('released')).toEqual(['approved']);
    expect(waysTo('approved')).toEqual(['submitted']);
    expect(waysTo('submitted')).toEqual(['calculated']);
  });
});
