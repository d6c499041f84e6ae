// What each kind pays one practice for the whole phase, and whether that is then taken for its days.
import type { FactField, PracticeFacts } from '../../rules/facts/facts.ts';
import { FACT_FIELDS } from '../../rules/facts/facts.ts';
import { daysOf, partFor, takesPart, yearOf } from './days.ts';
import { NIL, HUNDRED, big, by, hundredths, less, minus, over, plus, q, small } from './plain-numbers.ts';
import type { Q } from './plain-numbers.ts';
import { keptPointsPay } from './national.ts';
import { aboveBaseline, bandPoints, baselineOf, stretchPoints, towards } from './points.ts';
import type { Counts, Improved } from './points.ts';
import { done, latest, ofDate, ofPhase } from './read-facts.ts';
import { countsOfYear, paidIn, patients } from './taken-over.ts';
import { Asked, asPart, asText, listOf, monthsOf, numberOf, numberOrNone, textOf } from './the-case.ts';
import type { Part, SchemeFacts } from './the-case.ts';

/** What a practice is paid for the whole phase, in pence, and whether it is paid for its days or as it is. */
export interface Whole {
  readonly pence: bigint;
  readonly as: 'for its days' | 'as it is';
}

export interface Asking {
  readonly part: Part;
  readonly practice: PracticeFacts;
  readonly scheme: SchemeFacts;
  /** The name of the component, by which a claim is known. */
  readonly key: string;
}

const isField = (text: string): text is FactField => Object.hasOwn(FACT_FIELDS, text);
export const fieldOf = (part: Part, name: string): FactField => {
  const text = textOf(part, name);
  if (!isField(text)) throw new TypeError(`${text} is no field`);
  return text;
};

export const countsNow = ({ practice, scheme }: Asking, indicator: string): Counts & { readonly length: 2 } => [
  ofPhase(practice, { field: 'numerator', about: indicator }, scheme.phase).value,
  ofPhase(practice, { field: 'denominator', about: indicator }, scheme.phase).value,
];

/** Points at so much a point, adjusted for list size where the part says so. */
function pointsPay({ part, practice, scheme }: Asking, points: Q): bigint {
  const pay = by(points, numberOf(part, 'poundsPerPoint'));
  const average = numberOrNone(part, 'averagePatients');
  if (average === null) return hundredths(pay);
  return hundredths(over(by(pay, patients(scheme, practice, 'registeredPatients')), average));
}

const forDays = (pence: bigint): Whole => ({ pence, as: 'for its days' });

function improvement(asking: Asking): Improved {
  const { part, practice, scheme } = asking;
  const indicator = textOf(part, 'indicator');
  const now = countsNow(asking, indicator);
  const { day } = ofPhase(practice, { field: 'denominator', about: indicator }, scheme.phase);
  const years = listOf(part, 'baselineYears', asText).map((year) =>
    countsOfYear(scheme, practice, { indicator, year, now: day }),
  );
  return {
    now,
    baseline: baselineOf(years, textOf(part, 'baselineMethod')),
    most: numberOf(part, 'maxPoints'),
  };
}

/** The pay for the phase, or what a practice asked to be paid for what it did on its days. */
function priorYearCash(asking: Asking): Whole {
  const { part, practice, scheme, key } = asking;
  const basis = paidIn(scheme, practice, { field: 'qofPayment', year: textOf(part, 'basisYear') });
  const raised = over(plus(HUNDRED, numberOf(part, 'upratingPercent')), HUNDRED);
  const whole = hundredths(by(by(basis, monthsOf(part)), raised));
  const claimed = practice.agreedClaims.some(({ componentKey }) => componentKey === key);
  const better = numberOrNone(part, 'claimPercent');
  if (!claimed || better === null) return forDays(whole);
  const actual = ofDate(practice, { field: 'actualPayment' }, yearOf(scheme.phase.to));
  const days = daysOf(takesPart(practice, scheme.phase));
  const pay = partFor(whole, days, daysOf(scheme.phase));
  const needed = over(by([pay, 100n], plus(HUNDRED, better)), HUNDRED);
  if (less(actual, needed)) throw new Asked('the claim is not better enough');
  return { pence: hundredths(actual), as: 'as it is' };
}

function perItem({ part, practice, scheme }: Asking): Whole {
  const days = takesPart(practice, scheme.phase);
  if (days === null) throw new Asked('no days');
  const wanted = { field: 'items' as const, about: textOf(part, 'item') };
  const isLatest = part.parameters.severalCounts === 'the latest is for the whole';
  const items = done(practice, wanted, { days, phase: scheme.phase, latest: isLatest });
  const most = numberOrNone(part, 'mostItems');
  const price = priceOfItem(part, practice, scheme);
  return { pence: hundredths(by(most === null ? items : small(items, most), price)), as: 'as it is' };
}

