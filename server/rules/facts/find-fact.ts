import { compare, isDecimal, parseDecimal, ZERO } from '../../domain/fraction.ts';
import { contains, financialYearOf, isFinancialYear } from '../../domain/dates.ts';
import { FACT_FIELDS } from './facts.ts';
import type { Fact, FactTime, FactWanted, PracticeFacts, RuleException, RuleExceptionCode } from './facts.ts';
import type { WorkingInput } from '../working/working.ts';

/** A fact that was found, or what a person must settle before it can be used. */
export type FoundFact = { readonly fact: Fact } | { readonly exception: RuleException };

/**
 * The one value the practice has for a fact. The same value twice is one value; two different values, none, one of
 * another time, or a value that cannot be (negative, half a patient) is an exception, never a zero.
 */
export function findFact(practice: PracticeFacts, wanted: FactWanted): FoundFact {
  const named = practice.facts.filter(
    ({ field, indicator }) => field === wanted.field && indicator === wanted.indicator,
  );
  const found = inTime(named, wanted.time);
  const first = found[0];
  const exception = (code: RuleExceptionCode, what: string): FoundFact => ({
    exception: exceptionOf(practice, wanted, { code, what }),
  });
  if (!first && named.length > 0)
    return exception(
      'FACT_OUTSIDE_PERIOD',
      `is known only for ${named
        .map(({ date }) => date)
        .sort()
        .join(', ')}`,
    );
  if (!first) return exception('FACT_MISSING', 'is missing');
  const values = [...new Set(found.map(({ value }) => value))].sort();
  if (values.some((value) => !isDecimal(value)))
    return exception('FACT_IS_NOT_A_NUMBER', `is not a number: ${values.join(', ')}`);
  if (values.some((value) => compare(parseDecimal(value), parseDecimal(first.value)) !== 0)) {
    return exception('FACT_HAS_TWO_VALUES', `has different values: ${values.join(', ')}`);
  }
  const code = wrongWith(first);
  return code ? exception(code, `cannot be ${first.value}`) : { fact: first };
}

/** The facts for that time, in an order that does not depend on the order of a file. */
function inTime(named: readonly Fact[], time: FactTime): readonly Fact[] {
  const sorted = [...named]
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
    .filter((fact) => answersInTime(fact, time));
  const latest = sorted.at(-1)?.date;
  return 'latestBy' in time ? sorted.filter(({ date }) => date === latest) : sorted;
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

function timeText(time: FactTime): string {
  if ('at' in time) return ` for ${time.at}`;
  return 'within' in time ? ` from ${time.within.from} to ${time.within.to}` : ` by ${time.latestBy}`;
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
