import { describe, expect, it } from '@jest/globals';
import { formulaInWords } from './formula-in-words.ts';

const labels = new Map([
  ['num', 'Patients treated'],
  ['den', 'Patients'],
  ['points', 'QOF points'],
  ['AF001', 'AF001'],
]);

describe('formulaInWords', () => {
  it.each([
    ['num / den * 100', '[patients treated] ÷ [patients] × 100'],
    ['round(num, 2)', '[patients treated] rounded half up to 2 decimal places'],
    ['max(0, min(1, num))', 'the larger of (0, the smaller of (1, [patients treated]))'],
    ['AF001 + points', '[AF001] + [QOF points]'],
    ['down(num, 2) + den', '[patients treated] cut to whole pence + [patients]'],
    ['unknown * 2', 'unknown × 2'],
  ])('puts %s as %s', (formula, words) => {
    expect(formulaInWords(formula, labels)).toBe(words);
  });
});
