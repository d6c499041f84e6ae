import { describe, expect, it } from '@jest/globals';
import { nationalYearOf } from '../../../scripts/engine/read-national-files.ts';
import { bothAnswers } from './both-answers.ts';
import type { Component } from '../kinds/component.ts';
import type { Fact, PracticeFacts } from '../facts/facts.ts';
import { registersOf } from '../national/national-case.ts';

const year = nationalYearOf('2024-25');
const context = {
  schemeTitle: 'Scheme',
  period: { from: '2024-04-01', to: '2025-03-31' },
  national: { year, registers: registersOf(year)! },
  replaces: ['AF001', 'AF006', 'AF008'],
};
const components: Component[] = [
  { key: 'fixed', name: 'Fixed', label: 'overhead', kind: 'fixed-sum', parameters: { pounds: '1000' } },
  {
    key: 'stroke',
    name: 'Stroke',
    label: 'outcome',
    kind: 'threshold-band',
    parameters: {
      indicator: 'AF006',
      lowerThreshold: '40',
      upperThreshold: '90',
      maxPoints: '12',
      poundsPerPoint: '100',
      averagePatients: null,
    },
  },
];
const fact = (field: Fact['field'], value: string, indicator?: string, date = '2025-03-31'): Fact => ({
  field,
  value,
  date,
  source: 'test',
  ...(indicator ? { indicator } : {}),
});
const facts: Fact[] = [
  fact('registeredPatients', '12000'),
  { ...fact('registeredPatients', '12000'), date: '2025-01-01' },
  fact('register', '300', 'AF'),
  fact('numerator', '150', 'AF006'),
  fact('denominator', '180', 'AF006'),
  fact('numerator', '270', 'AF008'),
  fact('denominator', '290', 'AF008'),
];
const practice = (over: Partial<PracticeFacts> = {}): PracticeFacts => ({
  practiceCode: 'ZZ0001',
  facts,
  requirements: [],
  agreedClaims: [],
  ...over,
});

describe('bothAnswers', () => {
  it('gives the local and the national answer for the same facts, and the difference', () => {
    const answer = bothAnswers({ components, facts: practice(), context });
    expect(answer).toMatchObject({ partOfYear: '12 of 12 months', differencePence: 204_000n - 785_968n });
    expect(answer.local).toMatchObject({
      pence: 204_000n,
      guaranteedPence: 100_000n,
      possiblePence: 220_000n,
      atRiskPence: 120_000n,
    });
    expect(answer.national.pence).toBe(785_968n);
    expect(answer.national.guaranteedPence).toBe(148_352n);
    expect(answer.national.possiblePence).toBe(860_441n);
  });

  it('takes as guaranteed what comes when everything asked is done, even if it is not yet', () => {
    const requirements = [{ key: 'plan', label: 'Send a plan', met: false, shortfall: 'plan missing' }];
    expect(bothAnswers({ components, facts: practice({ requirements }), context }).local).toMatchObject({
      pence: 0n,
      guaranteedPence: 100_000n,
      possiblePence: 220_000n,
    });
  });

  it('compares a phase of three months with three twelfths of the national year', () => {
    const planning = { ...context, period: { from: '2025-01-01', to: '2025-03-31' } };
    const answer = bothAnswers({ components, facts: practice(), context: planning });
    expect(answer.partOfYear).toBe('3 of 12 months');
    expect(answer.national.pence).toBe(196_492n);
  });

  it('says what is missing instead of taking it for nothing', () => {
    const answer = bothAnswers({ components, facts: practice({ facts: facts.slice(0, 5) }), context });
    expect(answer.local.pence).toBe(204_000n);
    expect(answer.national).toMatchObject({
      pence: null,
      guaranteedPence: null,
      atRiskPence: null,
      exceptions: [{ code: 'FACT_MISSING' }, { code: 'FACT_MISSING' }],
    });
    expect(answer.differencePence).toBeNull();
    const unknown = bothAnswers({
      components,
      facts: practice(),
      context: { schemeTitle: 'Scheme', period: context.period },
    });
    expect(unknown.national.exceptions).toMatchObject([{ code: 'NOT_PRICEABLE' }]);
  });
});
