import { describe, expect, it } from '@jest/globals';
import { numberInWords } from './number-in-words.ts';

describe('a number in a sentence', () => {
  it.each([
    [0, 'no'],
    [1, 'one'],
    [12, 'twelve'],
    [13, '13'],
    [1.5, '1.5'],
    [-1, '-1'],
  ])('%s is written "%s"', (number, words) => {
    expect(numberInWords(number)).toBe(words);
  });

  it('is spelled out as far as the sentence always did', () => {
    expect([10, 11].map((number) => numberInWords(number, 10))).toEqual(['ten', '11']);
  });
});
