import { fraction, multiply, parseDecimal, roundHalfUp } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import { withThousands } from './words/with-thousands.ts';

const HUNDRED = fraction(100n);

/** Pence for an exact number of pounds, rounded once, a half away from zero. */
export const roundToPence = (pounds: Fraction): bigint => roundHalfUp(multiply(pounds, HUNDRED));

/** The exact number of pounds that so many pence are. */
export const poundsOf = (pence: bigint): Fraction => fraction(pence, 100n);

/** Pence as a sum of money for people to read: `2400000n` is `£24,000.00`, `-50n` is `-£0.50`. */
export function formatPounds(pence: bigint): string {
  const digits = (pence < 0n ? -pence : pence).toString().padStart(3, '0');
  const pounds = withThousands(digits.slice(0, -2));
  return `${pence < 0n ? '-' : ''}£${pounds}.${digits.slice(-2)}`;
}

/**
 * A sum written as a plain decimal of pounds, for people to read: "150000" is `£150,000.00`. A price finer than a penny keeps its
 * figures: "0.022003" is `£0.022003`.
 */
export function poundsInWords(decimal: string): string {
  const pounds = parseDecimal(decimal);
  if (100n % pounds.denominator === 0n) return formatPounds(roundToPence(pounds));
  const [, minus = '', whole = '', places = ''] = /^(-?)(\d+)\.(\d+?)0*$/.exec(decimal) ?? [];
  return `${minus}£${withThousands(whole)}.${places}`;
}

/**
 * Shares a whole number of pence by weight so that the parts add up to the total exactly.
 *
 * Each part is first cut down to whole pence; the pence left over go one each to the parts that lost most by the
 * cut, the earlier in the list first when they lost the same. The caller puts the list in a fixed order (by practice
 * code, say), so that the same sum is always shared in the same way.
 *
 * @param totalPence what is shared; below zero it is shared as the mirror image
 * @param weights none below zero, at least one above zero
 * @returns the parts in pence, in the order of the weights
 * @throws RangeError when a weight is below zero or none is above
 */
export function prorate(totalPence: bigint, weights: readonly Fraction[]): bigint[] {
  if (weights.some((weight) => weight.numerator < 0n)) throw new RangeError('A share cannot have a weight below zero');
  const shares = onOneDenominator(weights);
  const whole = shares.reduce((sum, share) => sum + share, 0n);
  if (whole === 0n) throw new RangeError('Nothing can be shared when every weight is zero');
  const size = totalPence < 0n ? -totalPence : totalPence;
  const parts = shares.map((share) => (size * share) / whole);
  const left = size - parts.reduce((sum, part) => sum + part, 0n);
  const byLoss = shares
    .map((share, position) => ({ position, loss: (size * share) % whole }))
    .sort((a, b) => (a.loss === b.loss ? a.position - b.position : a.loss > b.loss ? -1 : 1));
  for (const { position } of byLoss.slice(0, Number(left))) parts[position] = (parts[position] ?? 0n) + 1n;
  return totalPence < 0n ? parts.map((part) => -part) : parts;
}

function onOneDenominator(weights: readonly Fraction[]): bigint[] {
  const common = weights.reduce(
    (product, { denominator }) => (product % denominator === 0n ? product : product * denominator),
    1n,
  );
  return weights.map(({ numerator, denominator }) => numerator * (common / denominator));
}
