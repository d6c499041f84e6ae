import { addDays, financialYearOf, financialYearPeriod, isFinancialYear, londonDay } from '../../domain/dates.ts';
import type { Period } from '../../domain/dates.ts';
import { decimalText } from '../../domain/fraction.ts';
import { poundsOf } from '../../domain/money.ts';
import { requirementOutcomes } from '../../domain/participation/requirement-progress.ts';
import type { Phase } from '../../domain/schemes/scheme-definition.ts';
import type { PracticeRecords } from '../../persistence/participation/practice-records-repository.ts';
import type { FollowedRecords, ParticipantRecords } from '../../persistence/payments/participant-repository.ts';
import type { AgreedClaim, Fact, FactField, FactWanted, Followed, PracticeFacts } from '../../rules/facts/facts.ts';
import { timeFor } from '../../rules/facts/find-fact.ts';
import { followedBy, followedOf } from '../../rules/facts/successions.ts';
import { isWanted } from '../../rules/pay/wanted-facts.ts';
import { derivedQuintile, toldFact } from './told-facts.ts';

/** The national indicators and groups whose published figures are wanted. */
export function indicatorsOf(wanted: readonly FactWanted[]): string[] {
  return [...new Set(wanted.flatMap(({ indicator }) => indicator ?? []))].sort();
}

/** Whether a deprivation quintile is wanted, which may be derived where nobody told one. */
export const wantsQuintiles = (wanted: readonly FactWanted[]): boolean =>
  wanted.some(({ field }) => field === 'deprivationQuintile');

/**
 * What the engine is told about one practice, made from the records in a fixed order, so that the same records always are
 * the same facts, byte for byte. What no component asks for is left out: a file that is loaded later for another purpose
 * does not make a run look different. Money is in pounds. Source: product.md D2-4, D2-5, F1 and R8.
 */
export function practiceFacts(phase: Phase, wanted: readonly FactWanted[], records: ParticipantRecords): PracticeFacts {
  const known = [
    ...factsOnRecord(records),
    ...evidence(phase, wanted, records),
    ...records.reported.map(toldFact),
    ...claimed(phase, records),
    ...derivedQuintile(records.quintile, records.reported),
  ];
  const open = openDays(phase, records);
  const answers = wanted.flatMap((one) => answering(known, { ...one, time: timeFor(open ? { open } : {}, one.time) }));
  const throughout = records.from === phase.from && records.to === phase.to;
  return {
    practiceCode: records.practiceCode,
    facts: inOrder([...answers, ...listsToWeighBy(wanted, records, known)]),
    requirements: requirementOutcomes(phase, records.confirmed),
    agreedClaims: records.claims.map(agreedClaim),
    ...(open ? { open } : {}),
    ...(throughout ? {} : { inForce: { from: records.from, to: records.to } }),
    ...followsOf(phase, records, (one) => followedFacts(wanted, one)),
  };
}

/**
 * Whom a practice follows by the end of the phase, as the engine is told; nothing where it follows nobody.
 * @param factsOf the facts of one that is followed, until the first day on which its work was done by another
 */
export function followsOf(
  phase: Phase,
  { practiceCode, follows }: Pick<ParticipantRecords, 'practiceCode' | 'follows'>,
  factsOf: (one: FollowedOne) => readonly Fact[],
): { follows?: readonly Followed[] } {
  const reached = followedBy(follows.successions, phase.to).get(practiceCode) ?? [];
  const followed = reached.flatMap((one) => {
    const records = follows.records.find((candidate) => candidate.practiceCode === one.practiceCode);
    const leftPercent = records && follows.left?.get(records.practiceId);
    return records
      ? [
          {
            ...followedOf(one, { facts: factsOf({ records, from: one.from }), ...daysOpenOf(records) }),
            ...(leftPercent ? { leftPercent } : {}),
          },
        ]
      : [];
  });
  return followed.length === 0 ? {} : { follows: followed };
}

/** One practice that is followed, with the first day on which another did its work. */
export interface FollowedOne {
  records: FollowedRecords['records'][number];
  from: string;
}

/** The facts of one that is followed which answer what is wanted: of its patients, the latest by its last day. */
export const followedFacts = (wanted: readonly FactWanted[], { records, from }: FollowedOne): Fact[] => {
  const known = [...factsOnRecord(records), ...records.reported.map(toldFact)];
  const patients = patientsWanted(wanted);
  return inOrder([
    ...wanted
      .filter(({ field }) => !PATIENTS.has(field) && field !== 'evidence')
      .flatMap((one) => answering(known, one)),
    ...known.filter(({ field, date }) => patients.has(field) && date < from),
  ]);
};

/** The whole life of a practice, as far as it is on record. */
const daysOpenOf = ({ openedOn, closedOn }: Pick<PracticeRecords, 'openedOn' | 'closedOn'>): { open?: Period } =>
  openedOn === null ? {} : { open: { from: openedOn, to: closedOn ?? LAST_DAY } };

/** The last day that a date can be. */
const LAST_DAY = '9999-12-31';

const PATIENTS: ReadonlySet<FactField> = new Set(['registeredPatients', 'weightedPatients', 'needWeightedPatients']);

/** The kinds of patients whose lists are wanted; points of an earlier year are weighted by list. */
const patientsWanted = (wanted: readonly FactWanted[]): ReadonlySet<FactField> =>
  new Set([
    ...wanted.map(({ field }) => field).filter((field) => PATIENTS.has(field)),
    ...(wanted.some(({ field }) => field === 'achievedPoints') ? (['registeredPatients'] as const) : []),
  ]);

