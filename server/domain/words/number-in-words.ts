const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/**
 * A number as people write it in a sentence: "no", "one" to "twelve", then digits.
 * @param upTo the last number that is spelled out, at most 12; a sentence that was written before must keep its own
 */
export const numberInWords = (number: number, upTo = 12): string =>
  (number <= upTo ? NUMBERS[number] : undefined) ?? `${number}`;
