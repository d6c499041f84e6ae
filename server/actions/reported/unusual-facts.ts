import { unusualReason, whatIsUnusual } from '../../domain/reported/far-above-the-list.ts';
import type { Reason } from '../../domain/outcome.ts';
import type { FactField } from '../../rules/facts/facts.ts';
import type { PhaseFacts } from './phase-facts.ts';
import type { FactChange } from './read-facts.ts';

/** Numbers of patients, or of things done for them: what a list can be held against. */
const COUNTED_IN_PATIENTS: ReadonlySet<FactField> = new Set<FactField>([
  'items',
  'register',
  'numerator',
  'denominator',
  'registeredPatients',
  'weightedPatients',
  'needWeightedPatients',
]);

/** Everything among these changes that is asked about before it is saved, each at its field. */
export function unusualFacts(facts: PhaseFacts, changes: readonly FactChange[]): Reason[] {
  return changes.flatMap(({ asked, value, list, row, practiceCode, change }) => {
    if (change === 'UNCHANGED' || !COUNTED_IN_PATIENTS.has(asked.field)) return [];
    const sentence = whatIsUnusual(value, list);
    if (sentence === null) return [];
    return row === 0
      ? [unusualReason(`counts[${facts.asked.indexOf(asked)}]`, asked.label, sentence)]
      : [unusualReason(`rows[${row}].value`, `Row ${row}, ${practiceCode}, ${asked.label}`, sentence)];
  });
}

/** What the record keeps of it: what was unusual, and why it is right. */
export const confirmedUnusual = (
  unusual: readonly Reason[],
  whyUnusual: string | null | undefined,
): { unusual?: string[]; whyUnusual?: string } =>
  unusual.length === 0
    ? {}
    : { unusual: unusual.slice(0, 20).map(({ message }) => message), whyUnusual: whyUnusual?.trim() ?? '' };