function priceOfItem(part: Part, practice: PracticeFacts, scheme: SchemeFacts): Q {
  const tiers = listOf(part, 'tiers', asPart);
  if (tiers.length === 0) return numberOf(part, 'poundsPerItem');
  const quintile = latest(practice, { field: 'deprivationQuintile' }, scheme.phase.to).value;
  const tier = tiers.find((one) =>
    listOf(one, 'quintiles', (number) => q(Number(number))).some((of) => !less(of, quintile) && !less(quintile, of)),
  );
  return tier === undefined ? numberOf(part, 'poundsPerItem') : numberOf(tier, 'pounds');
}

function milestones({ part, practice, scheme }: Asking): Whole {
  const conditions = listOf(part, 'conditions', asPart);
  const accepted = (one: Part): Q =>
    ofPhase(practice, { field: 'evidence', about: textOf(one, 'evidence') }, scheme.phase).value;
  const met = conditions.filter((one) => !less(accepted(one), numberOf(one, 'atLeast'))).length;
  const pounds = numberOf(part, 'pounds');
  const all = textOf(part, 'pays') === 'only when all are met';
  const pay = all ? (met === conditions.length ? pounds : NIL) : by(pounds, [BigInt(met), BigInt(conditions.length)]);
  const whole = part.parameters.partOfPhase === 'the whole once it is met';
  return { pence: hundredths(pay), as: whole ? 'as it is' : 'for its days' };
}

function instalment({ part }: Asking): Whole {
  const sum = hundredths(numberOf(part, 'pounds'));
  const [count] = numberOf(part, 'instalments');
  const [number] = numberOf(part, 'number');
  const whole = part.parameters.partOfPhase === 'the whole instalment';
  return { pence: sum / count + (number <= sum % count ? 1n : 0n), as: whole ? 'as it is' : 'for its days' };
}

function equityTopUp({ part, practice, scheme }: Asking): Whole {
  const needed = by(numberOf(part, 'benchmarkPounds'), patients(scheme, practice, 'needWeightedPatients'));
  const has = paidIn(scheme, practice, { field: 'funding', year: textOf(part, 'fundingYear') });
  const most = numberOrNone(part, 'mostPounds');
  const lacks = big(minus(needed, has), NIL);
  return forDays(hundredths(most === null ? lacks : small(lacks, most)));
}

function priorYearUplift({ part, practice, scheme }: Asking): Whole {
  const paid = paidIn(scheme, practice, { field: fieldOf(part, 'measure'), year: textOf(part, 'basisYear') });
  const raised = over(by(paid, plus(HUNDRED, numberOf(part, 'upliftPercent'))), HUNDRED);
  return forDays(hundredths(plus(raised, numberOf(part, 'flatPounds'))));
}

function higherOfYears({ part, practice, scheme }: Asking): Whole {
  const field = fieldOf(part, 'measure');
  const years = listOf(part, 'years', asText).map((year) => paidIn(scheme, practice, { field, year }));
  return forDays(hundredths(by(years.reduce(big), monthsOf(part))));
}

const band = (part: Part, [lower, upper, most]: readonly [string, string, string]) => ({
  lower: numberOf(part, lower),
  upper: numberOf(part, upper),
  most: numberOf(part, most),
});

const points =
  (earned: (asking: Asking) => Q) =>
  (asking: Asking): Whole =>
    forDays(pointsPay(asking, earned(asking)));

/** The kinds that look at one practice alone, each by its sentence. */
export const PAYS: Readonly<Record<string, (asking: Asking) => Whole>> = {
  'prior-year-cash': priorYearCash,
  'threshold-band': points((asking) =>
    bandPoints(
      countsNow(asking, textOf(asking.part, 'indicator')),
      band(asking.part, ['lowerThreshold', 'upperThreshold', 'maxPoints']),
    ),
  ),
  'stretch-band': points((asking) =>
    stretchPoints(
      countsNow(asking, textOf(asking.part, 'indicator')),
      band(asking.part, ['nationalUpperThreshold', 'ceiling', 'pointsPerPercent']),
    ),
  ),
  'improvement-to-target': points((asking) =>
    towards(improvement(asking), numberOf(asking.part, 'target'), textOf(asking.part, 'alreadyThere') === 'all points'),
  ),
  'improvement-to-whole': points((asking) => towards(improvement(asking), HUNDRED, true)),
  'improvement-on-baseline': points((asking) =>
    aboveBaseline(improvement(asking), numberOf(asking.part, 'lowerDelta'), numberOf(asking.part, 'upperDelta')),
  ),
  'prior-year-uplift': priorYearUplift,
  'higher-of-years': higherOfYears,
  'prior-year-points': ({ part, practice, scheme }) => forDays(keptPointsPay(scheme, practice, part)),
  'per-patient': ({ part, practice, scheme }) =>
    forDays(
      hundredths(
        by(
          by(patients(scheme, practice, fieldOf(part, 'measure')), numberOf(part, 'poundsPerPatient')),
          monthsOf(part),
        ),
      ),
    ),
  'per-item': perItem,
  'fixed-sum': ({ part }) => forDays(hundredths(numberOf(part, 'pounds'))),
  instalment,
  milestones,
  'equity-top-up': equityTopUp,
};
