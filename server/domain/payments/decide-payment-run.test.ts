import { describe, expect, it } from '@jest/globals';
import type { SchemeState } from '../schemes/scheme-states.ts';
import { schemeStates } from '../schemes/scheme-states.ts';
import { paymentRunStates } from './run-states.ts';
import { decideApprovePaymentRun, whyNotApprovePaymentRun } from './decide-approve-payment-run.ts';
import { decideAmendPaymentLine, whyNotAmendPaymentLine } from './decide-amend-payment-line.ts';
import { decideCalculatePaymentRun, whyNotCalculatePaymentRun } from './decide-calculate-payment-run.ts';
import { decideReleasePaymentRun, whyNotReleasePaymentRun } from './decide-release-payment-run.ts';
import { decideSettlePaymentException, whyNotSettlePaymentException } from './decide-settle-payment-exception.ts';
import { decideStartPaymentRun, whyNotStartPaymentRun } from './decide-start-payment-run.ts';
import { decideSubmitPaymentRun, whyNotSubmitPaymentRun } from './decide-submit-payment-run.ts';
import { decideWithdrawPaymentRun, whyNotWithdrawPaymentRun } from './decide-withdraw-payment-run.ts';
import type { NamedPerson } from '../identity/who-may-instead.ts';
import { reason } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import type { RunInQuestion } from './run-in-question.ts';

const run = (over: Partial<RunInQuestion> = {}): RunInQuestion => ({
  state: 'calculated',
  makers: [{ personId: 'ann', name: 'Ann' }],
  lineCount: 2,
  openExceptions: 0,
  claimsAgreedSince: 0,
  ...over,
});

const named = (name: string): NamedPerson => ({ personId: name.toLowerCase(), name });
const zoe = { personId: 'zoe', holders: [] };

const statesWhere = (why: (state: RunInQuestion) => unknown): string[] =>
  paymentRunStates.filter((state) => why(run({ state })) === null);

const codeOf = (outcome: Outcome<unknown>) => (outcome.accepted ? null : outcome.refusal.code);

describe('starting a payment run', () => {
  const phase = { to: '2014-03-31' };

  it('waits for the day after the phase', () => {
    expect(decideStartPaymentRun({ state: 'published', unread: null }, () => phase, '2014-03-31')).toMatchObject({
      refusal: {
        code: 'PHASE_HAS_NOT_ENDED',
        field: 'phaseKey',
        message: 'The phase runs until 31 March 2014. It can be paid from the day after.',
      },
    });
    expect(decideStartPaymentRun({ state: 'published', unread: null }, () => phase, '2014-04-01')).toEqual({
      accepted: true,
      value: { state: 'draft', phase },
    });
  });

  it('asks for a phase of the scheme', () => {
    expect(codeOf(decideStartPaymentRun({ state: 'published', unread: null }, () => undefined, '2014-04-01'))).toBe(
      'PHASE_IS_UNKNOWN',
    );
  });

  it('pays no text that cannot be read, and does not look for the phase in it', () => {
    const unread = reason('TEXT_CANNOT_BE_READ', 'colour', { problem: 'colour is not known' });
    const notAsked = () => {
      throw new Error('Nothing is asked of a text that cannot be read.');
    };
    expect(codeOf(decideStartPaymentRun({ state: 'published', unread }, notAsked, '2014-04-01'))).toBe(unread.code);
    expect(codeOf(decideStartPaymentRun({ state: 'approved', unread }, notAsked, '2014-04-01'))).toBe(
      'SCHEME_IS_NOT_PUBLISHED',
    );
  });

  it('pays published and ended schemes and no others', () => {
    const payable = schemeStates.filter(
      (state: SchemeState) => whyNotStartPaymentRun({ state, unread: null }) === null,
    );
    expect(payable).toEqual(['published', 'ended']);
    expect(codeOf(decideStartPaymentRun({ state: 'approved', unread: null }, () => phase, '2014-04-01'))).toBe(
      'SCHEME_IS_NOT_PUBLISHED',
    );
  });
});

