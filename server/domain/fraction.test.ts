import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  add,
  compare,
  decimalText,
  divide,
  fraction,
  fractionText,
  greatest,
  isDecimal,
  least,
  multiply,
  negate,
  parseDecimal,
  parseFraction,
  roundHalfUp,
  roundToPlaces,
  subtract,
} from './fraction.ts';

const anyFraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([top, bottom]) => fraction(top, bottom));

describe('fraction', () => {
  it('keeps lowest terms, with the sign above the line', () => {
    expect(fraction(6n, -8n)).toEqual({ numerator: -3n, denominator: 4n });
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
  });

  it('reads plain decimals exactly and nothing else', () => {
    expect(parseDecimal('96000.00')).toEqual(fraction(96000n));
    expect(parseDecimal('-0.125')).toEqual(fraction(-1n, 8n));
    for (const wrong of ['', '1e3', ' 1', '1,000', '.5', '5.', '+1', 'NaN', '٣']) {
      expect(isDecimal(wrong)).toBe(false);
      expect(() => parseDecimal(wrong)).toThrow(RangeError);
    }
  });

  it('rounds a half away from zero, so that a recovery mirrors a payment', () => {
    expect(roundHalfUp(fraction(1n, 2n))).toBe(1n);
    expect(roundHalfUp(fraction(-1n, 2n))).toBe(-1n);
    expect(roundHalfUp(fraction(49999n, 100000n))).toBe(0n);
    expect(roundToPlaces(parseDecimal('1.005'), 2)).toEqual(parseDecimal('1.01'));
  });

  it('writes decimals for people, rounded half up', () => {
    expect(decimalText(fraction(2n, 3n), 2)).toBe('0.67');
    expect(decimalText(fraction(-1n, 200n), 2)).toBe('-0.01');
    expect(decimalText(fraction(5n), 0)).toBe('5');
  });

  it('obeys the laws of arithmetic', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(parseFraction(fractionText(a))).toEqual(a);
        expect(negate(negate(a))).toEqual(a);
        if (b.numerator !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
        expect(compare(least(a, b), greatest(a, b))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('rounds to the nearest whole number whatever the size', () => {
    fc.assert(
      fc.property(anyFraction, (value) => {
        const distance = subtract(value, fraction(roundHalfUp(value)));
        expect(compare(distance, fraction(1n, 2n))).toBeLessThanOrEqual(0);
        expect(compare(distance, fraction(-1n, 2n))).toBeGreaterThanOrEqual(0);
        expect(roundHalfUp(negate(value))).toBe(-roundHalfUp(value));
      }),
    );
  });
});
