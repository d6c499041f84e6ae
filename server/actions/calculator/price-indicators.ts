import { poundsOf } from '../../domain/money.ts';
import { decimalText, fraction } from '../../domain/fraction.ts';
import { indicatorPoints } from '../../rules/national/indicator-points.ts';
import type { IndicatorCounts } from '../../rules/national/indicator-points.ts';
import { pricePractice } from '../../rules/national/price-country.ts';
import type { CalculatorIndicator } from './calculator-year.ts';
import type { Counts } from './read-counts.ts';

/** What one indicator brings under the national contract. Money in pence, for a whole year, before the one rounding of the total. */
export interface PricedIndicator {
  id: string;
  about: string;
  group: string;
  groupName: string;
  /** With two decimals, as in "13.89"; null where it was left out. */
  points: string | null;
  maxPoints: string;
  pence: number | null;
  /** What one more patient cared for would add; null where nobody is left or it is not a matter of patients. */
  oneMorePence: number | null;
  /** Why it is not in the sum; null where it is. */
  leftOut: string | null;
}

/** Prices each indicator by itself from a person's figures, the same sums as the national contract. */
export const priceIndicators = (indicators: readonly CalculatorIndicator[], counts: Counts): PricedIndicator[] =>
  indicators.map((one) => priceIndicator(one, counts));

function priceIndicator(
  { indicator, groupName, ready, notPriced }: CalculatorIndicator,
  counts: Counts,
): PricedIndicator {
  const { id, about, group, points: maxPoints, kind } = indicator;
  const head = { id, about, group, groupName, maxPoints };
  const counted = countsOf(indicator, counts);
  if (!ready || notPriced !== null || typeof counted === 'string') {
    return {
      ...head,
      points: null,
      pence: null,
      oneMorePence: null,
      leftOut: notPriced ?? (typeof counted === 'string' ? counted : null),
    };
  }
  const price = (given: IndicatorCounts): number =>
    Number(pricePractice(ready, { listSize: counts.list, counts: [given] }).pence);
  const pence = price(counted);
  const countsPatients = kind !== 'register' && kind !== 'manual' && counted.numerator < counted.denominator;
  const hundredths = ready.indicators[0] ? indicatorPoints(ready.indicators[0].points, counted) : 0;
  return {
    ...head,
    points: decimalText(poundsOf(BigInt(hundredths)), 2),
    pence,
    leftOut: null,
    oneMorePence: countsPatients ? price({ ...counted, numerator: counted.numerator + 1 }) - pence : null,
  };
}

function countsOf(
  { id, group, kind, weighted }: CalculatorIndicator['indicator'],
  { register, numerator, denominator, answer }: Counts,
): IndicatorCounts | string {
  const patients = register.get(group);
  if (patients === undefined && (weighted !== false || kind === 'register'))
    return `No register for ${group} was given.`;
  if (kind === 'register') return { register: patients ?? 0, numerator: 0, denominator: 0 };
  if (kind === 'manual') {
    const given = answer.get(id);
    return given === undefined ? 'It was not answered.' : { register: patients ?? 0, numerator: given, denominator: 1 };
  }
  const [top, bottom] = [numerator.get(id), denominator.get(id)];
  return top === undefined || bottom === undefined
    ? 'No counts were given.'
    : { register: patients ?? 0, numerator: top, denominator: bottom };
}

/** The sum of points that have two decimals each, as text with two decimals. */
export const sumOfPoints = (points: readonly (string | null)[]): string =>
  decimalText(
    fraction(
      points.reduce((sum, one) => sum + BigInt((one ?? '0.00').replace('.', '')), 0n),
      100n,
    ),
    2,
  );
