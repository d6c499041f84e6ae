// A second way of working out pay, written apart from the engine and as plainly as possible, and compared with it on random schemes. It
// imports nothing of the engine's arithmetic: a number is a pair of whole numbers, top and bottom.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calculateScheme } from './calculate-scheme.ts';
import type { Component } from '../kinds/component.ts';
import type { Fact, PracticeFacts } from '../facts/facts.ts';
import { validateComponent } from '../definition/validate-component.ts';

type Q = readonly [bigint, bigint];
const q = (text: string | number): Q => {
  const [whole = '', part = ''] = String(text).split('.');
  return [BigInt(whole + part), 10n ** BigInt(part.length)];
};
const plus = (a: Q, b: Q): Q => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
const minus = (a: Q, b: Q): Q => [a[0] * b[1] - b[0] * a[1], a[1] * b[1]];
const by = (a: Q, b: Q): Q => [a[0] * b[0], a[1] * b[1]];
const over = (a: Q, b: Q): Q => (b[0] < 0n ? [-a[0] * b[1], a[1] * -b[0]] : [a[0] * b[1], a[1] * b[0]]);
const less = (a: Q, b: Q): boolean => a[0] * b[1] < b[0] * a[1];
const big = (a: Q, b: Q): Q => (less(a, b) ? b : a);
const small = (a: Q, b: Q): Q => (less(a, b) ? a : b);
const NIL: Q = [0n, 1n];
const HUNDRED: Q = [100n, 1n];
/** Half up, of numbers that are not below zero, to hundredths. */
const hundredths = (a: Q): bigint => (a[0] * 200n + a[1]) / (2n * a[1]);

interface Known {
  readonly num: number;
  readonly den: number;
  readonly num0: number;
  readonly den0: number;
  readonly num1: number;
  readonly den1: number;
  readonly list: number;
  readonly need: number;
  readonly quintile: number;
  readonly items: number;
  readonly discussions: number;
  readonly responses: number;
  readonly qof0: string;
  readonly qof1: string;
  readonly funding: string;
}
type P = Readonly<Record<string, string & number>>;

const points = (earned: Q, p: P, f: Known): bigint => {
  const pounds = by(
    by([hundredths(earned), 100n], q(p.poundsPerPoint!)),
    p.averagePatients ? over(q(f.list), q(p.averagePatients)) : [1n, 1n],
  );
  return hundredths(pounds);
};
const share = (from: Q, to: Q, at: Q): Q => big(NIL, small([1n, 1n], over(minus(at, from), minus(to, from))));
const percent = (num: number, den: number): Q => over(by(q(num), HUNDRED), q(den));
const baseline = (p: P, f: Known): Q =>
  p.baselineMethod === 'pooled'
    ? percent(f.num0 + f.num1, f.den0 + f.den1)
    : over(plus(percent(f.num0, f.den0), percent(f.num1, f.den1)), q(2));
const cash = (year: string, f: Known): Q => q(year === '2022-23' ? f.qof0 : f.qof1);

