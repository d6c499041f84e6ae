import { compare, isDecimal, parseDecimal, ZERO } from '../domain/fraction.ts';
import { FACT_FIELDS } from './facts.ts';
import type { Fact, FactWanted, PracticeFacts, RuleException, RuleExceptionCode } from './facts.ts';
import type { WorkingInput } from './working.ts';

/** A fact that was found, or what a person must settle before it can be used. */
export type FoundFact = { readonly fact: Fact } | { readonly exception: RuleException };

/**
 * The one value the practice has for a fact. The same value twice is one value; two different values, none, or a value
 * that cannot be (negative, half a patient) is an exception, never a zero.
 */
export function findFact(practice: PracticeFacts, wanted: FactWanted): FoundFact {
  const found = practice.facts.filter((fact) => answers(fact, wanted));
  const first = earliestWritten(found);
  if (!first) return { exception: exceptionOf(practice, wanted, 'FACT_MISSING', `${nameOf(wanted)} is missing`) };
  const values = [...new Set(found.map(({ value }) => value))].sort();
  if (values.some((value) => !isDecimal(value))) {
    return { exception: exceptionOf(practice, wanted, 'FACT_IS_NOT_A_NUMBER', `${nameOf(wanted)} is not a number: ${values.join(', ')}`) };
  }
  if (values.some((value) => compare(parseDecimal(value), parseDecimal(first.value)) !== 0)) {
    return { exception: exceptionOf(practice, wanted, 'FACT_HAS_TWO_VALUES', `${nameOf(wanted)} has different values: ${values.join(', ')}`) };
  }
  const code = wrongWith(first);
  if (code) return { exception: exceptionOf(practice, wanted, code, `${nameOf(wanted)} cannot be ${first.value}`) };
  return { fact: first };
}

const answers = (fact: Fact, { field, indicator, date }: FactWanted): boolean =>
  fact.field === field && fact.indicator === indicator && (date === undefined || fact.date === date);

/** The same one whatever the order of the facts, so that a working does not depend on the order of a file. */
const earliestWritten = (found: readonly Fact[]): Fact | undefined =>
  [...found].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))[0];

const sortKey = ({ date, source, value }: Fact): string => `${date}\n${source}\n${value}`;

function wrongWith(fact: Fact): RuleExceptionCode | null {
  const value = parseDecimal(fact.value);
  if (compare(value, ZERO) < 0) return 'FACT_IS_NEGATIVE';
  if (FACT_FIELDS[fact.field].unit === 'patients' && WHOLE_FIELDS.has(fact.field) && value.denominator !== 1n) return 'FACT_IS_NOT_WHOLE';
  return null;
}

/** Weighted patients are the only patients that may come in parts. */
const WHOLE_FIELDS: ReadonlySet<string> = new Set(['registeredPatients', 'register', 'numerator', 'denominator']);

function exceptionOf(practice: PracticeFacts, wanted: FactWanted, code: RuleExceptionCode, message: string): RuleException {
  const { practiceCode } = practice;
  const { field, indicator } = wanted;
  return { practiceCode, ...(indicator === undefined ? {} : { indicator }), field, code, message: `${practiceCode}: ${message}` };
}

function nameOf({ field, indicator, date }: FactWanted): string {
  const label = FACT_FIELDS[field].label;
  return `${indicator === undefined ? '' : `${indicator}, `}${label}${date === undefined ? '' : ` for ${date}`}`;
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
