import { describe, expect, it } from '@jest/globals';
import { nationalYearOf } from '../../../scripts/engine/read-national-files.ts';
import { recalculate } from '../explain/recalculate.ts';
import type { Fact, PracticeFacts } from '../facts/facts.ts';
import { registersOf } from '../national/national-case.ts';
import { notionalNational } from './notional-national.ts';

const year = nationalYearOf('2024-25');
const context = {
  schemeTitle: 'Scheme',
  period: { from: '2025-01-01', to: '2025-03-31' },
  national: { year, registers: registersOf(year)! },
  replaces: ['AF006', 'AF008'],
};
const fact = (field: Fact['field'], value: string, indicator?: string, date = '2025-03-31'): Fact => ({
  field,
  value,
  date,
  source: 'test',
  ...(indicator ? { indicator } : {}),
});
const counts = (date: string): Fact[] => [
  fact('registeredPatients', '12000', undefined, date),
  fact('registeredPatients', '12000', undefined, '2025-01-01'),
  fact('register', '300', 'AF', date),
  fact('numerator', '150', 'AF006', date),
  fact('denominator', '180', 'AF006', date),
  fact('numerator', '270', 'AF008', date),
  fact('denominator', '290', 'AF008', date),
];
const practice = (over: Partial<PracticeFacts> = {}): PracticeFacts => ({
  practiceCode: 'ZZ0001',
  facts: counts('2025-03-31'),
  requirements: [],
  agreedClaims: [],
  ...over,
});
const wholeYear = notionalNational(practice(), { ...context, period: { from: '2024-04-01', to: '2025-03-31' } });

describe('what the national contract would have paid', () => {
  it('is for the months of the phase, with a working that comes to the same pence', () => {
    expect(wholeYear).toMatchObject({ partOfYear: '12 of 12 months', answer: { pence: 637_616n } });
    const { answer, partOfYear } = notionalNational(practice(), context);
    expect(partOfYear).toBe('3 of 12 months');
    expect(answer.pence).toBe(159_404n);
    const [working] = answer.workings;
    expect(working?.result.pence).toBe('159404');
    expect(recalculate(working!)).toEqual([]);
  });

  it('is for the days on which the practice took part', () => {
    const { answer, partOfYear } = notionalNational(
      practice({ inForce: { from: '2025-01-01', to: '2025-02-14' } }),
      context,
    );
    expect(partOfYear).toBe('45 of 365 days');
    expect(answer.pence).toBe((637_616n * 45n * 2n + 365n) / (365n * 2n));
  });

  it('cuts the sum of a practice that closed only once', () => {
    const closed = { open: { from: '2024-04-01', to: '2025-02-14' }, facts: [...counts('2025-02-14')] };
    const { answer, partOfYear } = notionalNational(practice(closed), context);
    expect(partOfYear).toBe('45 of 320 days');
    const forItsDays = (637_616n * 320n * 2n + 365n) / (365n * 2n);
    expect(Number(answer.pence)).toBeCloseTo(Number((forItsDays * 45n) / 320n), -1);
  });

  it('is nothing where the phase stands in place of nothing', () => {
    expect(notionalNational(practice({ facts: [] }), { ...context, replaces: [] }).answer).toMatchObject({
      pence: 0n,
      guaranteedPence: 0n,
      possiblePence: 0n,
      exceptions: [],
    });
  });

  it.each([
    [
      'no national year',
      { ...context, national: undefined },
      'the registers of the whole country for 2024-25, which the national contract is priced with, are not released here',
    ],
    [
      'indicators that are not all known',
      { ...context, replaces: ['WHOLE_CONTRACT'] },
      'not every indicator of the national contract of 2024-25 is known here',
    ],
    [
      'an indicator whose thresholds are not confirmed',
      { ...context, replaces: ['CHOL003'] },
      'CHOL003 of 2024-25 cannot be priced: it has no confirmed thresholds',
    ],
  ])('is not known with %s, and says so', (_what, given, why) => {
    const { national, ...rest } = given;
    const { answer } = notionalNational(practice(), { ...rest, ...(national ? { national } : {}) });
    expect(answer).toMatchObject({
      pence: null,
      guaranteedPence: null,
      possiblePence: null,
      workings: [],
      exceptions: [{ code: 'NOT_PRICEABLE', message: `ZZ0001: ${why}` }],
    });
  });
});
