/**
 * An exact number: a whole number divided by a whole number above zero, in lowest terms.
 * Money and points are worked out in these so that nothing is lost between the counts and the pence.
 */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Nothing. */
export const ZERO: Fraction = { numerator: 0n, denominator: 1n };

/** One whole. */
export const ONE: Fraction = { numerator: 1n, denominator: 1n };

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Long numbers are shortened exactly; what is left of them divides as ordinary whole numbers, which is many times as fast and as exact. */
const greatestCommonDivisor = (left: bigint, right: bigint): bigint => {
  let [a, b] = [absolute(left), absolute(right)];
  while (b > LARGEST_SAFE || (a > LARGEST_SAFE && b !== 0n)) [a, b] = [b, a % b];
  if (b === 0n) return a;
  let [c, d] = [Number(a), Number(b)];
  while (d !== 0) [c, d] = [d, c % d];
  return BigInt(c);
};

/**
 * The fraction `numerator / denominator` in lowest terms, sign on the numerator.
 * @throws RangeError when the denominator is zero.
 */
export function fraction(numerator: bigint, denominator: bigint = 1n): Fraction {
  if (denominator === 0n) throw new RangeError('A fraction cannot have the denominator 0');
  if (denominator === 1n) return { numerator, denominator };
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Whether the text is a plain decimal such as `12`, `-0.5` or `96000.00`: no exponent, no grouping, no spaces. */
export const isDecimal = (text: string): boolean => DECIMAL.test(text);

/**
 * The exact value of a plain decimal.
 * @throws RangeError when the text is anything else.
 */
export function parseDecimal(text: string): Fraction {
  const match = DECIMAL.exec(text);
  if (!match) throw new RangeError(`'${text}' is not a plain decimal number`);
  const decimals = match[3] ?? '';
  const size = fraction(BigInt(`${match[2]}${decimals}`), 10n ** BigInt(decimals.length));
  return match[1] === '-' ? negate(size) : size;
}

/** The exact value of the text that {@link fractionText} writes: `7/3`, `-1/4`, `12`. */
export function parseFraction(text: string): Fraction {
  const [numerator = '', denominator = '1', ...rest] = text.split('/');
  if (rest.length > 0 || !/^-?\d+$/.test(numerator) || !/^\d+$/.test(denominator)) {
    throw new RangeError(`'${text}' is not a fraction`);
  }
  return fraction(BigInt(numerator), BigInt(denominator));
}

/** The sum, exactly. */
export const add = (a: Fraction, b: Fraction): Fraction =>
  a.denominator === b.denominator
    ? fraction(a.numerator + b.numerator, a.denominator)
    : fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

/** The value with its sign turned. */
export const negate = (value: Fraction): Fraction => ({ numerator: -value.numerator, denominator: value.denominator });

/** The difference, exactly. */
export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, negate(b));

/** The product, exactly. */
export const multiply = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator);

/**
 * The quotient, exactly.
 * @throws RangeError when the divisor is zero.
 */
export const divide = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator, a.denominator * b.numerator);

/** Below zero when `a` is less than `b`, zero when they are equal, above zero when it is more. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The smaller of the two. */
export const least = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);

/** The larger of the two. */
export const greatest = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);

/**
 * The one rounding function: to the nearest whole number, a half away from zero, so that a recovery is the mirror
 * image of a payment. Every rounding of points and of pence in this product goes through here.
 */
export function roundHalfUp(value: Fraction): bigint {
  const size = absolute(value.numerator);
  const rounded = (2n * size + value.denominator) / (2n * value.denominator);
  return value.numerator < 0n ? -rounded : rounded;
}

/** The value rounded half up to so many decimal places, as an exact number. */
export function roundToPlaces(value: Fraction, places: number): Fraction {
  const scale = 10n ** BigInt(places);
  return fraction(roundHalfUp(fraction(value.numerator * scale, value.denominator)), scale);
}

/**
 * The value with everything after so many decimal places cut off, for shares whose odd pence are given out apart.
 * @throws RangeError when the value is below zero
 */
export function cutToPlaces(value: Fraction, places: number): Fraction {
  if (value.numerator < 0n) throw new RangeError('Only sums that are not negative are cut off');
  const scale = 10n ** BigInt(places);
  return fraction((value.numerator * scale) / value.denominator, scale);
}

/** The value written as `7/3`, or `12` when it is whole. Read back by {@link parseFraction}. */
export const fractionText = (value: Fraction): string =>
  value.denominator === 1n ? `${value.numerator}` : `${value.numerator}/${value.denominator}`;

/** The value written with exactly so many decimal places, rounded half up: for people to read, never to calculate with. */
export function decimalText(value: Fraction, places: number): string {
  const scaled = roundHalfUp({ numerator: value.numerator * 10n ** BigInt(places), denominator: value.denominator });
  const digits = absolute(scaled)
    .toString()
    .padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return scaled < 0n ? `-${text}` : text;
}
