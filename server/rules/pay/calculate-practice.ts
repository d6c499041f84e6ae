import { dayInWords } from '../../domain/dates.ts';
import { daysInForce, workOut } from '../components/days-in-phase.ts';
import { nobodysPart } from '../components/taken-over.ts';
import { calculatedLine, lackingOf } from './calculated-line.ts';
import type { CalculatedLine } from './calculated-line.ts';
import type { CalculationContext, ComponentOutcome } from '../components/component-kind.ts';
import type { Component } from '../kinds/component.ts';
import type { PracticeFacts, RuleException } from '../facts/facts.ts';
import { kindOf } from '../kinds/kind-of.ts';

/** The lines of one practice, and what a person must settle before the rest of it can be paid. */
export interface PracticeCalculation {
  readonly practiceCode: string;
  readonly lines: readonly CalculatedLine[];
  readonly exceptions: readonly RuleException[];
}

/** What is calculated: the components of one phase of a scheme, for one practice. */
export interface PracticeCase {
  readonly components: readonly Component[];
  readonly facts: PracticeFacts;
  readonly context: CalculationContext;
  /** What components that look at all practices came to for this one, by component key; `calculateScheme` gives it. */
  readonly shared?: ReadonlyMap<string, ComponentOutcome>;
}

/**
 * Works out what one practice is paid under a scheme.
 *
 * A practice that has not done what the scheme asks is paid 0.00 for every component, and the working says what is lacking.
 * A component whose facts are missing or cannot be has no line: it stands in `exceptions` until a person settles it. So does a
 * component that looks at all practices, unless `shared` has its outcome.
 */
export function calculatePractice(given: PracticeCase): PracticeCalculation {
  const { components, facts, context } = given;
  const { practiceCode } = facts;
  if (!daysInForce(facts, context)) {
    const message = `${practiceCode}: the practice was not open and taking part on any day from ${dayInWords(context.period.from)} to ${dayInWords(context.period.to)}`;
    return {
      practiceCode,
      lines: [],
      exceptions: [{ practiceCode, field: 'open', code: 'PRACTICE_NOT_OPEN', message }],
    };
  }
  const first = components.map((component) => ({ component, outcome: firstOutcome(component, given) }));
  const lines = first.flatMap(({ component, outcome }) => (outcome ? calculatedLine(component, outcome, facts) : []));
  const settled = first.map(({ component, outcome }) => ({
    component,
    outcome: outcome ?? settle(component, given, lines),
  }));
  const late = settled.flatMap(({ component, outcome }, position) =>
    first[position]?.outcome ? [] : calculatedLine(component, outcome, facts),
  );
  const order = components.map(({ key }) => key);
  return {
    practiceCode,
    lines: [...lines, ...late].sort((a, b) => order.indexOf(a.componentKey) - order.indexOf(b.componentKey)),
    exceptions:
      lackingOf(facts).length > 0
        ? []
        : distinct([...nobodysPart(facts), ...settled.flatMap(({ outcome }) => outcome.exceptions)]),
  };
}

/** The outcome of a component, or null for one that tops up the others and has to wait for them. */
function firstOutcome(component: Component, { facts, context, shared }: PracticeCase): ComponentOutcome | null {
  const kind = kindOf(component);
  if (kind.scope === 'after') return null;
  if (kind.scope === 'practice') return workOut(kind, { component, practice: facts, context });
  const { practiceCode } = facts;
  const message = `${practiceCode}: ${component.name} can be worked out only for all practices together`;
  return (
    shared?.get(component.key) ?? {
      working: null,
      exceptions: [{ practiceCode, field: component.key, code: 'COMPONENT_NEEDS_ALL_PRACTICES', message }],
    }
  );
}

function settle(
  component: Component,
  { facts, context, components }: PracticeCase,
  lines: readonly CalculatedLine[],
): ComponentOutcome {
  const kind = kindOf(component);
  if (kind.scope !== 'after') throw new TypeError(`The component '${component.key}' does not top up others`);
  const waiting = components.filter(
    (other) => kindOf(other).scope !== 'after' && !lines.some(({ componentKey }) => componentKey === other.key),
  );
  if (waiting.length === 0)
    return kind.settle({ component, practice: facts, context, others: lines.map(({ working }) => working) });
  const { practiceCode } = facts;
  const message = `${practiceCode}: ${component.name} waits for ${waiting.map(({ name }) => name).join(', ')}`;
  return { working: null, exceptions: [{ practiceCode, field: component.key, code: 'POT_WAITS', message }] };
}

const distinct = (exceptions: readonly RuleException[]): RuleException[] => [
  ...new Map(exceptions.map((exception) => [exception.message, exception])).values(),
];
