import { describe, expect, it } from '@jest/globals';
import { quintilesAmong } from './deprivation-quintiles.ts';
import { listSizeBandOf } from './list-size-bands.ts';
import { standingOf } from './simulation-states.ts';
import { breakdowns, groupPractices, sumPractices } from './sum-simulation.ts';
import type { SimulatedPractice, SimulationSums } from './sum-simulation.ts';

/** A practice of an area made from a number, some without a list, a score, a network or one of the two answers. */
const practice = (seed: number): SimulatedPractice => {
  const local = seed % 11 === 0 ? null : BigInt((seed * 7919) % 1_000_003);
  const national = seed % 7 === 0 ? null : BigInt((seed * 104_729) % 1_000_003);
  const difference = local === null || national === null ? null : local - national;
  return {
    localPence: local,
    guaranteedPence: local === null ? null : local / 2n,
    possiblePence: local === null ? null : local * 2n,
    nationalPence: national,
    differencePence: difference,
    standing: standingOf(difference),
    network: seed % 5 === 0 ? null : { id: `n${seed % 4}`, name: `Network ${seed % 4}` },
    registeredPatients: seed % 13 === 0 ? null : (seed * 997) % 21_000,
    deprivationQuintile: seed % 6 === 0 ? null : (seed % 5) + 1,
  };
};

const area = Array.from({ length: 300 }, (_none, index) => practice(index + 1));
const summed: (keyof SimulationSums)[] = [
  'practices',
  'workedOut',
  'gains',
  'loses',
  'same',
  'notWorkedOut',
  'localPence',
  'guaranteedPence',
  'possiblePence',
  'comparedPence',
  'nationalPence',
  'differencePence',
];

describe('sums of a simulation', () => {
  it.each(breakdowns)('add up to the total over every %s', (breakdown) => {
    const total = sumPractices(area);
    const groups = groupPractices(area).filter((group) => group.breakdown === breakdown);
    expect(groups.length).toBeGreaterThan(3);
    for (const name of summed)
      expect([name, groups.reduce((sum, { sums }) => sum + (sums[name] ?? 0), 0)]).toEqual([name, total[name]]);
    expect(groups.map(({ place }) => place)).toEqual(groups.map((_group, index) => index));
  });

  it('compare only practices for which both sides are worked out', () => {
    const total = sumPractices(area);
    expect(total.gains + total.loses + total.same + total.notWorkedOut).toBe(300);
    expect(total.comparedPence - total.nationalPence).toBe(total.differencePence);
    expect(total.localPence).toBeGreaterThan(total.comparedPence);
  });

  it('have no guaranteed sum when a practice that is worked out lacks it', () => {
    expect(sumPractices([...area, { ...practice(1), guaranteedPence: null }]).guaranteedPence).toBeNull();
  });

  it('are refused beyond what can be carried exactly', () => {
    expect(() => sumPractices([{ ...practice(1), localPence: 2n ** 60n }])).toThrow(RangeError);
  });
});

describe('groups', () => {
  it('put a list into the band it begins', () => {
    expect(
      [0, 4_999, 5_000, 9_999, 10_000, 14_999, 15_000, 90_000].map((patients) => listSizeBandOf(patients)?.key),
    ).toEqual([
      'under-5000',
      'under-5000',
      '5000-9999',
      '5000-9999',
      '10000-14999',
      '10000-14999',
      '15000-and-over',
      '15000-and-over',
    ]);
    expect(listSizeBandOf(null)).toBeNull();
  });

  it('put the highest scores into quintile 1, and equal scores together', () => {
    const scores = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10.5'].map((score, index) => ({
      code: `P${index + 1}`,
      score,
    }));
    expect([...quintilesAmong(scores)].sort(([, a], [, b]) => a - b).map(([code]) => code)).toEqual([
      'P10',
      'P9',
      'P8',
      'P7',
      'P6',
      'P5',
      'P4',
      'P3',
      'P2',
      'P1',
    ]);
    expect([...quintilesAmong(scores).values()]).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(new Set(quintilesAmong(scores.map(({ code }) => ({ code, score: '20' }))).values())).toEqual(new Set([1]));
  });
});