/** Pence that a practice is paid, by kind. */
const ORACLE: Record<string, (p: P, f: Known) => bigint> = {
  'threshold-band': (p, f) =>
    points(
      f.den === 0 ? NIL : by(share(q(p.lowerThreshold!), q(p.upperThreshold!), percent(f.num, f.den)), q(p.maxPoints!)),
      p,
      f,
    ),
  'stretch-band': (p, f) =>
    points(
      f.den === 0
        ? NIL
        : by(
            big(NIL, minus(small(percent(f.num, f.den), q(p.ceiling!)), q(p.nationalUpperThreshold!))),
            q(p.pointsPerPercent!),
          ),
      p,
      f,
    ),
  'improvement-to-target': (p, f) => {
    const base = baseline(p, f);
    const gone = !less(base, q(p.target!))
      ? q(p.alreadyThere === 'all points' ? 1 : 0)
      : share(base, q(p.target!), percent(f.num, f.den));
    return points(f.den === 0 ? NIL : by(gone, q(p.maxPoints!)), p, f);
  },
  'improvement-to-whole': (p, f) => {
    const base = baseline(p, f);
    return points(
      f.den === 0
        ? NIL
        : by(!less(base, HUNDRED) ? q(1) : share(base, HUNDRED, percent(f.num, f.den)), q(p.maxPoints!)),
      p,
      f,
    );
  },
  'improvement-on-baseline': (p, f) => {
    const base = baseline(p, f);
    return points(
      f.den === 0
        ? NIL
        : by(share(plus(base, q(p.lowerDelta!)), plus(base, q(p.upperDelta!)), percent(f.num, f.den)), q(p.maxPoints!)),
      p,
      f,
    );
  },
  'prior-year-cash': (p, f) =>
    hundredths(
      over(
        by(by(cash(p.basisYear!, f), over(plus(HUNDRED, q(p.upratingPercent!)), HUNDRED)), q(p.months!)),
        q(p.ofMonths!),
      ),
    ),
  'prior-year-uplift': (p, f) =>
    hundredths(plus(by(cash(p.basisYear!, f), over(plus(HUNDRED, q(p.upliftPercent!)), HUNDRED)), q(p.flatPounds!))),
  'higher-of-years': (p, f) => hundredths(over(by(big(q(f.qof0), q(f.qof1)), q(p.months!)), q(p.ofMonths!))),
  'per-patient': (p, f) =>
    hundredths(
      over(
        by(by(q(p.measure === 'registeredPatients' ? f.list : f.need), q(p.poundsPerPatient!)), q(p.months!)),
        q(p.ofMonths!),
      ),
    ),
  'per-item': (p, f) => {
    const tiers = p.tiers as unknown as { quintiles: number[]; pounds: string }[];
    const price = tiers.find(({ quintiles }) => quintiles.includes(f.quintile))?.pounds ?? p.poundsPerItem!;
    return hundredths(by(q(p.mostItems ? Math.min(f.items, p.mostItems) : f.items), q(price)));
  },
  'fixed-sum': (p) => hundredths(q(p.pounds!)),
  instalment: (p) => {
    const whole = hundredths(q(p.pounds!));
    const count = BigInt(p.instalments!);
    return whole / count + (BigInt(p.number!) <= whole % count ? 1n : 0n);
  },
  milestones: (p, f) => {
    const met = [f.discussions >= 3, f.responses >= 1].filter(Boolean).length;
    return p.pays === 'only when all are met'
      ? met === 2
        ? hundredths(q(p.pounds!))
        : 0n
      : hundredths(over(by(q(p.pounds!), q(met)), q(2)));
  },
  'equity-top-up': (p, f) => {
    const gap = big(NIL, minus(by(q(p.benchmarkPounds!), q(f.need)), q(f.funding)));
    return hundredths(p.mostPounds ? small(gap, q(p.mostPounds)) : gap);
  },
  'higher-of': (p, f) =>
    (p.parts as unknown as { kind: string; parameters: P }[])
      .map((part) => ORACLE[part.kind]!(part.parameters, f))
      .reduce((a, b) => (a > b ? a : b)),
  'practice-cap': (p, f) => {
    const part = p.part as unknown as { kind: string; parameters: P };
    const pence = ORACLE[part.kind]!(part.parameters, f);
    const least = p.leastPounds ? hundredths(q(p.leastPounds)) : pence;
    const raised = pence < least ? least : pence;
    return p.mostPounds && raised > hundredths(q(p.mostPounds)) ? hundredths(q(p.mostPounds)) : raised;
  },
  'cash-floor': (p, f) => {
    const part = p.part as unknown as { kind: string; parameters: P };
    const pence: Q = [ORACLE[part.kind]!(part.parameters, f), 100n];
    return hundredths(big(pence, over(by(cash(p.floorYear!, f), q(p.months!)), q(p.ofMonths!))));
  },
};

const money = fc
  .integer({ min: 0, max: 30_000_000 })
  .map((pence) => `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`);
const tenths = (min: number, max: number) =>
  fc.integer({ min: min * 10, max: max * 10 }).map((n) => `${Math.floor(n / 10)}.${n % 10}`);
