import { accepted, reason, refused, refusedFor } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { checkSource } from './check-source.ts';

/** One value as it was typed: for which of the facts, on which day or for which year, and where it was taken from. */
export interface FactGiven {
  factKey: string;
  value: string;
  date: string;
  source: string;
}

/**
 * Is this value kept? A fact may be told of any phase at any time, so nothing stands in the way but what was typed.
 * Refusals: FACT_IS_NOT_ASKED, FACT_IS_WRONG, FIELD_IS_EMPTY, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT.
 * @param facts the questions of the phase
 * @param problemWith what the rules find wrong with a value, null when it can be used
 */
export function decideTellFact<Asked extends { key: string }>(
  facts: readonly Asked[],
  given: FactGiven,
  problemWith: (told: { asked: Asked; value: string; date: string }) => { column: string; problem: string } | null,
): Outcome<{ told: { asked: Asked; value: string; date: string }; source: string }> {
  const asked = facts.find(({ key }) => key === given.factKey);
  if (!asked) return refused('FACT_IS_NOT_ASKED', 'factKey');
  const told = { asked, value: given.value.trim(), date: given.date.trim() };
  const source = given.source.trim();
  const problem = problemWith(told);
  const wrong = [
    ...(problem ? [reason('FACT_IS_WRONG', problem.column, { problem: problem.problem })] : []),
    ...checkSource(source, { field: 'source', name: 'where it is taken from' }),
  ];
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ told, source });
}
