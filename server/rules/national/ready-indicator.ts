import { fraction, multiply, parseDecimal } from '../../domain/fraction.ts';
import { sourceOf } from './national-year.ts';
import type { NationalIndicator, NationalYear } from './national-year.ts';

/**
 * An indicator made ready for working out the points of many practices: points in hundredths of a point, thresholds in
 * hundredths of a percent, all whole. `upper` is 0 where there are no thresholds.
 */
export interface ReadyIndicator {
  readonly id: string;
  readonly kind: NationalIndicator['kind'];
  readonly maxHundredths: number;
  readonly lower: number;
  readonly upper: number;
  readonly atLowerHundredths: number;
}

/** What is needed to pay points of an indicator is not known. `missing` completes the sentence "… has no confirmed …". */
export class NotPriceableError extends Error {
  constructor(
    readonly year: string,
    readonly indicator: string,
    readonly missing: string,
  ) {
    super(`${indicator} of ${year} cannot be priced: it has no confirmed ${missing}`);
  }
}

/**
 * Makes an indicator ready, or refuses it by name.
 * @throws NotPriceableError when its thresholds are not known
 */
export function readyIndicator(year: NationalYear, indicator: NationalIndicator): ReadyIndicator {
  const { id, kind, points, thresholds } = indicator;
  const needed = kind !== 'register' && kind !== 'manual';
  if (needed && (!thresholds || !isConfirmed(year, thresholds.from ?? indicator.from ?? year.indicatorsFrom))) {
    throw new NotPriceableError(year.year, id, 'thresholds');
  }
  return {
    id,
    kind,
    maxHundredths: inHundredths(points),
    lower: inHundredths(thresholds?.lower ?? '0'),
    upper: inHundredths(thresholds?.upper ?? '0'),
    atLowerHundredths: inHundredths(thresholds?.atLower ?? '0'),
  };
}

const isConfirmed = (year: NationalYear, source: string | null): boolean => sourceOf(year, source).confidence !== 'NC';

/** Whole hundredths of a decimal that has at most two decimal places. */
const inHundredths = (decimal: string): number => {
  const scaled = multiply(parseDecimal(decimal), fraction(100n));
  if (scaled.denominator !== 1n) throw new RangeError(`${decimal} has more than two decimal places`);
  return Number(scaled.numerator);
};
