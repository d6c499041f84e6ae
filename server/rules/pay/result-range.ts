import { contains, financialYearOf } from '../../domain/dates.ts';
import type { Period } from '../../domain/dates.ts';
import type { Fact, PracticeFacts } from '../facts/facts.ts';

/** More evidence than any scheme asks for. */
const PLENTY = '1000';

/**
 * The facts of a practice as they would be with the worst results it can have: nobody treated, nothing sent, nothing done. What it is (its
 * list, its registers, its past) stays, and so does what it takes to be paid at all.
 */
export const worstResults = (practice: PracticeFacts, period: Period): PracticeFacts =>
  withResults(practice, period, () => '0');

/** The same with the best results: everybody treated, everything sent. Items done stay as they are: there is no most. */
export const bestResults = (practice: PracticeFacts, period: Period): PracticeFacts =>
  withResults(practice, period, (fact) => {
    if (fact.field === 'numerator') return denominatorOf(practice, fact)?.value ?? fact.value;
    if (fact.field === 'answer') return '1';
    return fact.field === 'evidence' ? PLENTY : fact.value;
  });

const RESULTS: ReadonlySet<string> = new Set(['numerator', 'answer', 'evidence', 'items']);

function withResults(practice: PracticeFacts, period: Period, result: (fact: Fact) => string): PracticeFacts {
  const isResult = ({ field, date }: Fact): boolean =>
    RESULTS.has(field) && (contains(period, date) || date === financialYearOf(period.to));
  return {
    ...practice,
    facts: practice.facts.map((fact) => (isResult(fact) ? { ...fact, value: result(fact) } : fact)),
    requirements: practice.requirements.map((requirement) => ({ ...requirement, met: true, shortfall: null })),
  };
}

const denominatorOf = ({ facts }: PracticeFacts, { indicator, date }: Fact): Fact | undefined =>
  facts.find((fact) => fact.field === 'denominator' && fact.indicator === indicator && fact.date === date);
