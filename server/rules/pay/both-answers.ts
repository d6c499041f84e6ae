import { rangeOf } from './answer-range.ts';
import type { Answer, OneAnswer, Results } from './answer-range.ts';
import { calculatePractice } from './calculate-practice.ts';
import type { PracticeCalculation, PracticeCase } from './calculate-practice.ts';
import { notionalNational } from './notional-national.ts';

/** What a practice has under the local scheme and under the national contract, for the same facts and the same time. */
export interface BothAnswers {
  readonly practiceCode: string;
  readonly local: Answer;
  /** The national contract for the indicators that the scheme stands in place of, for its part of the year. */
  readonly national: Answer;
  /** Local less national; null while one of them is missing. */
  readonly differencePence: bigint | null;
  /** The part of the national year that was compared, as in "3 of 12 months". */
  readonly partOfYear: string;
}

/** A practice to be answered for. Components that look at all practices come to something else when the results of all of them change. */
export interface BothAnswersCase extends PracticeCase {
  /** In place of `shared`: what they come to with the results of every practice as they are, at their worst and at their best. */
  readonly sharedBy?: Readonly<Record<Results, NonNullable<PracticeCase['shared']>>>;
}

/**
 * Gives both answers for one practice, a local participant or not, so that it can see what it would have on the other side. The national
 * answer is notional: it is never a payment, and it is there for every practice (domain notes, decision 8).
 */
export function bothAnswers(given: BothAnswersCase): BothAnswers {
  const { facts, context, sharedBy } = given;
  const local = rangeOf(facts, context.period, (practice, results) =>
    localAnswer(calculatePractice({ ...given, facts: practice, ...(sharedBy ? { shared: sharedBy[results] } : {}) })),
  );
  const { answer: national, partOfYear } = notionalNational(facts, context);
  return {
    practiceCode: facts.practiceCode,
    local,
    national,
    differencePence: local.pence === null || national.pence === null ? null : local.pence - national.pence,
    partOfYear,
  };
}

function localAnswer({ lines, exceptions }: PracticeCalculation): OneAnswer {
  const pence = exceptions.length > 0 ? null : lines.reduce((sum, line) => sum + line.pence, 0n);
  return { pence, workings: lines.map(({ working }) => working), exceptions };
}
