// A second way of working out pay, written apart from the engine and as plainly as possible, and compared with it on random schemes. It
// imports nothing of the engine's arithmetic: a number is a pair of whole numbers, top and bottom.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nationalYearOf } from '../../../scripts/engine/read-national-files.ts';
import { COMPONENT_KINDS } from '../kinds/component.ts';
import type { Component, ComponentKindName } from '../kinds/component.ts';
import { registersOf } from '../national/national-case.ts';
import { calculateScheme } from './calculate-scheme.ts';
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
  /** Patients reached and not reached, of whom there is always one. */
  readonly reached: number;
  readonly unreached: number;
  /** Percentages, and a score in hundredths, none of them zero. */
  readonly turnover: number;
  readonly language: number;
  readonly score: number;
  readonly register: number;
  /** Points of AF006 in the year before; null where there are none. */
  readonly points0: string | null;
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

const band = (p: P, num: number, den: number): Q =>
  den === 0 ? NIL : by(share(q(p.lowerThreshold!), q(p.upperThreshold!), percent(num, den)), q(p.maxPoints!));
const total = (of: readonly Q[]): Q => of.reduce(plus, NIL);

/** A sum by weight: each part cut to whole pence, and a penny more for those who lost most by it, the earlier first. */
const shareOut = (sum: bigint, weights: readonly Q[]): bigint[] => {
  const exact = weights.map((weight) => over(by([sum, 1n], weight), total(weights)));
  const cut = exact.map(([top, bottom]) => top / bottom);
  const lost = exact.map((one, at) => minus(one, [cut[at]!, 1n]));
  const order = lost
    .map((_, at) => at)
    .sort((a, b) => (less(lost[b]!, lost[a]!) ? -1 : less(lost[a]!, lost[b]!) ? 1 : a - b));
  const left = sum - cut.reduce((a, b) => a + b, 0n);
  return cut.map((pence, at) => pence + (BigInt(order.indexOf(at)) < left ? 1n : 0n));
};

/** One unit of need of a practice, as the pots count it. */
const NEED: Record<string, (f: Known) => Q> = {
  registeredPatients: (f) => q(f.list),
  needWeightedPatients: (f) => q(f.need),
  deprivationScore: (f) => by([BigInt(f.score), 100n], q(f.list)),
  listTurnover: (f) => by(q(f.turnover), q(f.list)),
  languageNeed: (f) => by(q(f.language), q(f.list)),
};

/** Who is in which network, with how many days of 2024-25 and which agreed share. The third practice moves in October. */
const NETWORKS = [
  {
    code: 'N1',
    members: [
      { at: 0, days: 365, agreed: 2, last: true },
      { at: 2, days: 183, agreed: 3, last: false },
    ],
  },
  {
    code: 'N2',
    members: [
      { at: 1, days: 365, agreed: 1, last: true },
      { at: 2, days: 182, agreed: 4, last: true },
    ],
  },
];
const ofNetworks = (p: P, { practices, at }: Among): bigint =>
  NETWORKS.reduce((sum, { members }) => {
    const here = members.filter((member) => practices[member.at]);
    const pool = here.filter(({ last }) => last).map((member) => practices[member.at]!);
    const add = (of: (f: Known) => number): number => pool.reduce((all, f) => all + of(f), 0);
    const own = here.findIndex((member) => member.at === at);
    if (own < 0) return sum;
    const earned = band(
      p,
      add(({ num }) => num),
      add(({ den }) => den),
    );
    const list = q(add((f) => f.list));
    const pounds = by(
      by([hundredths(earned), 100n], q(p.poundsPerPoint!)),
      p.averagePatients ? over(list, q(p.averagePatients)) : q(1),
    );
    const common =
      p.register && pool.length > 0
        ? over(over(q(add((f) => f.register)), list), over(q(p.nationalRegister!), q(p.nationalPatients!)))
        : q(1);
    const weights = here.map(({ at: of, days, agreed }) =>
      by(q(days), q(p.split === 'list size' ? practices[of]!.list : p.split === 'equally' ? 1 : agreed)),
    );
    return sum + shareOut(hundredths(by(pounds, common)), weights)[own]!;
  }, 0n);

