import { describe, expect, it } from '@jest/globals';
import { nationalYearOf } from '../../../scripts/engine/read-national-files.ts';
import { calculatePractice } from './calculate-practice.ts';
import type { Component } from '../kinds/component.ts';
import type { Fact, PracticeFacts } from '../facts/facts.ts';
import { registersOf } from '../national/national-case.ts';
import { notionalOnce } from './notional-national.ts';

const PRACTICES = 1000;
const year = nationalYearOf('2024-25');
const national = { year, registers: registersOf(year)! };

/** Numbers that look random and are the same each time. */
const numbers =
  (seed: number) =>
  (most: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * (most + 1));
  };

const random = numbers(20_260_401);
const fact = (field: Fact['field'], value: number, indicator?: string, date = '2025-03-31'): Fact => ({
  field,
  value: String(value),
  date,
  source: 'made up',
  ...(indicator ? { indicator } : {}),
});

const anyPractice = (position: number): PracticeFacts => {
  const list = 500 + random(30_000);
  const counts = ['AF006', 'AF008'].flatMap((indicator) => {
    const denominator = random(400);
    return [fact('denominator', denominator, indicator), fact('numerator', random(denominator), indicator)];
  });
  return {
    practiceCode: `ZZ${position}`,
    requirements: [],
    agreedClaims: [],
    facts: [
      fact('registeredPatients', list),
      fact('registeredPatients', list, undefined, '2025-01-01'),
      fact('register', random(Math.floor(list / 20)), 'AF'),
      ...counts,
    ],
  };
};

describe('the guarantee never to be worse off', () => {
  it.each([
    ['a whole year', { from: '2024-04-01', to: '2025-03-31' }, 12],
    ['three months', { from: '2025-01-01', to: '2025-03-31' }, 3],
  ])(`holds for ${PRACTICES} practices against the comparison they are shown, for %s`, (_what, period, months) => {
    const context = { schemeTitle: 'Scheme', period, national, replaces: ['AF001', 'AF006', 'AF008'] };
    let [topped, above] = [0, 0];
    for (let position = 0; position < PRACTICES; position += 1) {
      const components: Component[] = [
        {
          key: 'fixed',
          name: 'Fixed',
          label: 'overhead',
          kind: 'fixed-sum',
          parameters: { pounds: String(random(months * 300)) },
        },
        {
          key: 'guarantee',
          name: 'Guarantee',
          label: 'overhead',
          kind: 'never-worse-off',
          parameters: { months, ofMonths: 12 },
        },
      ];
      const facts = anyPractice(position);
      const { lines, exceptions } = calculatePractice({ components, facts, context });
      expect(exceptions).toEqual([]);
      const paid = lines.reduce((sum, { pence }) => sum + pence, 0n);
      const would = notionalOnce(facts, context).pence ?? 0n;
      if (paid < would)
        throw new Error(`${facts.practiceCode} is paid ${paid} and would have been paid ${would} nationally.`);
      if (paid === would) topped += 1;
      else above += 1;
    }
    // Both ways occur, so that the guarantee is tried and not only never needed.
    expect(Math.min(topped, above)).toBeGreaterThan(PRACTICES / 20);
  });
});
