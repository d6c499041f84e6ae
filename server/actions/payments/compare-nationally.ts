import type { NationalComparisonRow } from '../../persistence/payments/national-comparison-row.ts';
import type { PaymentBasis } from '../../persistence/payments/calculation-repository.ts';
import type { PaymentRun } from '../../persistence/payments/payment-run-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import { calculatePractice } from '../../rules/pay/calculate-practice.ts';
import type { PracticeCalculation, PracticeCase } from '../../rules/pay/calculate-practice.ts';
import { sharesOf } from '../../rules/pay/calculate-scheme.ts';
import type { CalculationContext } from '../../rules/components/component-kind.ts';
import type { Component } from '../../rules/kinds/component.ts';
import type { FactWanted, PracticeFacts } from '../../rules/facts/facts.ts';
import { kindOf } from '../../rules/kinds/kind-of.ts';
import { nationalWants } from '../../rules/national/national-wants.ts';
import { notionalNational } from '../../rules/pay/notional-national.ts';
import { bestResults, worstResults } from '../../rules/pay/result-range.ts';
import { allBases } from './calculation.ts';

/** What both answers of one practice come to, without the run and the practice they belong to. Sums in pence. */
export type Compared = Omit<NationalComparisonRow, 'commissionerId' | 'id' | 'runId' | 'practiceId'>;

/** Compares what a practice was worked out to be paid with the national contract. */
export type Comparer = (basis: PaymentBasis, local: PracticeCalculation) => Compared;

/**
 * The facts that the national sum of what a phase replaces asks for; none where it could not be worked out anyhow, because
 * the year or its registers are not known. They are kept apart from the facts that pay rests on.
 */
export const nationalFactsWanted = ({ national, replaces }: CalculationContext): FactWanted[] =>
  national && replaces?.length ? nationalWants(national.year, replaces) : [];

/** What is kept of a practice for the comparison: what was asked for it is no part of the national contract. */
export const withoutRequirements = (facts: PracticeFacts): PracticeFacts => ({
  ...facts,
  requirements: [],
  agreedClaims: [],
});

/**
 * The comparer of a run whose facts are frozen. The least and the most of the local side are worked out with everybody's
 * results at their worst and their best, so a scheme that shares a sum reads all its practices once more.
 */
export async function openComparer(
  scope: Scope,
  run: Pick<PaymentRun, 'id'>,
  { components, context }: { components: Component[]; context: CalculationContext },
): Promise<Comparer> {
  const shares = components.some((component) => kindOf(component).scope === 'scheme');
  const practices: PracticeFacts[] = [];
  if (shares) for await (const { facts } of allBases(scope, run.id)) practices.push(facts);
  const sideOf = (results: typeof worstResults) => {
    const shared = shares
      ? sharesOf({ components, context, practices: practices.map((practice) => results(practice, context.period)) })
      : null;
    return (facts: PracticeFacts): bigint | null => {
      const practice = results(facts, context.period);
      return sumOf(
        calculatePractice({
          components,
          facts: practice,
          context,
          ...(shared ? { shared: shared(practice) } : {}),
        } satisfies PracticeCase),
      );
    };
  };
  const [worst, best] = [sideOf(worstResults), sideOf(bestResults)];
  return ({ facts, nationalFacts }, local) =>
    compared(
      { local: sumOf(local), worst: worst(facts), best: best(facts) },
      notionalNational(nationalFacts ?? withoutRequirements(facts), context),
    );
}

const sumOf = ({ lines, exceptions }: PracticeCalculation): bigint | null =>
  exceptions.length > 0 ? null : lines.reduce((sum, { pence }) => sum + pence, 0n);

interface LocalSide {
  local: bigint | null;
  worst: bigint | null;
  best: bigint | null;
}

function compared(
  { local, worst, best }: LocalSide,
  { answer, partOfYear }: ReturnType<typeof notionalNational>,
): Compared {
  return {
    partOfYear,
    localPence: pence(local),
    localGuaranteedPence: pence(worst),
    localPossiblePence: pence(best),
    nationalPence: pence(answer.pence),
    nationalGuaranteedPence: pence(answer.guaranteedPence),
    nationalPossiblePence: pence(answer.possiblePence),
    differencePence: local === null || answer.pence === null ? null : Number(local - answer.pence),
    working: answer.workings[0] ?? null,
    exceptions: [...answer.exceptions],
  };
}

const pence = (sum: bigint | null): number | null => (sum === null ? null : Number(sum));
