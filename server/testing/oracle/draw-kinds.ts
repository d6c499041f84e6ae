// Parameters drawn at random for the second way of working out pay.
import fc from 'fast-check';
import type { ComponentKindName } from '../../rules/kinds/component.ts';
import { NEED } from './shared-sums.ts';

/** A component without its name: its kind and its parameters. */
export interface Drawn {
  readonly kind: ComponentKindName;
  readonly parameters: Readonly<Record<string, unknown>>;
}

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
    measure: fc.constantFrom('qofPayment', 'funding'),
    upliftPercent: tenths(0, 9),
    flatPounds: money,
  }),
  'higher-of-years': fc.record({
    years: fc.constantFrom(['2022-23', '2023-24'], ['2021-22', '2022-23', '2023-24']),
    measure: fc.constantFrom('qofPayment', 'funding'),
    ...months,
  }),
  'per-patient': fc.record({
    measure: fc.constantFrom('registeredPatients', 'weightedPatients', 'needWeightedPatients'),
    poundsPerPatient: tenths(0, 9),
    ...months,
  }),
  'per-item': fc.record({
    item: fc.constant('check'),
    itemName: fc.constant('check'),
    poundsPerItem: money,
    tiers: fc.constantFrom([], [{ quintiles: [1, 2], pounds: '35' }]),
    mostItems: fc.option(fc.integer({ min: 1, max: 50 })),
    severalCounts: fc.constantFrom(null, 'added up', 'the latest is for the whole'),
  }),
  'fixed-sum': fc.record({ pounds: money }),
  instalment: fc.record({
    pounds: money,
    instalments: fc.integer({ min: 5, max: 12 }),
    number: fc.integer({ min: 1, max: 5 }),
    partOfPhase: fc.constantFrom(null, 'the whole instalment', 'the part for those days'),
  }),
  milestones: fc.record({
    pounds: money,
    pays: fc.constantFrom('only when all are met', 'an equal part for each that is met'),
    partOfPhase: fc.constantFrom(null, 'the whole once it is met', 'the part for those days'),
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
/** One component of one of these kinds. */
export const payer = (kinds: Partial<typeof DRAWN>): fc.Arbitrary<Drawn> =>
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
export const DRAWN: Record<ComponentKindName, fc.Arbitrary<Record<string, unknown>>> = {
  ...simple,
  'prior-year-cash': fc
    .tuple(simple['prior-year-cash'], fc.option(fc.constantFrom('5', '12.5')))
    .map(([parameters, claimPercent]) => ({ ...parameters, claimPercent })),
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
    measure: fc.constantFrom('qofPayment', 'funding'),
    ...months,
  }),
  'practice-cap': fc.record({
    part: payer(simple),
    leastPounds: fc.option(tenths(0, 90)),
    mostPounds: fc.option(tenths(100, 9_000)),
  }),
};
