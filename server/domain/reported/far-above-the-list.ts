import { dayInWords } from '../dates.ts';
import { compare, parseDecimal } from '../fraction.ts';
import { reason } from '../outcome.ts';
import type { Reason } from '../outcome.ts';
import { checkText } from '../words/check-text.ts';
import { withThousands } from '../words/with-thousands.ts';

/** The registered patients of a practice on a day. */
export interface ListKnown {
  countedOn: string;
  registeredPatients: number;
}

/** Where no list is known: more than the largest practice of England has, so that a slip is asked about there too. */
const LARGEST_LIST = 500_000;

/**
 * What is unusual about a number of patients or of things done: it is above twice the list. It may be right (several checks for
 * each patient), so it is asked about and not refused.
 * @param value a plain decimal
 * @param list the newest list that is known; null for none
 * @returns a sentence, or null when nothing is
 */
export function whatIsUnusual(value: string, list: ListKnown | null): string | null {
  const patients = list?.registeredPatients ?? LARGEST_LIST;
  if (compare(parseDecimal(value), parseDecimal(String(patients * 2))) <= 0) return null;
  return list
    ? `${value} is more than twice the ${withThousands(String(patients))} patients on the list of ${dayInWords(list.countedOn)}`
    : `${value} is more than twice the ${withThousands(String(patients))} patients of the largest practice there is`;
}

/**
 * Is what is unusual confirmed, in words? Refusals: the reasons themselves while nothing is said, TEXT_IS_TOO_LONG,
 * TEXT_LOOKS_LIKE_A_PATIENT.
 */
export function checkUnusual(unusual: readonly Reason[], why: string): Reason[] {
  if (unusual.length === 0) return [];
  if (why.trim() === '') return [...unusual];
  return checkText(why, { field: 'whyUnusual', name: 'why it is right', most: 500 });
}

/** One number that is unusual, as it is asked about. */
export function unusualReason(field: string, label: string, sentence: string): Reason {
  return reason('FACT_IS_UNUSUAL', field, { problem: `${label}: ${sentence}` });
}
