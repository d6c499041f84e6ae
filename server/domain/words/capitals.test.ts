import { describe, expect, it } from '@jest/globals';
import { capitalised, uncapitalised } from './capitals.ts';

describe('the first letter', () => {
  it('begins a sentence, or stands inside one', () => {
    expect(capitalised('the LMC is asked')).toBe('The LMC is asked');
    expect(uncapitalised('Each practice of the PCN')).toBe('each practice of the PCN');
  });

  it('of no words is none', () => {
    expect(capitalised('')).toBe('');
    expect(uncapitalised('')).toBe('');
  });
});
