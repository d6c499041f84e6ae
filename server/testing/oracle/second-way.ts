// A second way of working out pay, written apart from the engine and as plainly as possible. The table holds it by the name of each kind.
import { COMPONENT_KINDS } from '../../rules/kinds/component.ts';
import type { ComponentKindName } from '../../rules/kinds/component.ts';
import {
  HUNDRED,
  NIL,
  big,
  by,
  hundredths,
  less,
  minus,
  over,
  plus,
  q,
  shareOut,
  small,
  total,
} from './plain-numbers.ts';
import type { Q } from './plain-numbers.ts';

export interface Known {
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
/** One unit of need of a practice, as the pots count it. */
export const NEED: Record<string, (f: Known) => Q> = {
  registeredPatients: (f) => q(f.list),
  needWeightedPatients: (f) => q(f.need),
  deprivationScore: (f) => by([BigInt(f.score), 100n], q(f.list)),
  listTurnover: (f) => by(q(f.turnover), q(f.list)),
  languageNeed: (f) => by(q(f.language), q(f.list)),
};

/** Who is in which network, with how many days of 2024-25 and which agreed share. The third practice moves in October. */
export const NETWORKS = [
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
export const ORACLE: Record<ComponentKindName, (p: P, f: Known, among: Among) => bigint> = {
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

export type Drawn = { readonly kind: ComponentKindName; readonly parameters: unknown };

/** What each practice is paid for each component, by the second way: what tops up the others comes last. */
export const secondWay = (payers: readonly Drawn[], practices: readonly Known[]): bigint[][] =>
  practices.map((f, at) => {
    const pay = ({ kind, parameters }: Drawn, others: bigint) =>
      ORACLE[kind](parameters as P, f, { practices, at, others });
    const others = payers
      .filter(({ kind }) => COMPONENT_KINDS[kind].scope !== 'after')
      .reduce((sum, one) => sum + pay(one, 0n), 0n);
    return payers.map((one) => pay(one, others));
  });
