import { describe, expect, it } from '@jest/globals';
import { decideRecordSuccession, leftOf } from './decide-record-succession.ts';
import type { KnownSuccession, PracticeNamed, SuccessionCase, SuccessionGiven } from './decide-record-succession.ts';
import { decideWithdrawSuccession } from './decide-withdraw-succession.ts';
import { whatBecomesOfRun, whatFollows, whatIsLeft } from './what-follows.ts';

const practice = (id: string, changes: Partial<PracticeNamed> = {}): PracticeNamed => ({
  id,
  name: id,
  openedOn: null,
  closedOn: null,
  ours: true,
  ...changes,
});

const known = (
  predecessorId: string,
  successorId: string,
  changes: Partial<KnownSuccession> = {},
): KnownSuccession => ({
  predecessorId,
  successorId,
  firstDay: '2014-10-01',
  percent: null,
  ...changes,
});

const given: SuccessionGiven = { firstDay: '2014-10-01', percent: null, source: 'Contract variation 12' };
const mergers: SuccessionCase = { predecessor: practice('Old'), successor: practice('Stays'), known: [] };

const decided = (changes: Partial<SuccessionGiven>, inQuestion: Partial<SuccessionCase>) => {
  const decision = decideRecordSuccession({ ...given, ...changes }, { ...mergers, ...inQuestion });
  return decision.accepted ? decision.value : decision.refusal.reasons.map(({ code, field }) => `${code} ${field}`);
};
const wordsOf = (changes: Partial<SuccessionGiven>, inQuestion: Partial<SuccessionCase>): string => {
  const decision = decideRecordSuccession({ ...given, ...changes }, { ...mergers, ...inQuestion });
  return decision.accepted ? 'recorded' : decision.refusal.message;
};

describe('recording that a practice took over another', () => {
  it.each<[string, Partial<SuccessionGiven>, Partial<SuccessionCase>, string[] | { percent: string | null }]>([
    ['all of it', {}, {}, { percent: null }],
    ['all of it, typed as 100', { percent: '100.00' }, {}, { percent: null }],
    ['a share', { percent: ' 060.50 ' }, {}, { percent: '60.5' }],
    [
      'the rest of a split',
      { percent: '40' },
      { known: [known('Old', 'North', { percent: '60' })] },
      { percent: '40' },
    ],
    [
      'a practice that opened on the day',
      {},
      { successor: practice('New', { openedOn: '2014-10-01' }) },
      { percent: null },
    ],
    [
      'from one that closed the day before',
      {},
      { predecessor: practice('Old', { closedOn: '2014-09-30' }) },
      { percent: null },
    ],
    [
      'of whoever took over others before',
      {},
      { known: [known('Older', 'Old', { firstDay: '2012-04-01' })] },
      { percent: null },
    ],
    ['the same practice twice', {}, { successor: practice('Old') }, ['SUCCESSION_IS_OF_ONE_PRACTICE successorId']],
    ['no day', { firstDay: '2014-02-30' }, {}, ['DATE_IS_NOT_A_DAY firstDay']],
    [
      'of one that was not ours',
      {},
      { predecessor: practice('Old', { ours: false }) },
      ['PRACTICE_WAS_NOT_YOURS predecessorId'],
    ],
    [
      'by one that was not ours',
      {},
      { successor: practice('Stays', { ours: false }) },
      ['PRACTICE_WAS_NOT_YOURS successorId'],
    ],
    [
      'before it opened',
      {},
      { predecessor: practice('Old', { openedOn: '2014-10-01' }) },
      ['SUCCESSION_IS_BEFORE_OPENING firstDay'],
    ],
    [
      'long after it closed',
      {},
      { predecessor: practice('Old', { closedOn: '2014-09-29' }) },
      ['SUCCESSION_IS_AFTER_CLOSING firstDay'],
    ],
    [
      'by one that had closed',
      {},
      { successor: practice('Stays', { closedOn: '2014-09-30' }) },
      ['SUCCESSOR_WAS_NOT_OPEN successorId'],
    ],
    [
      'by one that opened later',
      {},
      { successor: practice('Stays', { openedOn: '2014-10-02' }) },
      ['SUCCESSOR_WAS_NOT_OPEN successorId'],
    ],
    ['nothing of it', { percent: '0' }, {}, ['SUCCESSION_PERCENT_IS_WRONG percent']],
    ['more than all of it', { percent: '100.01' }, {}, ['SUCCESSION_PERCENT_IS_WRONG percent']],
    ['less than nothing', { percent: '-5' }, {}, ['SUCCESSION_PERCENT_IS_WRONG percent']],
    ['no number', { percent: 'half' }, {}, ['SUCCESSION_PERCENT_IS_WRONG percent']],
    ['an empty share', { percent: '' }, {}, ['SUCCESSION_PERCENT_IS_WRONG percent']],
    [
      'more than is left',
      { percent: '40.01' },
      { known: [known('Old', 'North', { percent: '60' })] },
      ['SUCCESSION_IS_MORE_THAN_ALL percent'],
    ],
    ['all of what is gone', {}, { known: [known('Old', 'North')] }, ['SUCCESSION_IS_MORE_THAN_ALL percent']],
    [
      'another part on another day',
      { firstDay: '2014-11-01', percent: '40' },
      { known: [known('Old', 'North', { percent: '60' })] },
      ['SUCCESSION_IS_ON_ANOTHER_DAY firstDay'],
    ],
    [
      'the same again',
      { percent: '1' },
      { known: [known('Old', 'Stays', { percent: '60' })] },
      ['SUCCESSION_IS_RECORDED successorId'],
    ],
    ['there and back', {}, { known: [known('Stays', 'Old')] }, ['SUCCESSION_GOES_IN_A_CIRCLE successorId']],
    [
      'there and back through others',
      {},
      { known: [known('Stays', 'North'), known('North', 'Old', { percent: '10' })] },
      ['SUCCESSION_GOES_IN_A_CIRCLE successorId'],
    ],
    ['no source', { source: ' ' }, {}, ['FIELD_IS_EMPTY source']],
    [
      'everything at once',
      { percent: 'x', source: '' },
      { successor: practice('Stays', { ours: false }) },
      ['PRACTICE_WAS_NOT_YOURS successorId', 'SUCCESSION_PERCENT_IS_WRONG percent', 'FIELD_IS_EMPTY source'],
    ],
  ])('%s', (_what, changes, inQuestion, expected) => {
    expect(decided(changes, inQuestion)).toEqual(
      Array.isArray(expected) ? expected : { ...expected, source: 'Contract variation 12' },
    );
  });

  it('says in words what is wrong and which day it is about', () => {
    expect(wordsOf({}, { predecessor: practice('Old', { ours: false }) })).toBe(
      'Old was not a practice of your organisation on 30 September 2014.',
    );
    expect(wordsOf({}, { successor: practice('Stays', { closedOn: '2014-09-30' }) })).toBe(
      'Stays closed on 30 September 2014, before the work of Old came to it on 1 October 2014.',
    );
    expect(wordsOf({ percent: '50' }, { known: [known('Old', 'North', { percent: '66.66' })] })).toBe(
      'Of the work of Old, 66.66% is recorded as taken over already, so 33.34% is left.',
    );
  });

  it('knows what of a practice is nobody’s yet', () => {
    expect(leftOf('Old', [])).toBeNull();
    expect(leftOf('Old', [known('Old', 'North', { percent: '60' }), known('Other', 'North', { percent: '1' })])).toBe(
      '40',
    );
    expect(
      leftOf('Old', [known('Old', 'North', { percent: '60' }), known('Old', 'South', { percent: '40' })]),
    ).toBeNull();
  });
});

