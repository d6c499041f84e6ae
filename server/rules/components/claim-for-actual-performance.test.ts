import { describe, expect, it } from '@jest/globals';
import { mayAskForActualPerformance } from './claim-for-actual-performance.ts';

const claim = (actualPence: bigint) =>
  mayAskForActualPerformance({
    sharePence: 2_400_000n,
    actualPence,
    claimPercent: '5.00',
    sources: { scheme: 'Planning scheme, version 1', actual: 'request', date: '2013-14' },
  });

describe('mayAskForActualPerformance', () => {
  it('allows 25,200.00 against 24,000.00 at 5.00 %', () => {
    const answer = claim(2_520_000n);
    expect(answer).toMatchObject({ mayAsk: true, leastPence: 2_520_000n });
    expect(answer.sentence).toBe(
      '£25,200.00 is at least £24,000.00 × (100 + 5.00) ÷ 100 = £25,200.00, so it may be asked for.',
    );
  });

  it('refuses 25,199.99 and shows the sum', () => {
    const answer = claim(2_519_999n);
    expect(answer.mayAsk).toBe(false);
    expect(answer.sentence).toBe(
      '£25,199.99 is less than £24,000.00 × (100 + 5.00) ÷ 100 = £25,200.00, so it may not be asked for.',
    );
    expect(answer.working.steps.map(({ name }) => name)).toEqual(['leastToAsk', 'betterEnough']);
  });

  it('refuses sums below zero and percentages that are not numbers', () => {
    expect(() => claim(-1n)).toThrow(RangeError);
    const sources = { scheme: 's', actual: 'a', date: '2013-14' };
    expect(() =>
      mayAskForActualPerformance({ sharePence: 1n, actualPence: 1n, claimPercent: 'five', sources }),
    ).toThrow(RangeError);
  });
});