const months = { months: fc.integer({ min: 1, max: 12 }), ofMonths: fc.constant(12) };
const price = { poundsPerPoint: money, averagePatients: fc.option(fc.integer({ min: 1, max: 20_000 })) };
const lower = tenths(0, 45);
const upper = tenths(50, 100);
const improvement = {
  indicator: fc.constant('X1'),
  baselineYears: fc.constant(['2022-23', '2023-24']),
  baselineMethod: fc.constantFrom('pooled', 'mean-of-years'),
  maxPoints: tenths(1, 50),
  ...price,
};
const simple: Record<string, fc.Arbitrary<Record<string, unknown>>> = {
  'threshold-band': fc.record({
    indicator: fc.constant('X1'),
    lowerThreshold: lower,
    upperThreshold: upper,
    maxPoints: tenths(1, 50),
    ...price,
  }),
  'stretch-band': fc.record({
    indicator: fc.constant('X1'),
    nationalUpperThreshold: lower,
    ceiling: upper,
    pointsPerPercent: tenths(1, 9),
    ...price,
  }),
  'improvement-to-target': fc.record({
    ...improvement,
    target: upper,
    alreadyThere: fc.constantFrom('all points', 'no points'),
  }),
  'improvement-to-whole': fc.record(improvement),
  'improvement-on-baseline': fc.record({ ...improvement, lowerDelta: tenths(0, 5), upperDelta: tenths(6, 20) }),
  'prior-year-cash': fc.record({
    basisYear: fc.constantFrom('2022-23', '2023-24'),
    ...months,
    upratingPercent: tenths(0, 9),
  }),
  'prior-year-uplift': fc.record({
    basisYear: fc.constantFrom('2022-23', '2023-24'),
    measure: fc.constant('qofPayment'),
    upliftPercent: tenths(0, 9),
    flatPounds: money,
  }),
  'higher-of-years': fc.record({
    years: fc.constant(['2022-23', '2023-24']),
    measure: fc.constant('qofPayment'),
    ...months,
  }),
  'per-patient': fc.record({
    measure: fc.constantFrom('registeredPatients', 'needWeightedPatients'),
    poundsPerPatient: tenths(0, 9),
    ...months,
  }),
  'per-item': fc.record({
    item: fc.constant('check'),
    itemName: fc.constant('check'),
    poundsPerItem: money,
    tiers: fc.constantFrom([], [{ quintiles: [1, 2], pounds: '35' }]),
    mostItems: fc.option(fc.integer({ min: 1, max: 50 })),
  }),
  'fixed-sum': fc.record({ pounds: money }),
  instalment: fc.record({
    pounds: money,
    instalments: fc.integer({ min: 5, max: 12 }),
    number: fc.integer({ min: 1, max: 5 }),
  }),
  milestones: fc.record({
    pounds: money,
    pays: fc.constantFrom('only when all are met', 'an equal part for each that is met'),
    conditions: fc.constant([
      { evidence: 'discussion', one: 'a', many: 'b', atLeast: 3 },
      { evidence: 'response', one: 'a', many: 'b', atLeast: 1 },
    ]),
  }),
  'equity-top-up': fc.record({
    benchmarkPounds: money.map((sum) => (sum === '0.00' ? '1' : sum)),
    fundingYear: fc.constant('2023-24'),
    mostPounds: fc.option(tenths(1, 90_000)),
  }),
};
const payer = (kinds: typeof simple): fc.Arbitrary<{ kind: string; parameters: unknown }> =>
  fc.constantFrom(...Object.keys(kinds)).chain((kind) => kinds[kind]!.map((parameters) => ({ kind, parameters })));
const all: typeof simple = {
  ...simple,
  'higher-of': fc.record({ parts: fc.array(payer(simple), { minLength: 2, maxLength: 3 }) }),
  'cash-floor': fc.record({
    part: payer(simple),
    floorYear: fc.constantFrom('2022-23', '2023-24'),
    measure: fc.constant('qofPayment'),
    ...months,
  }),
  'practice-cap': fc.record({
    part: payer(simple),
    leastPounds: fc.option(tenths(0, 90)),
    mostPounds: fc.option(tenths(100, 9_000)),
  }),
};
const counted = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 400 }))
  .map(([a, b]) => [Math.min(a, b), b] as const);
const known: fc.Arbitrary<Known> = fc
  .record({
    now: fc.oneof(counted, fc.constant([0, 0] as const)),
    first: counted,
    second: counted,
    list: fc.integer({ min: 1, max: 40_000 }),
    need: fc.integer({ min: 1, max: 40_000 }),
    quintile: fc.integer({ min: 1, max: 5 }),
    items: fc.nat(90),
    discussions: fc.nat(5),
    responses: fc.nat(2),
    qof0: money,
    qof1: money,
    funding: money,
  })
  .map(({ now, first, second, ...rest }) => ({
    ...rest,
    num: now[0],
    den: now[1],
    num0: first[0],
    den0: first[1],
    num1: second[0],
    den1: second[1],
  }));

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
      fact('registeredPatients', f.list, '2025-01-01'),
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
const componentOf = (json: { kind: string; parameters: unknown }, position: number): Component => {
  const { component, problems } = validateComponent({ key: `c${position}`, name: 'C', label: 'outcome', ...json }, 'c');
  if (!component) throw new Error(problems.map(({ message }) => message).join());
  return component;
};
const context = { schemeTitle: 'S', period: { from: '2024-04-01', to: '2025-03-31' } };

describe('the engine and a plain second calculation', () => {
  it('agree to the penny on random schemes', () => {
    fc.assert(
      fc.property(
        fc.array(payer(all), { minLength: 1, maxLength: 4 }),
        fc.array(known, { minLength: 1, maxLength: 3 }),
        (payers, practices) => {
          const components = payers.map(componentOf);
          const result = calculateScheme({
            components,
            practices: practices.map((f, position) => factsOf(`P${position}`, f)),
            context,
          });
          const expected = practices.map((f) =>
            payers.map(({ kind, parameters }) => ORACLE[kind]!(parameters as P, f)),
          );
          expect(result.practices.flatMap(({ exceptions }) => exceptions)).toEqual([]);
          expect(result.practices.map(({ lines }) => lines.map(({ pence }) => pence))).toEqual(expected);
        },
      ),
      { numRuns: 600 },
    );
  });
});
