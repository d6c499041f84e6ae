import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isViable, uptakeOf, uptakeSeries } from './uptake.ts';

describe('uptake', () => {
  it('70 of 75 is 93.3 percent, and 5 stay national (D2-1)', () => {
    expect(uptakeOf(75, 70)).toEqual({ accepted: 70, national: 5, acceptedPercent: '93.3' });
    expect(uptakeOf(0, 0)).toEqual({ accepted: 0, national: 0, acceptedPercent: '0.0' });
    expect([49, 50].map((accepted) => isViable(accepted, { practicesNeeded: 50 }))).toEqual([false, true]);
  });

  it('has the day of the offer, each day of a change, and today', () => {
    const changes = [
      { on: '2025-11-03', change: 40 },
      { on: '2025-11-05', change: 30 },
      { on: '2025-11-06', change: 0 },
      { on: '2025-11-09', change: -1 },
    ];
    expect(
      uptakeSeries({ offered: 75, offeredOn: '2025-11-01', today: '2025-11-30', changes }).map(
        ({ on, accepted }) => `${on} ${accepted}`,
      ),
    ).toEqual(['2025-11-01 0', '2025-11-03 40', '2025-11-05 70', '2025-11-09 69', '2025-11-30 69']);
  });

  it('an acceptance on the day of the offer is one point', () => {
    expect(
      uptakeSeries({
        offered: 75,
        offeredOn: '2025-11-01',
        today: '2025-11-01',
        changes: [{ on: '2025-11-01', change: 3 }],
      }),
    ).toEqual([{ on: '2025-11-01', offered: 75, accepted: 3, national: 72, acceptedPercent: '4.0' }]);
  });

  it('adds up on every day of any month', () => {
    const change = fc.record({
      on: fc.integer({ min: 1, max: 30 }).map((day) => `2025-11-${String(day).padStart(2, '0')}`),
      change: fc.integer({ min: -3, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        for (const point of uptakeSeries({ offered: 75, offeredOn: '2025-11-01', today: '2025-11-30', changes }))
          expect(point.accepted + point.national).toBe(75);
      }),
    );
  });
});
