import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fraction, parseDecimal } from './fraction.ts';
import { formatPounds, poundsInWords, poundsOf, prorate, roundToPence } from './money.ts';

const wholes = (...weights: number[]) => weights.map((weight) => fraction(BigInt(weight)));

describe('money', () => {
  it('rounds pounds to pence once, a half away from zero', () => {
    expect(roundToPence(parseDecimal('24000'))).toBe(2_400_000n);
    expect(roundToPence(parseDecimal('0.005'))).toBe(1n);
    expect(roundToPence(parseDecimal('-0.005'))).toBe(-1n);
    expect(roundToPence(parseDecimal('0.00499999999999999999'))).toBe(0n);
    expect(poundsOf(2_520_000n)).toEqual(fraction(25_200n));
  });

  it('writes sums of money with pence and grouping', () => {
    expect(formatPounds(2_400_000n)).toBe('£24,000.00');
    expect(formatPounds(5n)).toBe('£0.05');
    expect(formatPounds(-123_456_789n)).toBe('-£1,234,567.89');
    expect(formatPounds(99_999n)).toBe('£999.99');
  });

  it('shares £37,000,000.00 in six instalments with the four odd pence on the first four', () => {
    const parts = prorate(3_700_000_000n, wholes(1, 1, 1, 1, 1, 1));
    expect(parts).toEqual([616_666_667n, 616_666_667n, 616_666_667n, 616_666_667n, 616_666_666n, 616_666_666n]);
  });

  it('gives nothing to a weight of zero and refuses weights that cannot share', () => {
    expect(prorate(100n, wholes(0, 3))).toEqual([0n, 100n]);
    expect(() => prorate(100n, wholes(0, 0))).toThrow(RangeError);
    expect(() => prorate(100n, wholes(2, -1))).toThrow(RangeError);
  });

  it('adds up to the total in 100,000 random shares, each part within a penny of its exact share', () => {
    const weight = fc.tuple(fc.bigInt({ min: 0n, max: 1_000_000n }), fc.bigInt({ min: 1n, max: 1_000n }));
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc.array(weight, { minLength: 1, maxLength: 12 }),
        (total, pairs) => {
          const weights = pairs.map(([top, bottom]) => fraction(top, bottom));
          fc.pre(weights.some(({ numerator }) => numerator > 0n));
          const parts = prorate(total, weights);
          const sum = parts.reduce((all, part) => all + part, 0n);
          if (sum !== total) throw new Error(`${sum} is not ${total}`);
          const common = weights.reduce((product, { denominator }) => product * denominator, 1n);
          const shares = weights.map(({ numerator, denominator }) => numerator * (common / denominator));
          const whole = shares.reduce((all, share) => all + share, 0n);
          parts.forEach((part, position) => {
            const off = part * whole - total * (shares[position] ?? 0n);
            if ((off < 0n ? -off : off) >= whole) throw new Error(`part ${position} is a penny or more off`);
          });
        },
      ),
      { numRuns: 100_000 },
    );
  });
});

describe('a sum written as a decimal', () => {
  it.each([
    ['150000.00', '£150,000.00'],
    ['150000.5', '£150,000.50'],
    ['100', '£100.00'],
    ['-0.5', '-£0.50'],
    ['1225.4900', '£1,225.49'],
    ['0.022003', '£0.022003'],
    ['-1234.567', '-£1,234.567'],
  ])('%s is read as %s', (decimal, words) => {
    expect(poundsInWords(decimal)).toBe(words);
  });
});
