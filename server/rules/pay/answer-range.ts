import type { Period } from '../../domain/dates.ts';
import type { PracticeFacts, RuleException } from '../facts/facts.ts';
import { bestResults, worstResults } from './result-range.ts';
import type { Working } from '../working/working.ts';

/**
 * One way for a practice to be paid. Sums are null while something is missing. `guaranteed` is what comes whatever the results, once the
 * practice takes part and does what is asked; `possible` is the most that results can bring; `atRisk` is between the two.
 */
export interface Answer {
  readonly pence: bigint | null;
  readonly guaranteedPence: bigint | null;
  readonly possiblePence: bigint | null;
  readonly atRiskPence: bigint | null;
  readonly workings: readonly Working[];
  readonly exceptions: readonly RuleException[];
}

/** The results that are asked about: as they are, and the worst and the best there can be. */
export type Results = 'now' | 'worst' | 'best';

/** What comes out for one set of results. */
export type OneAnswer = Pick<Answer, 'pence' | 'workings' | 'exceptions'>;

/** The answer for a practice as it is, with the least and the most that its results of a period could make of it. */
export function rangeOf(
  practice: PracticeFacts,
  period: Period,
  answer: (practice: PracticeFacts, results: Results) => OneAnswer,
): Answer {
  return rangeFrom({
    now: answer(practice, 'now'),
    worst: answer(worstResults(practice, period), 'worst').pence,
    best: answer(bestResults(practice, period), 'best').pence,
  });
}

/** The same from what came out for each set of results, for whoever works them out one after the other. */
export function rangeFrom({ now, worst, best }: { now: OneAnswer; worst: bigint | null; best: bigint | null }): Answer {
  return {
    pence: now.pence,
    guaranteedPence: worst,
    possiblePence: best,
    atRiskPence: worst === null || best === null ? null : best - worst,
    workings: now.workings,
    exceptions: now.exceptions,
  };
}
