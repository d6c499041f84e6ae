import { describe, expect, it } from '@jest/globals';
import type { SchemeState } from '../schemes/scheme-states.ts';
import { schemeStates } from '../schemes/scheme-states.ts';
import { paymentRunStates } from './run-states.ts';
import {
  whyNotApprove,
  whyNotCalculate,
  whyNotChange,
  whyNotRelease,
  whyNotStartPaymentRun,
  whyNotSubmit,
  whyNotWithdraw,
} from './why-not-payment-run.ts';
import type { RunInQuestion } from './why-not-payment-run.ts';

const run = (over: Partial<RunInQuestion> = {}): RunInQuestion => ({
  state: 'calculated',
  calculatedBy: 'ann',
  submittedBy: null,
  changedBy: [],
  lineCount: 2,
  openExceptions: 0,
  claimsAgreedSince: 0,
  ...over,
});

const statesWhere = (why: (state: RunInQuestion) => unknown): string[] =>
  paymentRunStates.filter((state) => why(run({ state })) === null);

describe('starting a payment run', () => {
  const phase = { to: '2014-03-31' };

  it('waits for the day after the phase', () => {
    expect(whyNotStartPaymentRun({ state: 'published' }, '2014-03-31', phase)).toEqual({
      code: 'PHASE_HAS_NOT_ENDED',
      field: 'phaseKey',
      message: 'The phase runs until 31 March 2014. It can be paid from the day after.',
    });
    expect(whyNotStartPaymentRun({ state: 'published' }, '2014-04-01', phase)).toBeNull();
  });

  it('asks for a phase of the scheme', () => {
    expect(whyNotStartPaymentRun({ state: 'published' }, '2014-04-01', null)?.code).toBe('PHASE_IS_UNKNOWN');
  });

  it('pays published and ended schemes and no others', () => {
    const payable = schemeStates.filter(
      (state: SchemeState) => whyNotStartPaymentRun({ state }, '2014-04-01') === null,
    );
    expect(payable).toEqual(['published', 'ended']);
  });
});

describe('what may be done with a run', () => {
  it.each<[string, string[], (state: RunInQuestion) => unknown]>([
    ['calculate', ['draft', 'calculated'], whyNotCalculate],
    ['amend or settle', ['calculated'], whyNotChange],
    ['submit', ['calculated'], whyNotSubmit],
    ['approve', ['submitted'], (given) => whyNotApprove(given, 'zoe')],
    ['release', ['approved'], whyNotRelease],
    ['withdraw', ['draft', 'calculating', 'calculated', 'submitted', 'approved'], whyNotWithdraw],
  ])('%s: only when %j', (_name, states, why) => {
    expect(statesWhere(why)).toEqual(states);
  });

  it('says in which state the run is', () => {
    expect(whyNotApprove(run({ state: 'draft' }), 'zoe')?.message).toBe('A run that is a draft cannot be approved.');
    expect(whyNotChange(run({ state: 'submitted' }))?.message).toBe('A run that is submitted cannot be changed.');
  });

  it('is not submitted with an exception that nobody settled, or with nothing in it', () => {
    expect(whyNotSubmit(run({ claimsAgreedSince: 1, openExceptions: 2 }))).toMatchObject({
      code: 'RUN_MISSES_CLAIMS',
      message: 'Claims agreed since this was calculated: 1.',
    });
    expect(whyNotSubmit(run({ openExceptions: 2 }))).toMatchObject({
      code: 'RUN_HAS_EXCEPTIONS',
      message: 'Exceptions not settled: 2.',
    });
    expect(whyNotSubmit(run({ lineCount: 0 }))).toMatchObject({ code: 'RUN_HAS_NO_LINES' });
  });

  it.each([
    ['calculated it', { calculatedBy: 'me' }],
    ['submitted it', { submittedBy: 'me' }],
    ['changed it', { changedBy: ['bob', 'me'] }],
  ])('is not approved by the person who %s', (_name, over) => {
    expect(whyNotApprove(run({ state: 'submitted', submittedBy: 'bob', ...over }), 'me')).toMatchObject({
      code: 'RUN_AUTHOR_CANNOT_APPROVE',
    });
    expect(whyNotApprove(run({ state: 'submitted', submittedBy: 'bob', ...over }), 'zoe')).toBeNull();
  });
});