describe('withdrawing it', () => {
  it('takes a reason, once', () => {
    expect(decideWithdrawSuccession({ state: 'recorded' }, ' Wrong day. ')).toEqual({
      accepted: true,
      value: { reason: 'Wrong day.' },
    });
    expect(decideWithdrawSuccession({ state: 'recorded' }, ' ')).toMatchObject({
      refusal: { code: 'REASON_IS_MISSING' },
    });
    expect(decideWithdrawSuccession({ state: 'withdrawn' }, 'Again.')).toMatchObject({
      refusal: { code: 'SUCCESSION_IS_WITHDRAWN' },
    });
  });
});

describe('what follows, in words', () => {
  it('names both practices and both days', () => {
    const [first, earlier, patients, pay] = whatFollows({
      predecessor: 'Old',
      successor: 'Stays',
      firstDay: '2014-10-01',
      percent: null,
    });
    expect(first).toBe('From 1 October 2014 on, Stays does all the work of Old.');
    expect(earlier).toBe(
      'Payments that rest on an earlier year: what Old was paid or earned in that year counts for Stays from 1 October 2014 on. Until 30 September 2014 it counts for Old.',
    );
    expect(patients).toContain('counted on or after 1 October 2014');
    expect(pay).toBe('Old is paid for its days until 30 September 2014, and for none after.');
  });

  it('names the share, and what is left of a split', () => {
    const [first, earlier] = whatFollows({
      predecessor: 'Old',
      successor: 'North',
      firstDay: '2014-10-01',
      percent: '60',
    });
    expect(first).toBe('From 1 October 2014 on, North does 60% of the work of Old.');
    expect(earlier).toContain('60% of what Old was paid');
    expect(whatIsLeft('Old', '40')).toContain('40% of the work of Old is recorded for nobody yet.');
    expect(whatIsLeft('Old', null)).toBeNull();
  });

  it.each([
    [null, 'will rest on this'],
    ['draft', 'will rest on this'],
    ['calculated', 'only when they are calculated again'],
    ['submitted', 'only when they are calculated again'],
    ['released', 'does not change them'],
  ] as const)('for a run that is %s', (run, words) => {
    expect(whatBecomesOfRun(run)).toContain(words);
  });
});