/** AF006 of 2024-25: 12 points between 40 % and 90 %, 220.62 a point, an average list of 9,964, 1,427,589 on the register of 63,766,671. */
const AF006 = { lowerThreshold: '40', upperThreshold: '90', maxPoints: '12' } as unknown as P;
const nationalPence = (earned: Q, f: Known): bigint =>
  hundredths(
    by(
      by(by([hundredths(earned), 100n], q('220.62')), over(q(f.list), q(9964))),
      over(over(q(f.register), q(f.list)), over(q(1427589), q(63766671))),
    ),
  );

/** All who take part, which of them is paid, and what its other components come to. */
interface Among {
  readonly practices: readonly Known[];
  readonly at: number;
  readonly others: bigint;
}
interface Inner {
  readonly kind: ComponentKindName;
  readonly parameters: P;
}

/** Pence that a practice is paid, by kind: one line for each there is. */
const ORACLE: Record<ComponentKindName, (p: P, f: Known, among: Among) => bigint> = {
  'threshold-band': (p, f) => points(band(p, f.num, f.den), p, f),
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
  'higher-of': (p, f, among) =>
    (p.parts as unknown as Inner[])
      .map((part) => ORACLE[part.kind](part.parameters, f, among))
      .reduce((a, b) => (a > b ? a : b)),
  'practice-cap': (p, f, among) => {
    const part = p.part as unknown as Inner;
    const pence = ORACLE[part.kind](part.parameters, f, among);
    const least = p.leastPounds ? hundredths(q(p.leastPounds)) : pence;
    const raised = pence < least ? least : pence;
    return p.mostPounds && raised > hundredths(q(p.mostPounds)) ? hundredths(q(p.mostPounds)) : raised;
  },
  'cash-floor': (p, f, among) => {
    const part = p.part as unknown as Inner;
    const pence: Q = [ORACLE[part.kind](part.parameters, f, among), 100n];
    return hundredths(big(pence, over(by(cash(p.floorYear!, f), q(p.months!)), q(p.ofMonths!))));
  },
  'scheme-cap': (p, _f, among) => {
    const part = p.part as unknown as Inner;
    const uncut = among.practices.map((f, at) => ORACLE[part.kind](part.parameters, f, { ...among, at }));
    const most = hundredths(q(p.mostPounds!));
    const cut = uncut.reduce((a, b) => a + b, 0n) > most;
    return (
      cut
        ? shareOut(
            most,
            uncut.map((pence): Q => [pence, 100n]),
          )
        : uncut
    )[among.at]!;
  },
  'need-weighted-pot': (p, _f, { practices, at }) => {
    const weights = p.weights as unknown as { need: string; percent: string }[];
    const weigh = (f: Known): Q =>
      total(
        weights.map(({ need, percent: part }) => over(by(q(part), NEED[need]!(f)), total(practices.map(NEED[need]!)))),
      );
    return shareOut(hundredths(q(p.envelopePounds!)), practices.map(weigh))[at]!;
  },
  'unmet-need-pot': (p, _f, { practices, at }) => {
    const deprived = q(p.deprivationPercent!);
    const unmet = (f: Known): Q => q(f.unreached);
    const weigh = (f: Known): Q =>
      plus(
        over(by(deprived, NEED.deprivationScore!(f)), total(practices.map(NEED.deprivationScore!))),
        over(by(minus(HUNDRED, deprived), unmet(f)), total(practices.map(unmet))),
      );
    return shareOut(hundredths(q(p.envelopePounds!)), practices.map(weigh))[at]!;
  },
  'network-band': (p, _f, among) => ofNetworks(p, among),
  'network-prevalence-band': (p, _f, among) => ofNetworks(p, among),
  'prior-year-points': (p, f) => {
    const [{ floor, referenceMaxPoints, withoutReference, averagePoints } = {} as P] = p.indicators as unknown as P[];
    const now: Q = [hundredths(band(AF006, f.num, f.den)), 100n];
    const standIn =
      withoutReference === 'all points' ? q(12) : withoutReference === 'average' ? q(averagePoints!) : null;
    const then = f.points0 === null ? standIn : over(by(q(f.points0), q(12)), q(referenceMaxPoints ?? 12));
    const counted = then === null ? now : floor === 'more if achieved' ? big(then, now) : then;
    return hundredths(over(by([nationalPence(counted, f), 100n], q(p.months!)), q(p.ofMonths!)));
  },
  'never-worse-off': (p, f, { others }) => {
    const national: Q = [nationalPence(band(AF006, f.num, f.den), f), 100n];
    return hundredths(big(NIL, minus(over(by(national, q(p.months!)), q(p.ofMonths!)), [others, 100n])));
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
const simple = {
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
type Drawn = { kind: ComponentKindName; parameters: unknown };
const payer = (kinds: Partial<typeof all>): fc.Arbitrary<Drawn> =>
  fc
    .constantFrom(...(Object.keys(kinds) as ComponentKindName[]))
    .chain((kind) => kinds[kind]!.map((parameters) => ({ kind, parameters })));
const network = {
  indicator: fc.constant('X1'),
  lowerThreshold: lower,
  upperThreshold: upper,
  maxPoints: tenths(1, 50),
  poundsPerPoint: money,
  split: fc.constantFrom('list size', 'equally', 'agreed shares'),
};
const envelope = { envelopePounds: money.map((sum) => (sum === '0.00' ? '1' : sum)) };
/** What is drawn for a kind, by its name: a kind that is not here does not compile, and is named by the test below. */
const all: Record<ComponentKindName, fc.Arbitrary<Record<string, unknown>>> = {
  ...simple,
  'prior-year-points': fc.record({
    indicators: fc
      .record({
        indicator: fc.constant('AF006'),
        referenceYear: fc.constant('2023-24'),
        floor: fc.constantFrom('only the reference points', 'more if achieved'),
        referenceMaxPoints: fc.option(tenths(12, 30)),
        withoutReference: fc.constantFrom('performance', 'all points', 'average'),
        averagePoints: tenths(0, 12),
      })
      .map((one) => [one]),
    ...months,
  }),
  'scheme-cap': fc.record({ part: payer(simple), mostPounds: tenths(1, 90_000) }),
  'need-weighted-pot': fc
    .record({
      ...envelope,
      needs: fc.shuffledSubarray(Object.keys(NEED), { minLength: 2, maxLength: 3 }),
      first: tenths(1, 90),
    })
    .map(({ needs: [one, other], first, envelopePounds }) => ({
      envelopePounds,
      weights: [
        { need: one, percent: first },
        { need: other, percent: String((1000 - Math.round(Number(first) * 10)) / 10) },
      ],
    })),
  'unmet-need-pot': fc.record({ ...envelope, indicator: fc.constant('X2'), deprivationPercent: tenths(0, 100) }),
  'network-band': fc.record({ ...network, averagePatients: price.averagePatients }),
  'network-prevalence-band': fc.record({
    ...network,
    averagePatients: fc.integer({ min: 1, max: 90_000 }),
    register: fc.constant('AF'),
    nationalRegister: fc.integer({ min: 1, max: 900 }),
    nationalPatients: fc.integer({ min: 1000, max: 90_000 }),
  }),
  'never-worse-off': fc.record(months),
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
    reached: fc.nat(300),
    unreached: fc.integer({ min: 1, max: 300 }),
    turnover: fc.integer({ min: 1, max: 40 }),
    language: fc.integer({ min: 1, max: 100 }),
    score: fc.integer({ min: 1, max: 9_000 }),
    onRegister: fc.nat(2_000),
    points0: fc.option(tenths(0, 11)),
  })
  .map(({ now, first, second, onRegister, ...rest }) => ({
    ...rest,
    register: Math.min(onRegister, rest.list),
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

/** What each practice is paid for each component, by the second way: what tops up the others comes last. */
const secondWay = (payers: readonly Drawn[], practices: readonly Known[]): bigint[][] =>
  practices.map((f, at) => {
    const pay = ({ kind, parameters }: Drawn, others: bigint) =>
      ORACLE[kind](parameters as P, f, { practices, at, others });
    const others = payers
      .filter(({ kind }) => COMPONENT_KINDS[kind].scope !== 'after')
      .reduce((sum, one) => sum + pay(one, 0n), 0n);
    return payers.map((one) => pay(one, others));
  });

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
      if (!(kind in ORACLE) || !(kind in all)) throw new Error(`${kind} has no second calculation here.`);
      let paid = 0n;
      const drawn = all[kind].map((parameters) => ({ kind, parameters }));
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
        fc.array(payer(all), { minLength: 1, maxLength: 4 }),
        practices,
        (payers, given) => void compare(payers, given),
      ),
      { numRuns: 600 },
    );
  });
});
