// The engine beside a second way of working out pay (server/testing/oracle), on random parameters of every kind and on random schemes.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nationalYearOf } from '../../../scripts/engine/read-national-files.ts';
import { DRAWN, known, payer } from '../../testing/oracle/draw-kinds.ts';
import { NETWORKS, ORACLE, secondWay } from '../../testing/oracle/second-way.ts';
import type { Drawn, Known } from '../../testing/oracle/second-way.ts';
import { COMPONENT_KINDS } from '../kinds/component.ts';
import type { Component, ComponentKindName } from '../kinds/component.ts';
import { registersOf } from '../national/national-case.ts';
import { calculateScheme } from './calculate-scheme.ts';
import type { Fact, PracticeFacts } from '../facts/facts.ts';
import { validateComponent } from '../definition/validate-component.ts';

const factsOf = (code: string, f: Known): PracticeFacts => {
  const fact = (field: Fact['field'], value: string | number, date: string, indicator?: string): Fact => ({
    field,
    value: `${value}`,
    date,
    source: 's',
    ...(indicator ? { indicator } : {}),
  });
  const end = '2025-03-31';
  return {
    practiceCode: code,
    requirements: [],
    agreedClaims: [],
    facts: [
      fact('numerator', f.num, end, 'X1'),
      fact('denominator', f.den, end, 'X1'),
      fact('numerator', f.num0, '2022-23', 'X1'),
      fact('denominator', f.den0, '2022-23', 'X1'),
      fact('numerator', f.num1, '2023-24', 'X1'),
      fact('denominator', f.den1, '2023-24', 'X1'),
      fact('numerator', f.num, end, 'AF006'),
      fact('denominator', f.den, end, 'AF006'),
      fact('numerator', f.reached, end, 'X2'),
      fact('denominator', f.reached + f.unreached, end, 'X2'),
      fact('register', f.register, end, 'AF'),
      fact('registeredPatients', f.list, '2025-01-01'),
      fact('registeredPatients', f.list, end),
      fact('listTurnover', f.turnover, end),
      fact('languageNeed', f.language, end),
      fact('deprivationScore', `${Math.floor(f.score / 100)}.${String(f.score % 100).padStart(2, '0')}`, end),
      ...(f.points0 === null ? [] : [fact('achievedPoints', f.points0, '2023-24', 'AF006')]),
      fact('needWeightedPatients', f.need, '2025-01-01'),
      fact('deprivationQuintile', f.quintile, '2024-04-01'),
      fact('items', f.items, end, 'check'),
      fact('evidence', f.discussions, end, 'discussion'),
      fact('evidence', f.responses, end, 'response'),
      fact('qofPayment', f.qof0, '2022-23'),
      fact('qofPayment', f.qof1, '2023-24'),
      fact('funding', f.funding, '2023-24'),
    ],
  };
};
const componentOf = (json: Drawn, position: number): Component => {
  const { component, problems } = validateComponent({ key: `c${position}`, name: 'C', label: 'outcome', ...json }, 'c');
  if (!component) throw new Error(problems.map(({ message }) => message).join());
  return component;
};
const year = nationalYearOf('2024-25');
const HALVES = {
  whole: ['2024-04-01', '2025-03-31'],
  first: ['2024-04-01', '2024-09-30'],
  second: ['2024-10-01', '2025-03-31'],
} as const;
const context = {
  schemeTitle: 'S',
  period: { from: '2024-04-01', to: '2025-03-31' },
  national: { year, registers: registersOf(year)! },
  replaces: ['AF006'],
  networks: NETWORKS.map(({ code, members }) => ({
    code,
    members: members.map(({ at, days, agreed }) => {
      const [from, to] = HALVES[days === 365 ? 'whole' : code === 'N1' ? 'first' : 'second'];
      return { practiceCode: `P${at}`, from, to, agreedShare: `${agreed}` };
    }),
  })),
};

/** Both ways must be the same; what was paid in all of it. */
const compare = (payers: readonly Drawn[], practices: readonly Known[]): bigint => {
  const { practices: calculated } = calculateScheme({
    components: payers.map(componentOf),
    practices: practices.map((f, position) => factsOf(`P${position}`, f)),
    context,
  });
  expect(calculated.flatMap(({ exceptions }) => exceptions)).toEqual([]);
  const pence = calculated.map(({ lines }) => lines.map((line) => line.pence));
  expect(pence).toEqual(secondWay(payers, practices));
  return pence.flat().reduce((sum, one) => sum + one, 0n);
};
const practices = fc.array(known, { minLength: 1, maxLength: 3 });

describe('the engine and a plain second calculation', () => {
  it.each(Object.keys(COMPONENT_KINDS) as ComponentKindName[])(
    'agree to the penny on %s, which pays something',
    (kind) => {
      if (!(kind in ORACLE) || !(kind in DRAWN)) throw new Error(`${kind} has no second calculation here.`);
      let paid = 0n;
      const drawn = DRAWN[kind].map((parameters) => ({ kind, parameters }));
      fc.assert(
        fc.property(drawn, practices, (one, given) => void (paid += compare([one], given))),
        { numRuns: 60 },
      );
      expect(paid).toBeGreaterThan(0n);
    },
  );

  it('agree to the penny on random schemes', () => {
    fc.assert(
      fc.property(
        fc.array(payer(DRAWN), { minLength: 1, maxLength: 4 }),
        practices,
        (payers, given) => void compare(payers, given),
      ),
      { numRuns: 600 },
    );
  });
});
