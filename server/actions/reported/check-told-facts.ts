import { timeInWords } from '../../domain/dates.ts';
import { withThousands } from '../../domain/words/with-thousands.ts';
import { compare, isDecimal, parseDecimal } from '../../domain/fraction.ts';
import type { PracticeFacts } from '../../rules/facts/facts.ts';
import { findCounts } from '../../rules/facts/find-counts.ts';
import { findFact } from '../../rules/facts/find-fact.ts';
import { answersIt, datesInWords } from './asked-facts.ts';
import type { AskedFact } from './asked-facts.ts';

/** A value that somebody wants to tell, with the question it answers. */
export interface ToldValue {
  asked: AskedFact;
  /** As it was typed. */
  value: string;
  date: string;
}

/** What is wrong with it: the column, and a sentence with the way out. */
export interface ToldProblem {
  column: 'value' | 'date';
  problem: string;
}

/** At most a whole country: a longer number is a slip of the keyboard, and more places than money has are never meant. */
const SENSIBLE = /^\d{1,9}(\.\d{1,6})?$/;

/** The most and the least of fields whose values are few. */
const RANGES: Readonly<Partial<Record<AskedFact['field'], { least: string; most: string; meaning: string }>>> = {
  answer: { least: '0', most: '1', meaning: 'Enter 1 for yes or 0 for no.' },
  deprivationQuintile: { least: '1', most: '5', meaning: 'Enter 1 (the most deprived) to 5.' },
  languageNeed: { least: '0', most: '100', meaning: 'Enter a percentage from 0 to 100.' },
};

/**
 * Whether one value can be used: the date it is for, and the number by the engine's own rules (a plain number, not negative,
 * whole where things are counted). Source: issue 3, "Bad input".
 */
export function checkValue({ asked, value, date }: ToldValue): ToldProblem | null {
  if (!answersIt(asked, date))
    return { column: 'date', problem: `"${date}" is not a date this is asked for. It must ${datesInWords(asked)}.` };
  if (/,/.test(value) && isDecimal(value.replaceAll(',', ''))) {
    const written = IN_THOUSANDS.test(value)
      ? `Write ${value.replaceAll(',', '')}`
      : 'Write a point before the decimals, or none, and no comma';
    return { column: 'value', problem: `"${value}" has a comma. ${written}.` };
  }
  const fact = {
    field: asked.field,
    ...(asked.indicator === null ? {} : { indicator: asked.indicator }),
    value,
    date,
    source: '',
  };
  const found = findFact({ practiceCode: '', facts: [fact], requirements: [], agreedClaims: [] }, asked.wanted);
  if ('exception' in found)
    return {
      column: 'value',
      problem: WORDS[found.exception.code]
        ? `${WORDS[found.exception.code]}: "${value}".`
        : `"${value}" cannot be used.`,
    };
  if (!SENSIBLE.test(value))
    return {
      column: 'value',
      problem: `"${value}" is too long. Write at most 9 figures before the point and 6 after it.`,
    };
  const range = RANGES[asked.field];
  const number = parseDecimal(value);
  const outside =
    range && (compare(number, parseDecimal(range.least)) < 0 || compare(number, parseDecimal(range.most)) > 0);
  return outside ? { column: 'value', problem: `"${value}" is out of range. ${range.meaning}` } : null;
}

/** Any other comma may be a decimal point. */
const IN_THOUSANDS = /^\d{1,3}(,\d{3})+(\.\d+)?$/;

const WORDS: Readonly<Record<string, string>> = {
  FACT_IS_NOT_A_NUMBER: 'Enter a number, in figures and a point only, without a sign or a unit',
  FACT_IS_NOT_WHOLE: 'Enter a whole number',
  FACT_IS_NEGATIVE: 'Enter a number that is not below zero',
  LIST_IS_ZERO: 'A practice without patients cannot be paid; enter its list',
};

/**
 * Whether a value goes together with everything else that is then known of the practice: a numerator with its denominator, a
 * register with the list.
 * @param practice what would be known with it
 */
export function checkTogether(practice: PracticeFacts, { asked, value, date }: ToldValue): ToldProblem | null {
  const { field, indicator } = asked;
  if ((field === 'numerator' || field === 'denominator') && indicator !== null) {
    const counts = findCounts(practice, { indicator, time: asked.wanted.time });
    const wrong =
      'exceptions' in counts ? counts.exceptions.find(({ code }) => code === 'NUMERATOR_ABOVE_DENOMINATOR') : undefined;
    return wrong ? { column: 'value', problem: `${withoutCode(wrong.message, practice)}. Check both numbers.` } : null;
  }
  if (field !== 'register') return null;
  const lists = practice.facts
    .filter((fact) => fact.field === 'registeredPatients')
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  const list = lists.find((fact) => fact.date <= date) ?? lists[0];
  const above = list && isDecimal(list.value) && compare(parseDecimal(value), parseDecimal(list.value)) > 0;
  return above
    ? {
        column: 'value',
        problem: `The register of ${withThousands(value)} is above the list of ${withThousands(list.value)} patients on ${timeInWords(list.date)}. Check both numbers.`,
      }
    : null;
}

const withoutCode = (message: string, { practiceCode }: PracticeFacts): string =>
  message.replace(`${practiceCode}: `, '');
