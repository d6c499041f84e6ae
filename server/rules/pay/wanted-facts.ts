import type { CalculationContext } from '../components/component-kind.ts';
import type { Component } from '../kinds/component.ts';
import type { Fact, FactWanted } from '../facts/facts.ts';
import { answersInTime } from '../facts/find-fact.ts';
import { kindOf } from '../kinds/kind-of.ts';

/** Every fact that these components may ask for: what whoever gathers facts has to bring, and no more. */
export const wantedFacts = (components: readonly Component[], context: CalculationContext): FactWanted[] => [
  ...new Map(
    components
      .flatMap((component) => kindOf(component).wants(component.parameters, context))
      .map((wanted) => [JSON.stringify(wanted), wanted]),
  ).values(),
];

/** Whether a fact is one of those wanted. */
export const isWanted = (fact: Fact, wanted: readonly FactWanted[]): boolean =>
  wanted.some(
    ({ field, indicator, time }) => fact.field === field && fact.indicator === indicator && answersInTime(fact, time),
  );
