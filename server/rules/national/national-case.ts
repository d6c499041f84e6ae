import { financialYearPeriod } from '../../domain/dates.ts';
import type { Period } from '../../domain/dates.ts';
import type { PracticeFacts, RuleException } from '../facts/facts.ts';
import type { Working, WorkingParameter } from '../working/working.ts';
import { averageListDay, sourceOf, sourceText } from './national-year.ts';
import type { NationalIndicator, NationalYear } from './national-year.ts';
import type { ProtectionRule } from './protection-rule.ts';
import { NotPriceableError } from './ready-indicator.ts';

/** The registers of the whole country that the prevalence of a practice is compared with. */
export interface NationalRegisters {
  readonly date: string;
  readonly source: string;
  /** By group: patients on the register, and on all lists, of the whole country. */
  readonly groups: Readonly<Record<string, { readonly register: number; readonly listSize: number }>>;
}

/**
 * A departure from the dates that the contract fixes, which somebody decided and answers for. Without one, a list of
 * another day is refused: using the wrong January cost every practice 1.9 % in 2014 (domain notes 1.5).
 */
export interface RecordedOverride {
  readonly what: 'average list' | 'list for the population index' | 'list for prevalence';
  /** The day that is used instead. */
  readonly day: string;
  readonly reason: string;
  readonly recordedBy: string;
}

/** One practice to be priced under the national contract of one year. */
export interface NationalCase {
  readonly year: NationalYear;
  readonly registers: NationalRegisters;
  readonly practice: PracticeFacts;
  /** The indicators to price; all of the year when left out. */
  readonly indicators?: readonly string[];
  readonly protection?: readonly ProtectionRule[];
  /** The most points of indicators in earlier years, as {@link mostPointsKey} names them: a plain decimal each. */
  readonly mostPoints?: MostPoints;
  /** CASH_FLOOR: the year whose `qofPayment` is the least that is paid. */
  readonly cashFloorYear?: string;
  /** The days that are paid, where they are not all on which the practice was open in the year. */
  readonly days?: Period;
  readonly overrides?: readonly RecordedOverride[];
}

/** The most points of indicators in earlier years. */
export type MostPoints = Readonly<Record<string, string>>;

/** How the most points of an indicator in a year are named. */
export const mostPointsKey = (indicator: string, year: string): string => `${indicator} ${year}`;

/** The points of one indicator with their working, or what a person must settle first. */
export type IndicatorOutcome = { readonly working: Working } | { readonly exceptions: readonly RuleException[] };

/** The registers that come with a national year; null when it has none. */
export function registersOf(year: NationalYear): NationalRegisters | null {
  if (!year.nationalRegisters) return null;
  const { date, listSize, from, registers } = year.nationalRegisters;
  const groups = Object.fromEntries(
    Object.entries(registers).map(([group, register]) => [group, { register, listSize }]),
  );
  return { date, source: sourceText(sourceOf(year, from)), groups };
}

/** The days of the year on which the practice was open; null when there is none. */
export function daysOpen({ year, practice }: NationalCase): Period | null {
  const { from, to } = financialYearPeriod(year.year);
  const open = { from: later(from, practice.open?.from ?? from), to: earlier(to, practice.open?.to ?? to) };
  return open.from <= open.to ? open : null;
}

/** The day on which achievement is counted: 31 March, or the last day the practice was open (domain notes 1.9). */
export const achievementDay = (given: NationalCase): string =>
  daysOpen(given)?.to ?? financialYearPeriod(given.year.year).to;

/**
 * The day of the practice list for the population index: 1 January inside the year, or the last open day before it (domain notes 1.5). A
 * practice that opened after 1 January has none of that day and is priced on its list at opening.
 */
export function indexListDay(given: NationalCase): string {
  const overridden = overrideOf(given, 'list for the population index')?.day;
  const january = `${financialYearPeriod(given.year.year).to.slice(0, 4)}-01-01`;
  return overridden ?? earlier(later(january, given.practice.open?.from ?? january), achievementDay(given));
}

/** The day of the practice list for prevalence: that of the register. */
export const prevalenceListDay = (given: NationalCase): string =>
  overrideOf(given, 'list for prevalence')?.day ?? achievementDay(given);

/** The override somebody recorded for one thing. */
export const overrideOf = (
  { overrides = [] }: NationalCase,
  what: RecordedOverride['what'],
): RecordedOverride | undefined => overrides.find((override) => override.what === what);

/** The sentences about departures that stand in the working. */
export const overrideNotes = ({ overrides = [] }: NationalCase): string[] =>
  overrides.map(
    ({ what, day, reason, recordedBy }) =>
      `The ${what} is that of ${day} instead of the day the contract fixes: ${reason} (recorded by ${recordedBy}).`,
  );

/** The last year with an average list that was fixed instead of counted. */
const LAST_FIXED_AVERAGE = '2012-13';

/**
 * Refuses a year whose money cannot be worked out: pounds per point that are not confirmed, no average list, or one of
 * another January that nobody answers for.
 * @throws NotPriceableError
 */
export function refuseUnpriceable(given: NationalCase): void {
  const { year } = given;
  poundsPerPointParameter(year);
  const { date } = averageListParameter(year);
  const allowed = overrideOf(given, 'average list')?.day ?? averageListDay(year.year);
  if (year.year > LAST_FIXED_AVERAGE && date !== allowed) {
    throw new NotPriceableError(
      year.year,
      'A list',
      `national average list of ${averageListDay(year.year)} (the one given is of ${date})`,
    );
  }
}

/**
 * Pounds for one point, for a working.
 * @throws NotPriceableError when the value is not confirmed
 */
export function poundsPerPointParameter(year: NationalYear): WorkingParameter {
  const { value, from } = year.poundsPerPoint;
  if (sourceOf(year, from).confidence === 'NC') throw new NotPriceableError(year.year, 'A point', 'value in pounds');
  return {
    name: 'poundsPerPoint',
    label: 'Pounds for one point',
    value,
    unit: 'pounds per point',
    date: year.year,
    source: sourceText(sourceOf(year, from)),
  };
}

/**
 * The national average list, for a working.
 * @throws NotPriceableError when there is none
 */
export function averageListParameter(year: NationalYear): WorkingParameter {
  const list = year.averageList;
  if (!list) throw new NotPriceableError(year.year, 'A list', 'national average list');
  return {
    name: 'averageList',
    label: 'National average list',
    value: `${list.value}`,
    unit: 'patients',
    date: list.date,
    source: sourceText(sourceOf(year, list.from)),
  };
}

/**
 * The indicators of a case, each with whether its money follows prevalence.
 * @throws NotPriceableError for an indicator that is not of the year, or whose weighting is not confirmed
 */
export function indicatorsOf({
  year,
  indicators,
}: NationalCase): (NationalIndicator & { readonly weighted: boolean })[] {
  const wanted = indicators ?? year.indicators.map(({ id }) => id);
  return [...new Set(wanted)].sort().map((id) => {
    const found = year.indicators.find((indicator) => indicator.id === id);
    if (!found) throw new NotPriceableError(year.year, id, 'place in the contract of that year');
    if (found.weighted === null) throw new NotPriceableError(year.year, id, 'answer to whether prevalence weights it');
    return { ...found, weighted: found.weighted };
  });
}

const earlier = (a: string, b: string): string => (a < b ? a : b);

const later = (a: string, b: string): string => (a > b ? a : b);
