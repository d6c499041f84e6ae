import { describe, expect, it } from '@jest/globals';
import { capitalised, uncapitalised } from './capitals.ts';

describe('the first letter', () => {
  it('begins a sentence, or stands inside one', () => {
    expect(capitalised('the LMC is asked')).toBe('The LMC is asked');
    expect(uncapitalised('Each practice of the PCN')).toBe('each practice of the PCN');
    expect(uncapitalised('A practice may leave')).toBe('a practice may leave');
  });

  it('of a code or an abbreviation stays as it is', () => {
    expect(uncapitalised('AF008 earns 12 points')).toBe('AF008 earns 12 points');
    expect(uncapitalised('QOF payment')).toBe('QOF payment');
    expect(uncapitalised('B12')).toBe('B12');
  });

  it('of no words is none', () => {
    expect(capitalised('')).toBe('');
    expect(uncapitalised('')).toBe('');
  });
});