/** The lists of a practice that took over another, of before it did: points of an earlier year are weighted by them. */
const listsToWeighBy = (
  wanted: readonly FactWanted[],
  { follows }: Pick<ParticipantRecords, 'follows'>,
  known: readonly Fact[],
): Fact[] =>
  follows.records.length > 0 && wanted.some(({ field }) => field === 'achievedPoints')
    ? known.filter(({ field }) => field === 'registeredPatients')
    : [];

/** Facts in the one order in which they are written down, each once. */
export const inOrder = (facts: readonly Fact[]): Fact[] =>
  [...new Map(facts.map((fact) => [sortKey(fact), fact])).values()].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));

/** The facts that answer one question: of several not after a day, those of the latest day. */
export const answering = (known: readonly Fact[], wanted: FactWanted): Fact[] => {
  const asPublished = known.filter((fact) => isWanted(fact, [wanted]));
  // Of one day there may be a count that was told and a figure published for its year: both are kept, so that they are compared.
  const ofItsYear =
    asPublished.length === 0 || 'at' in wanted.time
      ? known.flatMap(onItsLastDay).filter((fact) => isWanted(fact, [wanted]))
      : [];
  const found = [...asPublished, ...ofItsYear];
  const latest = found.reduce((day, { date }) => (date > day ? date : day), '');
  return 'latestBy' in wanted.time ? found.filter(({ date }) => date === latest) : found;
};

/** A figure of a financial year, as one for the last day of it. */
const onItsLastDay = (fact: Fact): Fact[] =>
  isFinancialYear(fact.date) ? [{ ...fact, date: financialYearPeriod(fact.date).to }] : [];

/** What is on record about a practice, as facts of the days and years they are for. Money is in pounds. */
export const factsOnRecord = ({
  qofPayments,
  lists,
  deprivation,
  achievements,
  registers,
}: PracticeRecords): Fact[] => [
  ...qofPayments.map(({ financialYear, amountPence, source }): Fact => ({
    field: 'qofPayment',
    value: decimalText(poundsOf(BigInt(amountPence)), 2),
    date: financialYear,
    source,
  })),
  ...lists.flatMap(({ countedOn: date, registeredPatients, weightedPatients, source }): Fact[] => [
    { field: 'registeredPatients', value: String(registeredPatients), date, source },
    ...(weightedPatients === null
      ? []
      : [{ field: 'weightedPatients', value: weightedPatients, date, source } as const]),
  ]),
  ...deprivation.map(({ imdYear, score, source }): Fact => ({
    field: 'deprivationScore',
    value: score,
    date: `${imdYear}-01-01`,
    source,
  })),
  ...achievements.map(({ indicator, measure, financialYear: date, value, source }): Fact => ({
    field: MEASURES[measure],
    indicator,
    value,
    date,
    source,
  })),
  ...registers.map(({ group: indicator, financialYear: date, patients, source }): Fact => ({
    field: 'register',
    indicator,
    value: String(patients),
    date,
    source,
  })),
];

/** The sum of a claim that was agreed, for the year it is about. */
const claimed = (phase: Phase, { claims }: ParticipantRecords): Fact[] =>
  claims.map(({ actualPence, actualSource }): Fact => ({
    field: 'actualPayment',
    value: decimalText(poundsOf(BigInt(actualPence)), 2),
    date: financialYearOf(phase.to),
    source: actualSource,
  }));

const agreedClaim = ({
  componentKey,
  askedByName,
  answeredByName,
  answeredAt,
  reason,
}: ParticipantRecords['claims'][number]): AgreedClaim => {
  if (!answeredAt) throw new Error('A claim that was agreed has the day of it.');
  return {
    componentKey,
    agreedOn: londonDay(answeredAt),
    source: `asked for by ${askedByName}: ${reason}; agreed by ${answeredByName}`,
  };
};

/** Pieces of evidence are counted for each name a component asks for; none at all is a fact as well. */
const evidence = (phase: Phase, wanted: readonly FactWanted[], { confirmed }: ParticipantRecords): Fact[] =>
  wanted
    .filter(({ field }) => field === 'evidence')
    .map(({ indicator }) => ({
      field: 'evidence',
      indicator,
      value: String(confirmed.filter(({ requirementKey }) => requirementKey === indicator).length),
      date: phase.to,
      source: 'Evidence confirmed by the commissioner',
    }));

const MEASURES: Record<ParticipantRecords['achievements'][number]['measure'], FactField> = {
  NUMERATOR: 'numerator',
  DENOMINATOR: 'denominator',
  ACHIEVED_POINTS: 'achievedPoints',
};

/**
 * The days of the contract year on which the practice was open; null when it was all of them. One whose work was taken over was open
 * until the day before; of one that took over another, the day on which it opened counts in earlier years too.
 */
export const openDays = (
  phase: Phase,
  {
    openedOn,
    closedOn,
    takenOverOn,
    follows,
  }: Pick<ParticipantRecords, 'openedOn' | 'closedOn' | 'takenOverOn' | 'follows'>,
): Period | null => {
  const year = financialYearPeriod(financialYearOf(phase.from));
  const last = [closedOn, takenOverOn && addDays(takenOverOn, -1)].flatMap((day) => day ?? []);
  const from = openedOn && (openedOn > year.from || follows.successions.length > 0) ? openedOn : year.from;
  const to = [...last, year.to].reduce((a, b) => (a < b ? a : b));
  return from === year.from && to === year.to ? null : { from, to };
};

/** Facts in the one order in which they are written down. */
export const sortKey = ({ field, indicator = '', date, source, value }: Fact): string =>
  [field, indicator, date, source, value].join('\n');
