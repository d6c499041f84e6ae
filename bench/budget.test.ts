import { describe, expect, it } from '@jest/globals';
import { judge } from './budget.mjs';

const budgets = {
  'b: speed': { is: 'at least' as const, aim: 0.8, today: 0.5, noise: 0.1 },
  'b: size': { is: 'at most' as const, aim: 100 },
  'other: size': { is: 'at most' as const, aim: 1 },
};

const judged = (figures: Record<string, number>) => {
  const lines: string[] = [];
  const code = judge(figures, { bench: 'b', budgets, write: (line) => lines.push(line) });
  return { code, lines };
};

describe('judge', () => {
  it('lets through what meets its aim, and what misses it no worse than today, give or take the noise', () => {
    expect(judged({ speed: 0.46, size: 100 })).toEqual({
      code: 0,
      lines: [
        'kept    b: speed 0.46; aim: at least 0.8, missed today with 0.5; at least 0.45 for now',
        'kept    b: size 100; aim: at most 100',
      ],
    });
  });

  it.each([
    ['an aim that is missed', { speed: 0.5, size: 101 }],
    ['a missed aim that got worse', { speed: 0.44, size: 1 }],
    ['a figure that is none', { speed: Number.NaN, size: 1 }],
    ['an aim that nobody measured', { size: 1 }],
  ])('fails for %s', (_what, figures) => {
    const { code, lines } = judged(figures);
    expect(code).toBe(1);
    expect(lines.filter((line) => line.startsWith('MISSED'))).toHaveLength(1);
  });

  it('says when an aim is met that was missed', () => {
    expect(judged({ speed: 0.8, size: 1 }).lines[0]).toContain('met: take "today" out of bench/budgets.json');
  });

  it('refuses a figure without a budget', () => {
    expect(() => judged({ speed: 1, size: 1, colour: 1 })).toThrow('budgets.json has no "b: colour".');
  });
});
