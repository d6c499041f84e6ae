import { withThousands } from '../../domain/words/with-thousands.ts';
import { add, compare, fractionText, isDecimal, parseDecimal, ZERO } from '../../domain/fraction.ts';
import { contains, dayInWords, financialYearOf, isFinancialYear, timeInWords } from '../../domain/dates.ts';
import { daysTakingPart } from './taking-part.ts';
import { FACT_FIELDS } from './facts.ts';
import type { Fact, FactTime, FactWanted, PracticeFacts, RuleException, RuleExceptionCode } from './facts.ts';
import type { WorkingInput } from '../working/working.ts';

/** A fact that was found, or what a person must settle before it can be used. */
export type FoundFact = { readonly fact: Fact; readonly counted?: Counted } | { readonly exception: RuleException };

/** The counts of several days that make one figure, and those of days before the practice took part, which do not count. */
export interface Counted {
  readonly facts: readonly Fact[];
  readonly before: readonly Fact[];
}

/**
 * The one value the practice has for a fact. The same value twice is one value; two different values, none, one of
 * another time, or a value that cannot be (negative, half a patient) is an exception, never a zero. Items that were done are added up
 * over the days on which the practice took part.
 */
export function findFact(practice: PracticeFacts, given: FactWanted): FoundFact {
  const wanted = { ...given, time: timeFor(practice, given.time) };
  const named = practice.facts.filter(
    ({ field, indicator }) => field === wanted.field && indicator === wanted.indicator,
  );
  const found = inTime(named, wanted.time);
  const first = found[0];
  const exception = exceptionFor(practice, wanted);
  if (!first && named.length > 0)
    return exception(
      'FACT_OUTSIDE_PERIOD',
      `is known only for ${named
        .map(({ date }) => date)
        .sort()
        .map(timeInWords)
        .join(', ')}`,
    );
  if (!first) return exception('FACT_MISSING', 'is missing');
  if (wanted.field === 'items' && 'within' in wanted.time) return countItems(practice, wanted, found);
  return oneValue(practice, wanted, found);
}

function oneValue(practice: PracticeFacts, wanted: FactWanted, found: readonly Fact[]): FoundFact {
  // Of the same figure on several days the latest day counts.
  const first = found.at(-1)!;
  const exception = exceptionFor(practice, wanted);
  const values = [...new Set(found.map(({ value }) => value))].sort();
  if (values.some((value) => !isDecimal(value)))
    return exception('FACT_IS_NOT_A_NUMBER', `is not a number: ${values.join(', ')}`);
  if (values.some((value) => compare(parseDecimal(value), parseDecimal(first.value)) !== 0)) {
    return exception('FACT_HAS_TWO_VALUES', `has different values: ${values.map(figureInWords).join(', ')}`);
  }
  const code = wrongWith(first);
  return code ? exception(code, `cannot be ${figureInWords(first.value)}`) : { fact: first };
}

/**
 * Counts of several days are so many months or weeks of work, also when they are the same figure. What was counted before the practice
 * took part does not count; a count of a day after it may hold work of both times, which only a person can tell apart. That of the last
 * day of the phase is for whatever part of it the practice took part in: so it is asked.
 */
function countItems(practice: PracticeFacts, wanted: FactWanted, found: readonly Fact[]): FoundFact {
  const exception = exceptionFor(practice, wanted);
  const { time } = wanted;
  const days = 'within' in time ? daysTakingPart(practice, time.within) : null;
  const dated = found.filter(({ date }) => !isFinancialYear(date));
  if (!days || dated.length < found.length)
    return dated.length === 0
      ? oneValue(practice, wanted, found)
      : exception('FACT_HAS_TWO_VALUES', 'is known for the year and for days of it: keep one of the two');
  const end = 'within' in time ? time.within.to : days.to;
  const after = found.find(({ date, value }) => date > days.to && date !== end && !/^0+$/.test(value));
  if (after)
    return exception(
      'FACT_OUTSIDE_PERIOD',
      `has a count of ${dayInWords(after.date)}, after the practice’s last day, ${dayInWords(days.to)}: date what was done by then with that day`,
    );
  const each = [...new Set(found.map(({ date }) => date).filter((date) => date <= days.to || date === end))].map(
    (date) =>
      oneValue(
        practice,
        wanted,
        found.filter((fact) => fact.date === date),
      ),
  );
  const wrong = each.find((one) => 'exception' in one);
  if (wrong) return wrong;
  const facts = each.flatMap((one) => ('fact' in one ? [one.fact] : []));
  const before = facts.filter(({ date }) => date < days.from);
  const during = facts.filter(({ date }) => date >= days.from);
  const counting = wanted.several === 'the latest' ? during.slice(-1) : during;
  const last = counting.at(-1);
  if (!last)
    return exception(
      'FACT_OUTSIDE_PERIOD',
      `is known only for days before the practice took part, from ${dayInWords(days.from)}`,
    );
  if (counting.length === 1 && before.length === 0) return { fact: last };
  const sum = counting.reduce((all, { value }) => add(all, parseDecimal(value)), ZERO);
  return { fact: { ...last, value: fractionText(sum) }, counted: { facts: counting, before } };
}

