import { calculatePractice } from './calculate-practice.ts';
import type { PracticeCalculation } from './calculate-practice.ts';
import { daysInForce } from '../components/days-in-phase.ts';
import { lackingOf } from './calculated-line.ts';
import type { CalculationContext, ComponentOutcome, NetworkPay, SharedOutcome } from '../components/component-kind.ts';
import type { Component } from '../kinds/component.ts';
import type { PracticeFacts } from '../facts/facts.ts';
import { kindOf } from '../kinds/kind-of.ts';

/** What is calculated: the components of one phase of a scheme, for all practices that take part. */
export interface SchemeCase {
  readonly components: readonly Component[];
  readonly practices: readonly PracticeFacts[];
  readonly context: CalculationContext;
}

/** The lines of every practice, and what networks are paid before their members share it. */
export interface SchemeCalculation {
  readonly practices: readonly PracticeCalculation[];
  readonly networks: readonly (NetworkPay & { readonly componentKey: string })[];
}

/**
 * Works out what every practice is paid under a scheme. Envelopes and network sums are shared among the practices that did what the
 * scheme asks; the rest is worked out for each practice as {@link calculatePractice} does. The order of the practices does not matter.
 * @throws RangeError when a practice is given twice
 */
export function calculateScheme({ components, practices, context }: SchemeCase): SchemeCalculation {
  const sorted = [...practices].sort((a, b) => (a.practiceCode < b.practiceCode ? -1 : 1));
  const twice = sorted.find(({ practiceCode }, position) => sorted[position + 1]?.practiceCode === practiceCode);
  if (twice) throw new RangeError(`The practice ${twice.practiceCode} is given twice`);
  const shared = sharedOutcomes({ components, practices: sorted, context });
  return {
    practices: sorted.map((facts) =>
      calculatePractice({ components, facts, context, shared: outcomesFor(facts, shared) }),
    ),
    networks: [...shared].flatMap(([componentKey, { byNetwork }]) =>
      byNetwork.map((pay) => ({ ...pay, componentKey })),
    ),
  };
}

/**
 * What the components that look at all practices come to for each one, by component key. For whoever works the practices out
 * one at a time: `calculatePractice` takes it as `shared`. The order of the practices does not matter.
 */
export function sharesOf(given: SchemeCase): (facts: PracticeFacts) => ReadonlyMap<string, ComponentOutcome> {
  const sorted = [...given.practices].sort((a, b) => (a.practiceCode < b.practiceCode ? -1 : 1));
  const shared = sharedOutcomes({ ...given, practices: sorted });
  return (facts) => outcomesFor(facts, shared);
}

function sharedOutcomes({ components, practices, context }: SchemeCase): Map<string, SharedOutcome> {
  const sharing = practices.filter(
    (practice) => lackingOf(practice).length === 0 && daysInForce(practice, context) !== null,
  );
  const outcomes = new Map<string, SharedOutcome>();
  for (const component of components) {
    const kind = kindOf(component);
    if (kind.scope === 'scheme') outcomes.set(component.key, kind.share({ component, practices: sharing, context }));
  }
  return outcomes;
}

/** A practice that does not share has nothing to wait for: its line says what it lacks. */
const outcomesFor = (
  { practiceCode }: PracticeFacts,
  shared: ReadonlyMap<string, SharedOutcome>,
): Map<string, ComponentOutcome> =>
  new Map(
    [...shared].map(([key, { byPractice }]) => [
      key,
      byPractice.get(practiceCode) ?? { working: null, exceptions: [] },
    ]),
  );
