import { describe, expect, it } from '@jest/globals';
import { countWords } from './count-words.ts';

describe('a number with its noun', () => {
  it.each([
    [0, '0 practices'],
    [1, '1 practice'],
    [70, '70 practices'],
  ])('%s', (number, words) => {
    expect(countWords(number, 'practice')).toBe(words);
  });

  it('takes a plural of its own', () => {
    expect([1, 2].map((number) => countWords(number, 'reply', 'replies'))).toEqual(['1 reply', '2 replies']);
  });
});