/** The facts for that time, in an order that does not depend on the order of a file. */
function inTime(named: readonly Fact[], time: FactTime): readonly Fact[] {
  const sorted = [...named]
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
    .filter((fact) => answersInTime(fact, time));
  const latest = sorted.at(-1)?.date;
  return 'latestBy' in time ? sorted.filter(({ date }) => date === latest) : sorted;
}

/** The time for which a fact is wanted of one practice: of a day on which it was not open, the nearest on which it was. */
export function timeFor({ open }: Pick<PracticeFacts, 'open'>, time: FactTime): FactTime {
  if (!('at' in time) || !time.whileOpen) return time;
  const opened = open && open.from > time.at ? open.from : time.at;
  return { at: open && open.to < opened ? open.to : opened };
}

/** Whether a fact is of that time; of several not after a day, only the latest is then used. */
export function answersInTime({ date }: Fact, time: FactTime): boolean {
  if ('at' in time) return date === time.at;
  if ('latestBy' in time) return date <= time.latestBy;
  return isFinancialYear(date) ? date === financialYearOf(time.within.to) : contains(time.within, date);
}

const sortKey = ({ date, source, value }: Fact): string => `${date}\n${source}\n${value}`;

function wrongWith({ field, value }: Fact): RuleExceptionCode | null {
  const number = parseDecimal(value);
  if (compare(number, ZERO) < 0) return 'FACT_IS_NEGATIVE';
  if (WHOLE_FIELDS.has(field) && number.denominator !== 1n) return 'FACT_IS_NOT_WHOLE';
  return field === 'registeredPatients' && number.numerator === 0n ? 'LIST_IS_ZERO' : null;
}

/** Weighted patients are the only patients that may come in parts. */
const WHOLE_FIELDS: ReadonlySet<string> = new Set([
  'registeredPatients',
  'register',
  'numerator',
  'denominator',
  'answer',
  'items',
  'evidence',
  'deprivationQuintile',
]);

const exceptionFor =
  (practice: PracticeFacts, wanted: FactWanted) =>
  (code: RuleExceptionCode, what: string): FoundFact => ({ exception: exceptionOf(practice, wanted, { code, what }) });

function exceptionOf(
  { practiceCode }: PracticeFacts,
  wanted: FactWanted,
  { code, what }: { code: RuleExceptionCode; what: string },
): RuleException {
  const { field, indicator } = wanted;
  return {
    practiceCode,
    ...(indicator === undefined ? {} : { indicator }),
    field,
    code,
    message: `${practiceCode}: ${nameOf(wanted)} ${what}`,
  };
}

function nameOf({ field, indicator, time }: FactWanted): string {
  const { label } = FACT_FIELDS[field];
  return `${indicator === undefined ? '' : `${indicator}, `}${label}${timeText(time)}`;
}

/** A figure with its thousands apart, where it is one. */
const figureInWords = (value: string): string =>
  /^\d+(\.\d+)?$/.test(value) ? value.replace(/^\d+/, withThousands) : value;

function timeText(time: FactTime): string {
  if ('at' in time) return ` for ${timeInWords(time.at)}`;
  return 'within' in time
    ? ` from ${dayInWords(time.within.from)} to ${dayInWords(time.within.to)}`
    : ` by ${dayInWords(time.latestBy)}`;
}

/** A fact as it stands in a working, under the name that formulas use for it. */
export const inputOf = (fact: Fact, name: string): WorkingInput => ({
  name,
  label: FACT_FIELDS[fact.field].label,
  value: fact.value,
  unit: FACT_FIELDS[fact.field].unit,
  date: fact.date,
  source: fact.source,
});
