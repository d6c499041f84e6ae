/**
 * The national contract priced for many practices: the same sums as `calculate-national.ts`, in whole numbers on one common
 * denominator for the year, without workings. A test holds the two equal to the penny.
 *
 * Source: domain notes 1.10. A practice has one list here, which serves for the population index and for prevalence alike.
 * Example: list 12,000, AF register 300, 26.49 points at 220.62: 7,859.68 (domain notes E1).
 */
import { divide, fraction, parseDecimal, roundHalfUp } from '../../domain/fraction.ts';
import { indicatorPoints } from './indicator-points.ts';
import type { IndicatorCounts } from './indicator-points.ts';
import { averageListParameter, indicatorsOf, poundsPerPointParameter, refuseUnpriceable } from './national-case.ts';
import type { NationalRegisters } from './national-case.ts';
import type { NationalYear } from './national-year.ts';
import { NotPriceableError, readyIndicator } from './ready-indicator.ts';
import type { ReadyIndicator } from './ready-indicator.ts';

/** A year made ready for pricing many practices. */
export interface ReadyYear {
  readonly indicators: readonly ReadyPrice[];
  /** Pounds for a point and an average list, as a fraction: point value over average list, times 100 pence, over 100 hundredths. */
  readonly top: bigint;
  readonly bottom: bigint;
  /** What all prevalence factors are multiples of. */
  readonly common: bigint;
}

/** One indicator: how its points are worked out, and what its money is multiplied by. */
export interface ReadyPrice {
  readonly points: ReadyIndicator;
  /** National list over national register, on the common denominator; null where money does not follow prevalence. */
  readonly perRegisterPatient: bigint | null;
}

/** The counts of one practice, in the order of the indicators of the ready year; undefined where it has none. */
export interface CountedPractice {
  readonly listSize: number;
  readonly counts: readonly (IndicatorCounts | undefined)[];
}

/** The points in hundredths, in the same order, null where there were no counts; and the pence of the whole. */
export interface PricedPractice {
  readonly hundredths: readonly (number | null)[];
  readonly totalHundredths: number;
  readonly pence: bigint;
}

/**
 * Makes a year ready.
 * @param indicators which to price; all of the year when left out
 * @throws NotPriceableError when anything that is needed is missing or not confirmed
 */
export function readyYear(year: NationalYear, registers: NationalRegisters, indicators?: readonly string[]): ReadyYear {
  refuseUnpriceable({ year, registers, practice: NOBODY });
  const priced = indicatorsOf({ year, registers, practice: NOBODY, ...(indicators ? { indicators } : {}) });
  const factors = priced.map(({ group, weighted }) => (weighted ? factorOf(year, registers, group) : null));
  const common = factors.reduce(
    (product, factor) => (factor && product % factor.denominator !== 0n ? product * factor.denominator : product),
    1n,
  );
  const perPatient = divide(
    parseDecimal(poundsPerPointParameter(year).value),
    parseDecimal(averageListParameter(year).value),
  );
  return {
    indicators: priced.map((indicator, position) => {
      const factor = factors[position];
      return {
        points: readyIndicator(year, indicator),
        perRegisterPatient: factor ? factor.numerator * (common / factor.denominator) : null,
      };
    }),
    top: perPatient.numerator,
    bottom: perPatient.denominator,
    common,
  };
}

const NOBODY = { practiceCode: '', facts: [], requirements: [], agreedClaims: [] } as const;

function factorOf(
  year: NationalYear,
  registers: NationalRegisters,
  group: string,
): { numerator: bigint; denominator: bigint } {
  const national = registers.groups[group];
  if (!national || national.register === 0) throw new NotPriceableError(year.year, group, 'national register');
  return fraction(BigInt(national.listSize), BigInt(national.register));
}

/**
 * Prices one practice. For a weighted area the list cancels: points × pounds × register × national list ÷ (national register ×
 * average list); for the others points × pounds × list ÷ average list.
 */
export function pricePractice(
  { indicators, top, bottom, common }: ReadyYear,
  { listSize, counts }: CountedPractice,
): PricedPractice {
  const hundredths: (number | null)[] = [];
  let totalHundredths = 0;
  let weighted = 0n;
  let plain = 0;
  indicators.forEach(({ points, perRegisterPatient }, position) => {
    const counted = counts[position];
    const earned = counted ? indicatorPoints(points, counted) : 0;
    hundredths.push(counted ? earned : null);
    totalHundredths += earned;
    if (perRegisterPatient === null) plain += earned;
    else if (earned > 0 && counted) weighted += BigInt(earned * counted.register) * perRegisterPatient;
  });
  const sum = weighted + BigInt(plain * listSize) * common;
  // Hundredths of a point times pounds are pence, so nothing more is to be multiplied or divided before the one rounding.
  const pence = roundHalfUp({ numerator: sum * top, denominator: common * bottom });
  return { hundredths, totalHundredths, pence };
}
