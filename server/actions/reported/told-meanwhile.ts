import { timeInWords } from '../../domain/dates.ts';
import { reason } from '../../domain/outcome.ts';
import type { Reason } from '../../domain/outcome.ts';
import type { ReportedFact } from '../../persistence/reported/reported-fact-repository.ts';
import type { FactChange } from './read-facts.ts';

/** More facts than these are not named one by one. */
const MOST_NAMED = 20;

/** How often these facts were told, for whatever day: goes up with every telling, so that it says what a value was entered on. */
export function timesTold(facts: readonly ReportedFact[]): number {
  return facts.reduce((sum, { edition }) => sum + edition, 0);
}

/** What a file was looked at on: how often each fact in it, of its practice, was told. */
export function timesToldOfAll(changes: readonly FactChange[]): number {
  return toldOfAll(changes).reduce((sum, { fact }) => sum + fact.edition, 0);
}

/**
 * Was one of these facts told since whoever saves them looked? Each is named with both figures, so that nothing of another person is
 * written over unseen. Refusals: FACT_WAS_TOLD_MEANWHILE, SOMEBODY_CHANGED_THIS_FIRST where the version is none that there was.
 */
export function whyToldMeanwhile(changes: readonly FactChange[], expectedVersion: number): Reason[] {
  const since = timesToldOfAll(changes) - expectedVersion;
  if (since === 0) return [];
  const newest = toldOfAll(changes).sort((one, other) => other.fact.toldAt.getTime() - one.fact.toldAt.getTime());
  const named = newest.slice(0, Math.min(Math.max(since, 0), MOST_NAMED)).map(({ fact, change }) =>
    reason('FACT_WAS_TOLD_MEANWHILE', change.row === 0 ? 'value' : `rows[${change.row}].value`, {
      label: change.asked.label,
      practice: change.practiceCode,
      who: fact.toldByName,
      told: fact.value,
      date: timeInWords(fact.factDate),
      value: change.value,
    }),
  );
  return named.length > 0 ? named : [reason('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion')];
}

/** Each fact that was told, once, beside the value that would be saved for it. */
const toldOfAll = (changes: readonly FactChange[]): { fact: ReportedFact; change: FactChange }[] => [
  ...new Map(changes.flatMap((change) => change.told.map((fact) => [fact.id, { fact, change }] as const))).values(),
];
