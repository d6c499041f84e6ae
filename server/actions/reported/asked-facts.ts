import { dayInWords, financialYearOf, isDay, isFinancialYear, timeInWords } from '../../domain/dates.ts';
import { FACT_FIELDS } from '../../rules/facts/facts.ts';
import type { FactField, FactTime, FactWanted } from '../../rules/facts/facts.ts';
import { answersInTime } from '../../rules/facts/find-fact.ts';
import type { CalculationContext } from '../../rules/components/component-kind.ts';
import type { Component } from '../../rules/kinds/component.ts';
import { kindOf } from '../../rules/kinds/kind-of.ts';
import { wantedFacts } from '../../rules/pay/wanted-facts.ts';

/** One fact that the sums of a phase need of each practice, as people read it. */
export interface AskedFact {
  /** Names it among the facts of the phase, and stays the same while the text does. */
  key: string;
  field: FactField;
  indicator: string | null;
  /** "Items done: health check". */
  label: string;
  unit: string;
  /** The days or the year it is asked for, in a form a program can show: a day, a financial year, or two days. */
  time: { from: string | null; to: string };
  /** The day or financial year to write beside a value. */
  date: string;
  /** The latest value by that day is the one that is used. */
  latest: boolean;
  /** Told once for whatever is paid, not for each phase. */
  general: boolean;
  /** The practice counts it itself. */
  counted: boolean;
  wanted: FactWanted;
  /** The names of the components that need it. */
  components: string[];
}

/** What is true of a practice whatever is paid. */
const GENERAL: ReadonlySet<FactField> = new Set<FactField>([
  'registeredPatients',
  'weightedPatients',
  'needWeightedPatients',
  'deprivationScore',
  'deprivationQuintile',
  'listTurnover',
  'languageNeed',
  'funding',
  'qofPayment',
]);

const COUNTED: ReadonlySet<FactField> = new Set<FactField>(['items', 'answer']);
const LOCAL_COUNTS: ReadonlySet<FactField> = new Set<FactField>(['register', 'numerator', 'denominator']);

/**
 * The facts that these components need of each practice, in a fixed order. Evidence is left out: it is judged where it is shown.
 * A practice counts items and answers, and the counts of measures that are the scheme's own; national counts, weights and money
 * come from files. Source: issue 3, sections 3 (6 to 8) and "Bad input".
 */
export function askedFacts(components: readonly Component[], context: CalculationContext): AskedFact[] {
  const national = nationalNames(context);
  const asked = new Map<string, AskedFact>();
  for (const component of components) {
    for (const wanted of wantedFacts([component], context)) {
      if (wanted.field === 'evidence') continue;
      const one = asked.get(keyOf(wanted)) ?? askedFact(wanted, { components, national });
      asked.set(one.key, { ...one, components: [...one.components, component.name] });
    }
  }
  return [...asked.values()];
}

const askedFact = (
  wanted: FactWanted,
  { components, national }: { components: readonly Component[]; national: ReadonlySet<string> },
): AskedFact => {
  const { field, indicator = null } = wanted;
  const { label, unit } = FACT_FIELDS[field];
  const named = indicator === null ? null : (new Map(itemNames(components)).get(indicator) ?? indicator);
  return {
    key: keyOf(wanted),
    field,
    indicator,
    unit,
    wanted,
    components: [],
    label: named === null ? label : `${label}: ${named}`,
    time: timeOf(wanted),
    date: timeOf(wanted).to,
    latest: 'latestBy' in wanted.time,
    general: GENERAL.has(field),
    counted:
      COUNTED.has(field) ||
      (LOCAL_COUNTS.has(field) && indicator !== null && !national.has(indicator) && !LOOKS_NATIONAL.test(indicator)),
  };
};

/** The asked facts that a row of this field and indicator may answer. */
export const askedBy = (
  asked: readonly AskedFact[],
  { field, indicator }: { field: string; indicator: string | null },
): AskedFact[] => asked.filter((one) => one.field === field && one.indicator === indicator);

/** Whether a day or year answers the question. */
export const answersIt = ({ wanted }: AskedFact, date: string): boolean =>
  (isDay(date) || isFinancialYear(date)) &&
  (answersInTime({ field: wanted.field, value: '0', date, source: '' }, wanted.time) || isEdgeDay(wanted.time, date));

/** A day before the one that is asked for, of a practice that closed on it; or after it, of one that opened then. */
const isEdgeDay = (time: FactTime, date: string): boolean =>
  'at' in time && time.whileOpen === true && isDay(date) && financialYearOf(date) === financialYearOf(time.at);

/**
 * Which question a value answers: two values of one slot are an answer and its correction, whatever their days. Items that were counted up
 * to a day before the phase ends are those of a month or a week, so each day is a question of its own.
 */
export const slotOf = ({ field, wanted: { time } }: AskedFact, date: string): string =>
  'within' in time && !(field === 'items' && isDay(date) && date !== time.within.to)
    ? `${time.within.from} to ${time.within.to}`
    : date;

/** The days for which it may be told, in words for a refusal. */
export function datesInWords({ wanted: { time } }: AskedFact): string {
  if ('at' in time)
    return time.whileOpen
      ? `be ${timeInWords(time.at)}, or of a practice that was not open then the last day before it, or the first day after it, on which it was`
      : `be ${timeInWords(time.at)}`;
  if ('latestBy' in time) return `be a day on or before ${dayInWords(time.latestBy)}`;
  return `be a day from ${dayInWords(time.within.from)} to ${dayInWords(time.within.to)}, or ${financialYearOf(time.within.to)}`;
}

const keyOf = ({ field, indicator = '', time }: FactWanted): string => {
  const when =
    'at' in time ? time.at : 'latestBy' in time ? `by ${time.latestBy}` : `${time.within.from} to ${time.within.to}`;
  return `${field}/${indicator}/${when}`;
};

const timeOf = ({ time }: FactWanted): AskedFact['time'] => {
  if ('at' in time) return { from: null, to: time.at };
  return 'latestBy' in time ? { from: null, to: time.latestBy } : time.within;
};

/** What each item is called, in whatever part of a component it is paid. */
const itemNames = (components: readonly Component[]): [string, string][] =>
  components
    .flatMap((component) => kindOf(component).paysFor(component.parameters, ''))
    .flatMap((paid) => (paid.what === 'item' ? [[paid.item, paid.itemName]] : []));

/** National indicators and groups are written so also in a year that is not wholly known here. */
const LOOKS_NATIONAL = /^[A-Z]{2,5}(\d{3})?$/;

const nationalNames = ({ national }: CalculationContext): ReadonlySet<string> =>
  new Set(national ? [...national.year.indicators.map(({ id }) => id), ...Object.keys(national.year.groups)] : []);
