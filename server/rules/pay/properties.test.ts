import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nationalYearByName, nationalYearOf } from '../../../scripts/engine/read-national-files.ts';
import { readScenarioFile, shippedScenarioFiles } from '../../../scripts/engine/read-scenario-files.ts';
import { addDays } from '../../domain/dates.ts';
import { calculateScheme } from './calculate-scheme.ts';
import type { SchemeCase } from './calculate-scheme.ts';
import type { Component } from '../kinds/component.ts';
import type { Fact, PracticeFacts } from '../facts/facts.ts';
import { kindOf } from '../kinds/kind-of.ts';
import { indicatorPoints } from '../national/indicator-points.ts';
import { registersOf } from '../national/national-case.ts';
import { pricePractice, readyYear } from '../national/price-country.ts';
import { readyIndicator } from '../national/ready-indicator.ts';
import { schemeCase } from '../scenarios/run-scheme.ts';
import { timeFor } from '../facts/find-fact.ts';
import { isWanted, wantedFacts } from './wanted-facts.ts';

const year = nationalYearOf('2025-26');
const indicators = year.indicators.map((indicator) => readyIndicator(year, indicator));
const anyIndicator = fc.constantFrom(...indicators);
const counts = fc.integer({ min: 1, max: 100_000 }).chain((denominator) =>
  fc.record({
    register: fc.nat(100_000),
    numerator: fc.integer({ min: 0, max: denominator }),
    denominator: fc.constant(denominator),
  }),
);

describe('points', () => {
  it('never fall when one more patient is treated, and lie between none and all', () => {
    fc.assert(
      fc.property(anyIndicator, counts, (indicator, given) => {
        const earned = indicatorPoints(indicator, given);
        expect(earned).toBeGreaterThanOrEqual(0);
        expect(earned).toBeLessThanOrEqual(indicator.maxHundredths);
        if (given.numerator < given.denominator)
          expect(indicatorPoints(indicator, { ...given, numerator: given.numerator + 1 })).toBeGreaterThanOrEqual(
            earned,
          );
      }),
      { numRuns: 5_000 },
    );
  });

  it('are exact for counts far beyond any practice', () => {
    const indicator = indicators.find(({ id }) => id === 'CHOL004')!;
    const huge = { register: 0, numerator: 3_000_000_000_001, denominator: 9_000_000_000_000 };
    expect(indicatorPoints(indicator, huge)).toBe(1956);
  });
});

describe('the payment of a weighted area', () => {
  it('does not depend on the list of the practice', () => {
    const national = nationalYearOf('2024-25');
    const ready = readyYear(national, registersOf(national)!, ['AF001', 'AF006', 'AF008']);
    fc.assert(
      fc.property(
        counts,
        counts,
        fc.tuple(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 1, max: 90_000 })),
        (a, b, [one, other]) => {
          const given = [a, { ...a, register: a.register }, { ...b, register: a.register }];
          expect(pricePractice(ready, { listSize: one, counts: given }).pence).toBe(
            pricePractice(ready, { listSize: other, counts: given }).pence,
          );
        },
      ),
    );
  });
});

const context = { schemeTitle: 'S', period: { from: '2024-04-01', to: '2025-03-31' } };
const fact = (field: Fact['field'], value: string | number, indicator?: string): Fact => ({
  field,
  value: `${value}`,
  date: '2025-03-31',
  source: 's',
  ...(indicator ? { indicator } : {}),
});
const poundsText = (pence: number): string => `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`;
const pot = (pence: number): Component => ({
  key: 'pot',
  name: 'Pot',
  label: 'overhead',
  kind: 'need-weighted-pot',
  parameters: {
    envelopePounds: poundsText(pence),
    weights: [
      { need: 'deprivationScore', percent: '70' },
      { need: 'listTurnover', percent: '30' },
    ],
  },
});
const capped: Component = {
  key: 'cap',
  name: 'Cap',
  label: 'attempt',
  kind: 'scheme-cap',
  parameters: {
    mostPounds: '1000',
    part: {
      kind: 'per-item',
      parameters: { item: 'check', itemName: 'check', poundsPerItem: '12.34', tiers: [], mostItems: null },
    },
  },
};
const network: Component = {
  key: 'network',
  name: 'Network',
  label: 'outcome',
  kind: 'network-band',
  parameters: {
    indicator: 'X1',
    lowerThreshold: '0',
    upperThreshold: '100',
    maxPoints: '33',
    poundsPerPoint: '71.17',
    averagePatients: null,
    split: 'list size',
  },
};
const unmet = (pence: number): Component => ({
  key: 'unmet',
  name: 'Unmet',
  label: 'overhead',
  kind: 'unmet-need-pot',
  parameters: { envelopePounds: poundsText(pence), indicator: 'X1', deprivationPercent: '33.3' },
});
const adjusted: Component = {
  key: 'adjusted',
  name: 'Adjusted',
  label: 'outcome',
  kind: 'network-prevalence-band',
  parameters: {
    indicator: 'X1',
    lowerThreshold: '0',
    upperThreshold: '100',
    maxPoints: '33',
    poundsPerPoint: '71.17',
    averagePatients: 50_000,
    register: 'X',
    nationalRegister: 7,
    nationalPatients: 300,
    split: 'equally',
  },
};
const member = fc.record({
  list: fc.integer({ min: 1, max: 30_000 }),
  score: fc.integer({ min: 1, max: 9_999 }),
  turnover: fc.integer({ min: 1, max: 40 }),
  items: fc.integer({ min: 1, max: 80 }),
  treated: fc.nat(50),
  /** How many days after the first it joined; null when it took part throughout. */
  joins: fc.option(fc.integer({ min: 1, max: 364 })),
});
const members = fc.array(member, { minLength: 1, maxLength: 9 });
const practiceOf = (
  code: string,
  {
    list,
    score,
    turnover,
    items,
    treated,
    joins,
  }: { list: number; score: number; turnover: number; items: number; treated: number; joins: number | null },
): PracticeFacts => ({
  practiceCode: code,
  ...(joins === null ? {} : { inForce: { from: addDays(context.period.from, joins), to: context.period.to } }),
  requirements: [],
  agreedClaims: [],
  facts: [
    fact('registeredPatients', list),
    fact('deprivationScore', `${Math.floor(score / 100)}.${String(score % 100).padStart(2, '0')}`),
    fact('listTurnover', turnover),
    fact('items', items, 'check'),
    fact('numerator', treated, 'X1'),
    fact('denominator', 50, 'X1'),
    fact('register', Math.min(list, score), 'X'),
  ],
});
const sumOf = (lines: readonly { pence: bigint }[]): bigint => lines.reduce((sum, { pence }) => sum + pence, 0n);
const linesOf = (given: SchemeCase, key: string) =>
  calculateScheme(given).practices.flatMap(({ lines }) => lines.filter(({ componentKey }) => componentKey === key));

