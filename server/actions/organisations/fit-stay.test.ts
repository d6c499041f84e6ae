import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../domain/dates.ts';
import { fitStay } from './fit-stay.ts';
import type { Held } from './fit-stay.ts';

const stay = (holderCode: string, from: string, to: string | null = null): Held => ({ holderCode, from, to });

describe('fitStay', () => {
  it('adds a stay where there is none', () => {
    expect(fitStay(stay('new', '2013-04-01'), [])).toEqual({ add: stay('new', '2013-04-01'), shorten: [] });
  });

  it('leaves what is there already', () => {
    expect(fitStay(stay('ccg', '2013-04-01'), [stay('ccg', '2013-04-01', '2017-06-30')])).toEqual({
      add: null,
      shorten: [],
    });
  });

  it('brings the end of what is there forward, and never back', () => {
    const open = stay('icb', '2022-07-01');
    expect(fitStay(stay('icb', '2022-07-01', '2026-03-31'), [open])).toEqual({
      add: null,
      shorten: [{ ...open, endsOn: '2026-03-31' }],
    });
    expect(fitStay(stay('icb', '2022-07-01', '2026-03-31'), [stay('icb', '2022-07-01', '2025-12-31')])).toEqual({
      add: null,
      shorten: [],
    });
  });

  it('ends an earlier stay with another holder on the day before', () => {
    const known = stay('ccg', '2013-04-01');
    expect(fitStay(stay('icb', '2022-07-01'), [known])).toEqual({
      add: stay('icb', '2022-07-01'),
      shorten: [{ ...known, endsOn: '2022-06-30' }],
    });
  });

  it('ends before a later stay with another holder, in whichever order the two are made', () => {
    expect(fitStay(stay('ccg', '2013-04-01'), [stay('icb', '2022-07-01')])).toEqual({
      add: stay('ccg', '2013-04-01', '2022-06-30'),
      shorten: [],
    });
  });

  it('adds nothing where no day is left', () => {
    expect(fitStay(stay('ccg', '2022-07-01', '2023-01-01'), [stay('icb', '2022-07-01')])).toEqual({
      add: null,
      shorten: [],
    });
  });

  it('never gives a day to two holders, and never takes one from a stay that began later', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2020-01-01', days));
    const any = fc
      .tuple(fc.constantFrom('a', 'b', 'c'), day, fc.option(fc.integer({ min: 0, max: 30 })))
      .map(([holderCode, from, days]) => stay(holderCode, from, days === null ? null : addDays(from, days)));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (wanted) => {
        let known: Held[] = [];
        for (const next of wanted) {
          const { add, shorten } = fitStay(next, known);
          known = known.map((held) => ({
            ...held,
            to:
              shorten.find((short) => short.holderCode === held.holderCode && short.from === held.from)?.endsOn ??
              held.to,
          }));
          if (add !== null) known.push(add);
        }
        for (let days = 0; days < 100; days += 1) {
          const on = addDays('2020-01-01', days);
          expect(known.filter(({ from, to }) => from <= on && (to === null || to >= on)).length).toBeLessThanOrEqual(1);
        }
        expect(known.every(({ from, to }) => to === null || to >= from)).toBe(true);
      }),
    );
  });
});
