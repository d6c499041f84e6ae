/**
 * The points of one practice for one national indicator, in plain whole numbers, for the hundreds of thousands of results
 * of a whole country. `explain-points.ts` writes the same sum as a working; a test holds the two equal.
 *
 * Source: domain notes 1.1 to 1.4, proved on 23,311 published rows of 2014-15.
 * Example: 119 of 253, between 45 % and 70 %, for 20 points: 1.63 points, answered as 163 hundredths.
 */
import { fraction, roundHalfUp } from '../../domain/fraction.ts';
import type { ReadyIndicator } from './ready-indicator.ts';

/**
 * The counts of one practice for one indicator, whole and not below zero. The denominator is already net of
 * personalised care adjustments. A manual indicator has the numerator 1 for yes and 0 for no.
 */
export interface IndicatorCounts {
  readonly register: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** 100 percent in hundredths of a percent. */
const WHOLE = 10_000;

/** Points in hundredths of a point, rounded once, half up. An improvement indicator is answered on its standard scale. */
export function indicatorPoints(
  indicator: ReadyIndicator,
  { register, numerator, denominator }: IndicatorCounts,
): number {
  const { kind, maxHundredths, lower, upper, atLowerHundredths } = indicator;
  if (kind === 'register') return register > 0 ? maxHundredths : 0;
  if (kind === 'manual') return numerator > 0 ? maxHundredths : 0;
  if (denominator === 0) return 0;
  const reached = numerator * WHOLE;
  if (reached >= upper * denominator) return maxHundredths;
  const above = reached - lower * denominator;
  if (above < 0) return 0;
  return atLowerHundredths + share(maxHundredths - atLowerHundredths, above, (upper - lower) * denominator);
}

/**
 * `points × part ÷ whole`, half up. Whole numbers below 2^53 multiply and divide with remainder exactly; where the product
 * would be larger the exact fractions take over.
 */
function share(points: number, part: number, whole: number): number {
  const twice = 2 * points * part + whole;
  if (!Number.isSafeInteger(twice)) return Number(roundHalfUp(fraction(BigInt(points) * BigInt(part), BigInt(whole))));
  const divisor = 2 * whole;
  return (twice - (twice % divisor)) / divisor;
}
