import { divide, fraction, multiply } from '../domain/fraction.ts';
import { poundsOf, roundToPence } from '../domain/money.ts';
import { financialYearOf, financialYearPeriod } from '../domain/dates.ts';
import type { Period } from '../domain/dates.ts';
import { calculatePractice } from './calculate-practice.ts';
import type { PracticeCalculation, PracticeCase } from './calculate-practice.ts';
import type { CalculationContext } from './component-kind.ts';
import type { PracticeFacts, RuleException } from './facts.ts';
import { calculateNational } from './national/calculate-national.ts';
import { NotPriceableError } from './national/ready-indicator.ts';
import { bestResults, worstResults } from './result-range.ts';
import type { Working } from './working.ts';
import { partOfYear } from './whole-months.ts';

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

/** The results that are asked about: as they are, and the worst and the best there can be. */
export type Results = 'now' | 'worst' | 'best';

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
    localAnswer(calculatePractice({ ...given, facts: practice, ...(sharedBy ? { shared: sharedBy[results] } : {}) })));
  const national = rangeOf(facts, financialYearPeriod(financialYearOf(context.period.to)), (practice) => nationalAnswer(practice, context));
  const { part, whole, unit } = partOfYear(context.period);
  return {
    practiceCode: facts.practiceCode,
    local,
    national,
    differencePence: local.pence === null || national.pence === null ? null : local.pence - national.pence,
    partOfYear: `${part} of ${whole} ${unit}`,
  };
}

interface OneAnswer {
  readonly pence: bigint | null;
  readonly workings: readonly Working[];
  readonly exceptions: readonly RuleException[];
}

function rangeOf(practice: PracticeFacts, period: Period, answer: (practice: PracticeFacts, results: Results) => OneAnswer): Answer {
  const now = answer(practice, 'now');
  const guaranteed = answer(worstResults(practice, period), 'worst').pence;
  const possible = answer(bestResults(practice, period), 'best').pence;
  return {
    pence: now.pence,
    guaranteedPence: guaranteed,
    possiblePence: possible,
    atRiskPence: guaranteed === null || possible === null ? null : possible - guaranteed,
    workings: now.workings,
    exceptions: now.exceptions,
  };
}

function localAnswer({ lines, exceptions }: PracticeCalculation): OneAnswer {
  const pence = exceptions.length > 0 ? null : lines.reduce((sum, line) => sum + line.pence, 0n);
  return { pence, workings: lines.map(({ working }) => working), exceptions };
}

function nationalAnswer(practice: PracticeFacts, { national, replaces, period }: CalculationContext): OneAnswer {
  const { practiceCode } = practice;
  const missing = (message: string): OneAnswer => ({ pence: null, workings: [], exceptions: [{ practiceCode, field: 'national', code: 'NOT_PRICEABLE', message: `${practiceCode}: ${message}` }] });
  if (!national) return missing('the national contract of the year is not known here');
  try {
    const { pence, working, exceptions } = calculateNational({ ...national, practice, ...(replaces ? { indicators: replaces } : {}) });
    if (pence === null || !working) return { pence: null, workings: [], exceptions };
    const { part, whole } = partOfYear(period);
    const share = divide(multiply(poundsOf(pence), fraction(BigInt(part))), fraction(BigInt(whole)));
    return { pence: roundToPence(share), workings: [working], exceptions: [] };
  } catch (error) {
    if (error instanceof NotPriceableError) return missing(error.message);
    throw error;
  }
}
