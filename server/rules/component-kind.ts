import type { PracticeFacts, RuleException } from './facts.ts';
import type { Problem } from './problem.ts';
import type { Shape } from './shape.ts';
import type { Working } from './working.ts';

/** What the payment recognises: trying, the cost of taking part, or the result (consultation of 2024, domain.md 9.1). */
export type ComponentLabel = 'attempt' | 'overhead' | 'outcome';

/** The labels, in the order in which they are shown. */
export const COMPONENT_LABELS = ['attempt', 'overhead', 'outcome'] as const satisfies readonly ComponentLabel[];

/** What every component of a scheme has, whatever its kind. */
export interface ComponentHead {
  readonly key: string;
  readonly name: string;
  readonly label: ComponentLabel;
}

/** What the engine is told about the scheme and the time that is paid for. */
export interface CalculationContext {
  /** The scheme and version as a person names it, for the source of every parameter. */
  readonly schemeTitle: string;
  /** The first and the last day of the phase that is paid. */
  readonly period: { readonly from: string; readonly to: string };
}

/** What one component comes to for one practice: worked out, or waiting for a person. */
export type ComponentOutcome =
  | { readonly working: Working; readonly exceptions: readonly RuleException[] }
  | { readonly working: null; readonly exceptions: readonly RuleException[] };

/** What a kind is given to work out one component for one practice. */
export interface ComponentCase<P> {
  readonly component: ComponentHead & { readonly parameters: P };
  readonly practice: PracticeFacts;
  readonly context: CalculationContext;
}

/** One way of working out pay: the shape of its parameters, the sentence everybody reads, and the sum. */
export interface ComponentKind<P> {
  readonly kind: string;
  readonly title: string;
  /** The document the rule rests on, with paragraph and date. */
  readonly source: string;
  readonly parameters: Shape<P>;
  /** What is wrong with parameters that are each in order but do not go together. */
  readonly conflicts: (parameters: P, path: string) => readonly Problem[];
  readonly sentence: (parameters: P) => string;
  readonly calculate: (given: ComponentCase<P>) => ComponentOutcome;
}
