import { describe, expect, it } from '@jest/globals';
import { calculatePractice } from './calculate-practice.ts';
import type { Component } from '../kinds/component.ts';
import type { Fact, PracticeFacts } from '../facts/facts.ts';
import { renderWorking } from '../working/render-working.ts';

const context = { schemeTitle: 'Planning scheme, version 1', period: { from: '2014-01-01', to: '2014-03-31' } };

const share = {
  key: 'planningShare',
  name: 'Planning phase share',
  label: 'attempt',
  kind: 'prior-year-cash',
  parameters: { basisYear: '2012-13', months: 3, ofMonths: 12, upratingPercent: '0', claimPercent: '5.00' },
} as const satisfies Component;

const anticoagulation = {
  key: 'anticoagulation',
  name: 'Anticoagulation',
  label: 'outcome',
  kind: 'threshold-band',
  parameters: {
    indicator: 'AF006',
    lowerThreshold: '40',
    upperThreshold: '90',
    maxPoints: '12',
    poundsPerPoint: '220.62',
    averagePatients: null,
  },
} as const satisfies Component;

const paid: Fact = { field: 'qofPayment', value: '96000.00', date: '2012-13', source: 'payments-2012-13.csv' };

const practice = (over: Partial<PracticeFacts> = {}): PracticeFacts => ({
  practiceCode: 'ZZ0001',
  facts: [paid],
  requirements: [],
  agreedClaims: [],
  ...over,
});

const count = (field: 'numerator' | 'denominator', value: string): Fact => ({
  field,
  indicator: 'AF006',
  value,
  date: '2014-03-31',
  source: 'counts.csv',
});

describe('calculatePractice', () => {
  it('pays 3/12 of 96,000.00 as 24,000.00 and shows every step', () => {
    const { lines, exceptions } = calculatePractice({ components: [share], facts: practice(), context });
    expect(exceptions).toEqual([]);
    expect(lines).toMatchObject([
      { componentKey: 'planningShare', kind: 'prior-year-cash', label: 'attempt', pence: 2_400_000n },
    ]);
    const printed = renderWorking(lines[0]!.working);
    expect(printed).toContain('QOF payment for the basis year 2012-13: £96,000.00 (at 2012-13, payments-2012-13.csv)');
    expect(printed).toContain('Fraction of the year = [months that are paid] ÷ [months in the whole] = 0.25');
    expect(printed).toContain(
      'Pay, rounded to the penny = [share of the basis year payment] rounded half up to 2 decimal places = £24,000.00',
    );
    expect(printed).toContain('Result: £24,000.00');
  });

  it('pays nothing and says what is lacking when a requirement is not met', () => {
    const requirements = [
      { key: 'discussions', label: 'Attend at least 3 discussions', met: false, shortfall: 'one discussion short' },
      { key: 'response', label: 'Send a written response', met: false, shortfall: 'response missing' },
    ];
    const { lines, exceptions } = calculatePractice({
      components: [share],
      facts: practice({ requirements }),
      context,
    });
    expect(lines).toMatchObject([{ pence: 0n }]);
    expect(exceptions).toEqual([]);
    expect(lines[0]!.working.notes).toEqual([
      'One discussion short (Attend at least 3 discussions).',
      'Response missing (Send a written response).',
    ]);
    expect(renderWorking(lines[0]!.working)).toContain('Planning phase share, had everything been done');
  });

  it('says that nothing is owed even when the facts are missing as well', () => {
    const requirements = [
      { key: 'response', label: 'Send a written response', met: false, shortfall: 'response missing' },
    ];
    const result = calculatePractice({ components: [share], facts: practice({ facts: [], requirements }), context });
    expect(result.lines).toMatchObject([{ pence: 0n }]);
  });

  it('leaves a missing payment to a person instead of paying nothing', () => {
    const { lines, exceptions } = calculatePractice({ components: [share], facts: practice({ facts: [] }), context });
    expect(lines).toEqual([]);
    expect(exceptions).toEqual([
      {
        practiceCode: 'ZZ0001',
        field: 'qofPayment',
        code: 'FACT_MISSING',
        message: 'ZZ0001: QOF payment for 2012-13 is missing',
      },
    ]);
  });

  it('takes the same fact twice as one and two different values as something to settle', () => {
    const twice = calculatePractice({
      components: [share],
      facts: practice({ facts: [paid, { ...paid, value: '96000' }] }),
      context,
    });
    expect(twice.lines).toMatchObject([{ pence: 2_400_000n }]);
    const different = calculatePractice({
      components: [share],
      facts: practice({ facts: [paid, { ...paid, value: '96000.01' }] }),
      context,
    });
    expect(different.lines).toEqual([]);
    expect(different.exceptions).toMatchObject([{ code: 'FACT_HAS_TWO_VALUES' }]);
  });

  it('rounds odd pence once, half up', () => {
    const { lines } = calculatePractice({
      components: [share],
      facts: practice({ facts: [{ ...paid, value: '96000.02' }] }),
      context,
    });
    expect(lines[0]!.pence).toBe(2_400_001n);
  });

  it('adds uprating before the share is taken', () => {
    const raised = { ...share, parameters: { ...share.parameters, upratingPercent: '5' } };
    const { lines } = calculatePractice({ components: [raised], facts: practice(), context });
    expect(lines[0]!.pence).toBe(2_520_000n);
  });

  it('pays an agreed claim for actual performance when it is better by the bound, to the penny', () => {
    const agreedClaims = [{ componentKey: 'planningShare', agreedOn: '2014-05-01', source: 'request 7' }];
    const actual = (value: string): Fact => ({ field: 'actualPayment', value, date: '2013-14', source: 'request 7' });
    const claimed = (value: string) =>
      calculatePractice({
        components: [share],
        facts: practice({ facts: [paid, actual(value)], agreedClaims }),
        context,
      });
    expect(claimed('25200.00').lines).toMatchObject([{ pence: 2_520_000n }]);
    expect(claimed('25199.99').lines).toEqual([]);
    expect(claimed('25199.99').exceptions).toMatchObject([{ code: 'CLAIM_NOT_BETTER_ENOUGH' }]);
    expect(claimed('25199.99').exceptions[0]!.message).toContain(
      '£25,199.99 is less than £24,000.00 × (100 + 5.00) ÷ 100 = £25,200.00',
    );
  });

  it('pays points between two thresholds', () => {
    const facts = practice({ facts: [count('numerator', '150'), count('denominator', '180')] });
    const { lines } = calculatePractice({ components: [anticoagulation], facts, context });
    expect(lines).toMatchObject([{ pence: 229_445n, label: 'outcome' }]);
    expect(lines[0]!.working.children[0]!.result.points).toBe('10.40');
  });

  it.each([
    ['-1', 'FACT_IS_NEGATIVE'],
    ['1.5', 'FACT_IS_NOT_WHOLE'],
    ['many', 'FACT_IS_NOT_A_NUMBER'],
    ['181', 'NUMERATOR_ABOVE_DENOMINATOR'],
  ])('refuses a numerator of %s as %s', (numerator, code) => {
    const facts = practice({ facts: [count('numerator', numerator), count('denominator', '180')] });
    const { lines, exceptions } = calculatePractice({ components: [anticoagulation], facts, context });
    expect(lines).toEqual([]);
    expect(exceptions).toMatchObject([{ practiceCode: 'ZZ0001', indicator: 'AF006', code, field: 'numerator' }]);
  });
});
