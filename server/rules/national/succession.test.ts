import { describe, expect, it } from '@jest/globals';
import type { Fact } from '../facts/facts.ts';
import { recalculate } from '../explain/recalculate.ts';
import { mergedAspiration, mergedReferencePoints, splitAspiration } from './succession.ts';

const predecessor = (practiceCode: string, points: string, list: string) => ({
  practiceCode,
  points: {
    field: 'achievedPoints',
    indicator: 'MH021',
    value: points,
    date: '2023-24',
    source: 'publication',
  } satisfies Fact,
  list: { field: 'registeredPatients', value: list, date: '2024-01-01', source: 'publication' } satisfies Fact,
});

describe('practices that merge', () => {
  it('bring their points along, weighted by list', () => {
    const merged = mergedReferencePoints('MH021', [
      predecessor('ZZ0002', '6', '2000'),
      predecessor('ZZ0001', '4', '6000'),
    ]);
    expect(merged.result.points).toBe('4.50');
    expect(recalculate(merged)).toEqual([]);
  });

  it('do so in whatever order they are given', () => {
    const [a, b] = [predecessor('ZZ0001', '3.33', '6001'), predecessor('ZZ0002', '5.91', '1999')];
    expect(mergedReferencePoints('MH021', [a, b])).toEqual(mergedReferencePoints('MH021', [b, a]));
    expect(() => mergedReferencePoints('MH021', [])).toThrow(RangeError);
  });

  it('have their aspiration added together', () => {
    expect(mergedAspiration([953_936n, 400_001n])).toBe(1_353_937n);
  });
});

describe('a practice that splits', () => {
  it('has its aspiration shared by list to the penny', () => {
    expect(splitAspiration(953_936n, [6000, 3000])).toEqual([635_957n, 317_979n]);
    expect(() => splitAspiration(1n, [0, 0])).toThrow(RangeError);
  });
});
