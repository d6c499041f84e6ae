// Practices drawn at random for the second way of working out pay: what each is like, before dates are put to it.
import fc from 'fast-check';

const often = <T>(usual: T, weight: number, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

/** A place in the phase, in thousandths of its days. */
const place = fc.nat(999);

const counted = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 400 }))
  .map(([a, b]): readonly [number, number] => [Math.min(a, b), b]);
const results = fc.oneof(
  { weight: 8, arbitrary: counted },
  { weight: 1, arbitrary: fc.constant<readonly [number, number]>([0, 0]) },
  // At the target already, in an earlier year or now.
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 400 }).map((n): readonly [number, number] => [n, n]) },
);
const pounds = fc
  .integer({ min: 0, max: 30_000_000 })
  .map((pence) => `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`);
const money = fc.tuple(pounds, pounds, pounds);

/** How a practice takes part: on all days, or on some. */
export const SHAPES = [
  'throughout',
  'joins',
  'leaves',
  'joins and leaves',
  'opens late',
  'closes early',
  'closed and left at once',
  'on one day',
] as const;

const DROPPED = [
  'numerator',
  'denominator',
  'registeredPatients',
  'needWeightedPatients',
  'qofPayment',
  'funding',
  'items',
  'evidence',
  'deprivationScore',
  'deprivationQuintile',
] as const;

const membership = fc.record({
  way: often('throughout', 3, 'changes', 'part', 'returns', 'none', 'in two at once'),
  network: fc.nat(2),
  from: place,
  to: place,
  agreed: fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 90 })),
});

const doneOn = fc.record({
  at: fc.uniqueArray(place, { minLength: 1, maxLength: 4 }),
  /** The same figure each time, or figures that grow. */
  grows: fc.boolean(),
  figure: fc.nat(30),
  before: often(false, 3, true),
  after: often(false, 12, true),
  /** A count of after it stopped is of the last day of the phase, or of the day after its own last. */
  afterAt: fc.constantFrom('the end', 'the next day'),
});

export const drawnPractice = fc.record({
  shape: fc.oneof(
    { weight: 6, arbitrary: fc.constant(SHAPES[0]) },
    { weight: 7, arbitrary: fc.constantFrom(...SHAPES) },
  ),
  starts: place,
  ends: place,
  counted: often(999, 3, 0, 300, 700),
  /** Of one day of the phase; dated with its financial year; the same once more, of its first day; or another figure on that. */
  dated: often('one day', 24, 'the year', 'the same again', 'another again'),
  list: fc.record({
    patients: fc.integer({ min: 1, max: 20_000 }),
    at: fc.uniqueArray(fc.integer({ min: -200, max: 999 }), { minLength: 1, maxLength: 3 }),
    grows: fc.nat(40),
    needPercent: fc.integer({ min: 50, max: 160 }),
    onRegister: fc.integer({ min: 0, max: 300 }),
  }),
  now: results,
  years: fc.tuple(results, results),
  national: counted,
  reached: fc.nat(300),
  unreached: fc.integer({ min: 1, max: 300 }),
  quintile: fc.integer({ min: 1, max: 5 }),
  turnover: fc.integer({ min: 1, max: 40 }),
  language: fc.integer({ min: 1, max: 100 }),
  score: fc.integer({ min: 1, max: 9_000 }),
  items: doneOn,
  discussions: fc.nat(5),
  responses: fc.nat(2),
  evidenceOn: place,
  qof: money,
  funding: money,
  actual: pounds,
  claims: often(false, 3, true),
  points: fc.option(fc.integer({ min: 0, max: 1_200 }), { freq: 6 }),
  membership,
  dropped: fc.option(fc.constantFrom(...DROPPED), { freq: 2, nil: null }).chain((one) =>
    // Only some lack a figure: else almost every scheme would wait for one.
    fc.nat(9).map((chance) => (chance === 0 ? one : null)),
  ),
});

/** What one practice is like. */
export type DrawnPractice = typeof drawnPractice extends fc.Arbitrary<infer T> ? T : never;

/** A merger (all of it) or a split (so much to one, the rest to another), by the places of the practices in the row. */
export const drawnTakeOver = fc.record({
  from: fc.nat(4),
  to: fc.nat(4),
  other: fc.nat(4),
  percent: fc.oneof(
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 99 }) },
  ),
  at: fc.integer({ min: -100, max: 999 }),
  opens: fc.boolean(),
});
export type DrawnTakeOver = typeof drawnTakeOver extends fc.Arbitrary<infer T> ? T : never;
