import { describe, expect, it } from '@jest/globals';
import { formatPence, parsePence } from './format-pence.ts';

describe('money', () => {
  it.each([
    [2_400_000, '£24,000.00'],
    [0, '£0.00'],
    [5, '£0.05'],
    [-123_456, '−£1,234.56'],
    [3_700_000_000, '£37,000,000.00'],
    [Number.MAX_SAFE_INTEGER, '£90,071,992,547,409.91'],
  ])('%d pence is "%s"', (pence, words) => expect(formatPence(pence)).toBe(words));

  it.each([
    ['24000', 2_400_000],
    ['£24,000.00', 2_400_000],
    [' 24,000.5 ', 2_400_050],
    ['0.29', 29],
    ['1.15', 115],
    ['', undefined],
    ['24.000.00', undefined],
    ['1,000,00', undefined],
    ['1,0000', undefined],
    ['1000,000', undefined],
    ['1,000,000.50', 100_000_050],
    ['12.345', undefined],
    ['-5', undefined],
    ['twelve', undefined],
    ['99999999999999999999', undefined],
  ])('"%s" is %s pence', (text, pence) => expect(parsePence(text)).toBe(pence));
});
