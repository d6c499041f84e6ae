import { describe, expect, it } from '@jest/globals';
import { fraction, parseDecimal } from '../../domain/fraction.ts';
import { FormulaError, workOut } from './formula.ts';

const values = new Map([
  ['numerator', fraction(119n)],
  ['denominator', fraction(253n)],
  ['AF006', fraction(5n)],
]);
const worked = (formula: string) => workOut(formula, (name) => values.get(name));

describe('formula', () => {
  it('is worked out exactly, products before sums, from the left', () => {
    expect(worked('numerator / denominator * 100')).toEqual(fraction(11900n, 253n));
    expect(worked('10 - 4 - 3 * 2')).toEqual(fraction(0n));
    expect(worked('-(2 + 3) * AF006')).toEqual(fraction(-25n));
    expect(worked('1 / 3 * 3')).toEqual(fraction(1n));
  });

  it('knows the calls a rule may use', () => {
    expect(worked('max(0, min(1, 3 / 2))')).toEqual(fraction(1n));
    expect(worked('round(2.345, 2)')).toEqual(parseDecimal('2.35'));
    expect(worked('choose(atLeast(5, 5), 7, 9)')).toEqual(fraction(7n));
    expect(worked('choose(atLeast(4.99, 5), 7, 9)')).toEqual(fraction(9n));
  });

  it.each([
    ['1 / (2 - 2)', /Division by zero/],
    ['weight * 2', /'weight' has no value/],
    ['sqrt(4)', /'sqrt' cannot be called/],
    ['round(1)', /takes 2 values/],
    ['round(1, 0.5)', /whole number of decimal places/],
    ['1 +', /lacks a value/],
    ['(1', /lacks '\)'/],
    ['1 2', /goes on after its end/],
    ['1 ; 2', /cannot be read at position/],
    ['', /lacks a value/],
  ])('refuses %s', (formula, message) => {
    expect(() => worked(formula)).toThrow(FormulaError);
    expect(() => worked(formula)).toThrow(message);
  });
});