describe('what is shared', () => {
  it('adds up to the penny: envelopes, caps and network sums', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), members, (pence, drawn) => {
        const practices = drawn.map((one, position) => practiceOf(`P${position}`, one));
        const networks = [
          {
            code: 'N1',
            members: practices.map(({ practiceCode }) => ({ practiceCode, from: '2020-04-01', to: '2030-03-31' })),
          },
        ];
        const given = {
          components: [pot(pence), unmet(pence), capped, network, adjusted],
          practices,
          context: { ...context, networks },
        };
        expect(sumOf(linesOf(given, 'pot'))).toBe(BigInt(pence));
        // Everybody reached leaves nothing to share by: then nobody is paid until a person decides.
        expect(sumOf(linesOf(given, 'unmet'))).toBe(drawn.some(({ treated }) => treated < 50) ? BigInt(pence) : 0n);
        const uncut = drawn.reduce((sum, { items }) => sum + BigInt(items) * 1234n, 0n);
        expect(sumOf(linesOf(given, 'cap'))).toBe(uncut > 100_000n ? 100_000n : uncut);
        const { networks: paid } = calculateScheme(given);
        for (const key of ['network', 'adjusted'])
          expect(sumOf(linesOf(given, key))).toBe(paid.find(({ componentKey }) => componentKey === key)?.pence);
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order of the practices or of their facts, nor on a fact being there twice', () => {
    fc.assert(
      fc.property(members, fc.infiniteStream(fc.nat()), (drawn, chance) => {
        const practices = drawn.map((one, position) => practiceOf(`P${position}`, one));
        const mixed = <T>(list: readonly T[]): T[] =>
          [...list]
            .map((one) => ({ one, at: chance.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
        const shuffled = mixed(practices).map((practice) => ({
          ...practice,
          facts: mixed([...practice.facts, ...practice.facts]),
        }));
        const components = [pot(123_457), capped];
        const written = (given: readonly PracticeFacts[]) =>
          JSON.stringify(calculateScheme({ components, practices: given, context }).practices, (_key, value: unknown) =>
            typeof value === 'bigint' ? `${value}` : value,
          );
        expect(written(shuffled)).toBe(written(practices));
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a practice that is given twice', () => {
    const practice = practiceOf('P1', { list: 1, score: 1, turnover: 1, items: 1, treated: 1, joins: null });
    expect(() => calculateScheme({ components: [capped], practices: [practice, practice], context })).toThrow(
      'The practice P1 is given twice',
    );
  });
});

const examples = shippedScenarioFiles().flatMap((file) => {
  const { scenario } = readScenarioFile(file);
  return scenario?.scheme
    ? [{ name: scenario.scenario, given: schemeCase(scenario, scenario.scheme, nationalYearByName) }]
    : [];
});
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, one: unknown) => (typeof one === 'bigint' ? `${one}` : one)));

describe('every worked scheme', () => {
  it.each(examples.map(({ name, given }) => [name, given] as const))(
    '%s: a practice alone is paid as it is among others, unless something is shared',
    (_name, given) => {
      const own = given.components.filter((component) => kindOf(component).scope === 'practice');
      const together = calculateScheme({ ...given, components: own });
      for (const practice of given.practices) {
        const alone = calculateScheme({ ...given, components: own, practices: [practice] });
        expect(plain(alone.practices[0])).toEqual(
          plain(together.practices.find(({ practiceCode }) => practiceCode === practice.practiceCode)),
        );
      }
    },
  );

  it.each(examples.map(({ name, given }) => [name, given] as const))(
    '%s: needs no fact but those it says it wants',
    (_name, given) => {
      const wanted = wantedFacts(given.components, given.context);
      const practices = given.practices.map((practice) => ({
        ...practice,
        facts: practice.facts.filter((one) =>
          isWanted(
            one,
            wanted.map((want) => ({ ...want, time: timeFor(practice, want.time) })),
          ),
        ),
      }));
      const pence = (calculated: ReturnType<typeof calculateScheme>) =>
        calculated.practices.map(({ lines }) => lines.map((line) => line.pence));
      expect(pence(calculateScheme({ ...given, practices }))).toEqual(pence(calculateScheme(given)));
    },
  );
});
