import { describe, expect, it } from '@jest/globals';
import { nationalCatalogue } from '../../persistence/national/national-catalogue.ts';
import { calculatorYear, yearsToAsk } from './calculator-year.ts';
import { priceIndicators, sumOfPoints } from './price-indicators.ts';
import { readCounts } from './read-counts.ts';
import type { TypedCount } from './read-counts.ts';

const years = nationalCatalogue().all();
const count = (field: TypedCount['field'], code: string | null, value: string): TypedCount => ({ field, code, value });
const price = (year: string, ids: string[], ...typed: TypedCount[]) =>
  priceIndicators(
    calculatorYear(years, year, ids)!.indicators,
    readCounts([count('list', null, '12000'), ...typed]).counts!,
  );
const AF008 = [
  count('register', 'AF', '300'),
  count('numerator', 'AF008', '260'),
  count('denominator', 'AF008', '290'),
];

describe('pricing indicators one by one', () => {
  it('says what one more patient adds: exactly the difference between two estimates', () => {
    const [now] = price('2024-25', ['AF008'], ...AF008);
    const [oneMore] = price('2024-25', ['AF008'], AF008[0]!, count('numerator', 'AF008', '261'), AF008[2]!);
    expect(now?.oneMorePence).toBe((oneMore?.pence ?? 0) - (now?.pence ?? 0));
    expect(now?.oneMorePence).toBeGreaterThan(0);
  });

  it('adds nothing for one more when everybody is treated, or all points are earned', () => {
    expect(price('2024-25', ['AF008'], AF008[0]!, count('numerator', 'AF008', '290'), AF008[2]!)[0]).toMatchObject({
      points: '12.00',
      oneMorePence: null,
    });
    expect(price('2024-25', ['AF008'], AF008[0]!, count('numerator', 'AF008', '289'), AF008[2]!)[0]).toMatchObject({
      points: '12.00',
      oneMorePence: 0,
    });
  });

  it.each([
    ['without counts', '2024-25', 'AF008', [AF008[0]!], 'No counts were given.'],
    ['without a register', '2024-25', 'AF008', AF008.slice(1), 'No register for AF was given.'],
    [
      'without a national register',
      '2025-26',
      'CHOL003',
      [count('register', 'CHOL', '9')],
      'CHOL of 2025-26 cannot be priced: it has no confirmed national register.',
    ],
    ['with a weighting that is not confirmed', '2026-27', 'OB004', [], 'OB004 of 2026-27 cannot be priced'],
  ] as const)('leaves an indicator out %s, and says why', (_what, year, id, typed, why) => {
    const [line] = price(year, [id], ...typed);
    expect(line).toMatchObject({ points: null, pence: null, oneMorePence: null });
    expect(line?.leftOut).toContain(why);
  });

  it('leaves everything out when no year up to it has registers', () => {
    const [line] = calculatorYear(
      years.filter(({ year }) => year === '2018-19'),
      '2018-19',
      ['AF006'],
    )!.indicators;
    expect(line).toMatchObject({
      ready: null,
      notPriced: 'How common conditions are in the whole country is not known for 2018-19 or any year before.',
    });
  });

  it('adds points up without losing a hundredth', () => {
    expect(sumOfPoints(['10.50', null, '0.05', '1.00'])).toBe('11.55');
  });

  it('asks about no year that is not there', () => {
    expect(calculatorYear(years, '1999-00')).toBeNull();
    expect(yearsToAsk(years)[0]).toBe('2026-27');
    expect(yearsToAsk(years)).not.toContain('2004-05');
  });
});
