import { withThousands } from '../../domain/words/with-thousands.ts';
import { compare, parseDecimal } from '../../domain/fraction.ts';
import type { Fact, FactTime, FactWanted, PracticeFacts, RuleException } from './facts.ts';
import { findFact } from './find-fact.ts';

/** The numerator and denominator of an indicator, or what a person must settle first. */
export type FoundCounts =
  | { readonly numerator: Fact; readonly denominator: Fact }
  | { readonly exceptions: readonly RuleException[] };

/** Both counts of one indicator, checked against each other: more treated than there are is an exception. */
export function findCounts(
  practice: PracticeFacts,
  { indicator, time }: { indicator: string; time: FactTime },
): FoundCounts {
  const numerator = findFact(practice, { field: 'numerator', indicator, time });
  const denominator = findFact(practice, { field: 'denominator', indicator, time });
  if ('exception' in numerator || 'exception' in denominator) {
    return { exceptions: [numerator, denominator].flatMap((found) => ('exception' in found ? [found.exception] : [])) };
  }
  const [top, bottom] = [numerator.fact, denominator.fact];
  if (compare(parseDecimal(top.value), parseDecimal(bottom.value)) <= 0) return { numerator: top, denominator: bottom };
  const message = `${practice.practiceCode}: ${indicator} has a numerator of ${withThousands(top.value)}, above its denominator of ${withThousands(bottom.value)}`;
  const { practiceCode } = practice;
  return {
    exceptions: [{ practiceCode, indicator, field: 'numerator', code: 'NUMERATOR_ABOVE_DENOMINATOR', message }],
  };
}

/** The two facts that {@link findCounts} asks for. */
export const countsWanted = (indicator: string, time: FactTime): FactWanted[] => [
  { field: 'numerator', indicator, time },
  { field: 'denominator', indicator, time },
];