describe('what may be done with a run', () => {
  it.each<[string, string[], (state: RunInQuestion) => unknown, (state: RunInQuestion) => Outcome<unknown>]>([
    ['calculate', ['draft', 'calculated'], whyNotCalculatePaymentRun, decideCalculatePaymentRun],
    [
      'amend',
      ['calculated'],
      whyNotAmendPaymentLine,
      (given) => decideAmendPaymentLine(given, { amountPence: 1, reason: 'Agreed.' }),
    ],
    [
      'settle',
      ['calculated'],
      (given) => whyNotSettlePaymentException(given, { settlement: null }),
      (given) => decideSettlePaymentException(given, { settlement: null }, 'By hand.'),
    ],
    ['submit', ['calculated'], whyNotSubmitPaymentRun, decideSubmitPaymentRun],
    [
      'approve',
      ['submitted'],
      (given) => whyNotApprovePaymentRun(given, zoe),
      (given) => decideApprovePaymentRun(given, zoe),
    ],
    ['release', ['approved'], whyNotReleasePaymentRun, decideReleasePaymentRun],
    [
      'withdraw',
      ['draft', 'calculating', 'calculated', 'submitted', 'approved'],
      whyNotWithdrawPaymentRun,
      (given) => decideWithdrawPaymentRun(given, 'Wrong year.'),
    ],
  ])('%s: only when %j, and the decision says so too', (_name, states, why, decide) => {
    expect(statesWhere(why)).toEqual(states);
    expect(statesWhere((given) => codeOf(decide(given)))).toEqual(states);
  });

  it('settles an exception once', () => {
    expect(whyNotSettlePaymentException(run(), { settlement: 'By hand.' })?.code).toBe('EXCEPTION_IS_SETTLED');
  });

  it('says in which state the run is', () => {
    expect(whyNotApprovePaymentRun(run({ state: 'draft' }), zoe)?.message).toBe(
      'A run that is a draft cannot be approved.',
    );
    expect(whyNotAmendPaymentLine(run({ state: 'submitted' }))?.message).toBe(
      'A run that is submitted cannot be changed.',
    );
  });

  it('is not submitted with an exception that nobody settled, or with nothing in it', () => {
    expect(whyNotSubmitPaymentRun(run({ claimsAgreedSince: 1, openExceptions: 2 }))).toMatchObject({
      code: 'RUN_MISSES_CLAIMS',
      message: 'Claims agreed since this was calculated: 1.',
    });
    expect(whyNotSubmitPaymentRun(run({ openExceptions: 2 }))).toMatchObject({
      code: 'RUN_HAS_EXCEPTIONS',
      message: 'Exceptions not settled: 2.',
    });
    expect(whyNotSubmitPaymentRun(run({ lineCount: 0 }))).toMatchObject({ code: 'RUN_HAS_NO_LINES' });
  });

  it('is not approved by any of its makers, who are told who may', () => {
    const [ann, bob, cy] = [named('Ann'), named('Bob'), named('Cy')];
    const made = run({ state: 'submitted', makers: [ann, bob] });
    const holders = [ann, bob, cy];
    for (const { personId } of [ann, bob])
      expect(whyNotApprovePaymentRun(made, { personId, holders })).toMatchObject({
        code: 'RUN_AUTHOR_CANNOT_APPROVE',
        message: 'You worked on this run or on what it pays for, so you cannot approve it. Who may: Cy.',
      });
    expect(whyNotApprovePaymentRun(made, { personId: cy.personId, holders })).toBeNull();
    expect(whyNotApprovePaymentRun(made, { personId: ann.personId, holders: [ann, bob] })?.message).toContain(
      'Nobody else in your organisation may: an administrator can give the right',
    );
  });
});
