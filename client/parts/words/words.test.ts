import { describe, expect, it } from '@jest/globals';
import { capitalised, uncapitalised } from './capitals.ts';
import { countWords } from './count-words.ts';
import { formatCount } from './format-count.ts';
import { keyWords } from './key-words.ts';
import { namesInWords } from './names-in-words.ts';

describe('words', () => {
  it('begin a sentence, or stand inside one', () => {
    expect(capitalised('pounds')).toBe('Pounds');
    expect(uncapitalised('Months that are paid')).toBe('months that are paid');
    expect(uncapitalised('QOF payment')).toBe('QOF payment');
    expect(capitalised('')).toBe('');
  });

  it('count with their noun', () => {
    expect([0, 1, 70].map((number) => countWords(number, 'practice'))).toEqual([
      '0 practices',
      '1 practice',
      '70 practices',
    ]);
    expect(countWords(2, 'reply', 'replies')).toBe('2 replies');
  });

  it('set thousands apart', () => {
    expect([formatCount(999), formatCount('10184'), formatCount(1234567)]).toEqual(['999', '10,184', '1,234,567']);
  });

  it('are made of the key of a field', () => {
    expect(keyWords('averagePatients')).toBe('Average patients');
  });

  it('join names', () => {
    expect([[], ['Ann'], ['Ann', 'Bob'], ['Ann', 'Bob', 'Cleo']].map(namesInWords)).toEqual([
      '',
      'Ann',
      'Ann or Bob',
      'Ann, Bob or Cleo',
    ]);
  });
});
