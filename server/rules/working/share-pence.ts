import { ZERO, add, decimalText, divide, fraction, fractionText, multiply } from '../../domain/fraction.ts';
import type { Fraction } from '../../domain/fraction.ts';
import { poundsOf, prorate } from '../../domain/money.ts';
import type { WorkingParameter } from './working.ts';
import type { Worksheet } from './worksheet.ts';

/** One who takes part in a share, by code, with a weight that is not below zero. */
export interface Sharer {
  readonly code: string;
  readonly weight: Fraction;
}

/** What one sharer gets: the whole, its part of all weights, and the odd penny that makes the shares add up. */
export interface SharedSum {
  readonly code: string;
  readonly pence: bigint;
  readonly oddPence: bigint;
  readonly weight: Fraction;
  readonly allWeights: Fraction;
}

/**
 * Shares a sum by weight to the penny: every share is cut to whole pence, and the pence left over go to those who lost most by
 * it, by code when they lost the same. The order in which the sharers are given does not matter.
 */
export function sharePence(totalPence: bigint, sharers: readonly Sharer[]): SharedSum[] {
  const sorted = [...sharers].sort((a, b) => (a.code < b.code ? -1 : 1));
  const parts = prorate(
    totalPence,
    sorted.map(({ weight }) => weight),
  );
  const allWeights = sorted.reduce((sum, { weight }) => add(sum, weight), ZERO);
  return sorted.map(({ code, weight }, position) => {
    const pence = parts[position] ?? 0n;
    const exact = multiply(fraction(totalPence), divide(weight, allWeights));
    return { code, pence, oddPence: pence - exact.numerator / exact.denominator, weight, allWeights };
  });
}

/** What a share is of, and the words for its weights. */
export interface ShareWords {
  readonly total: WorkingParameter;
  readonly weightLabel: string;
  readonly sharedBy: string;
  readonly source: string;
  readonly date: string;
}

/** Writes a share on a sheet, with the total as a parameter, and closes with what is paid. */
export function writeShare(
  sheet: Worksheet,
  share: SharedSum,
  { total, weightLabel, sharedBy, source, date }: ShareWords,
): void {
  sheet.parameter(total);
  sheet.parameter({
    name: 'allWeights',
    label: `${weightLabel}, of all together (${sharedBy})`,
    value: fractionText(share.allWeights),
    unit: 'ratio',
    date,
    source,
  });
  const rule = 'Odd penny, so that all shares add up';
  sheet.parameter({
    name: 'oddPenny',
    label: rule,
    value: decimalText(poundsOf(share.oddPence), 2),
    unit: 'pounds',
    date,
    source: 'Sharing rule: odd pence to those who lost most by cutting',
  });
  sheet.step({ name: 'exactShare', label: 'Exact share', unit: 'pounds' }, `${total.name} * weight / allWeights`);
  sheet.step(
    { name: 'share', label: 'Share, cut to whole pence, with its odd penny', unit: 'pounds' },
    'down(exactShare, 2) + oddPenny',
  );
}
