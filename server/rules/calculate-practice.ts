import type { CalculationContext, ComponentLabel, ComponentOutcome } from './component-kind.ts';
import type { Component, ComponentKindName } from './component.ts';
import type { PracticeFacts, RequirementOutcome, RuleException } from './facts.ts';
import { kindOf } from './kind-of.ts';
import { Worksheet } from './worksheet.ts';
import type { Working } from './working.ts';

/** What one practice is paid for one component, in pence, with the working that led there. */
export interface CalculatedLine {
  readonly componentKey: string;
  readonly kind: ComponentKindName;
  readonly label: ComponentLabel;
  readonly pence: bigint;
  readonly working: Working;
}

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
}

/**
 * Works out what one practice is paid under a scheme.
 *
 * A practice that has not done what the scheme asks is paid 0.00 for every component, and the working says what is lacking.
 * A component whose facts are missing or cannot be has no line: it stands in `exceptions` until a person settles it.
 */
export function calculatePractice({ components, facts, context }: PracticeCase): PracticeCalculation {
  const lacking = facts.requirements.filter(({ met }) => !met);
  const outcomes = components.map((component) => ({ component, outcome: calculateComponent(component, facts, context) }));
  return {
    practiceCode: facts.practiceCode,
    lines: outcomes.flatMap(({ component, outcome }) => lineOf(component, outcome, lacking)),
    exceptions: lacking.length > 0 ? [] : outcomes.flatMap(({ outcome }) => outcome.exceptions),
  };
}

const calculateComponent = (component: Component, practice: PracticeFacts, context: CalculationContext): ComponentOutcome =>
  kindOf(component).calculate({ component, practice, context });

function lineOf(component: Component, { working }: ComponentOutcome, lacking: readonly RequirementOutcome[]): CalculatedLine[] {
  const shown = lacking.length > 0 ? nothingPaid(component, working, lacking) : working;
  if (!shown) return [];
  if (shown.result.pence === null) throw new TypeError(`The component '${component.key}' did not come to a sum of money`);
  const { key: componentKey, kind, label } = component;
  return [{ componentKey, kind, label, pence: BigInt(shown.result.pence), working: shown }];
}

function nothingPaid(component: Component, wouldBe: Working | null, lacking: readonly RequirementOutcome[]): Working {
  const sheet = new Worksheet({
    key: component.key,
    title: component.name,
    rule: {
      kind: component.kind,
      sentence: `${kindOf(component).sentence(component.parameters)} It is paid only when everything the scheme asks has been done.`,
      source: kindOf(component).source,
    },
  });
  if (wouldBe) sheet.child({ ...wouldBe, key: 'otherwise', title: `${component.name}, had everything been done` });
  for (const { label, shortfall } of lacking) sheet.note(shortfall === null ? `Not done: ${label}` : `${capitalised(shortfall)} (${label}).`);
  sheet.step({ name: 'earned', label: 'Pay before rounding', unit: 'pounds' }, wouldBe ? 'otherwise * 0' : '0');
  return sheet.pay('earned');
}

const capitalised = (sentence: string): string => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
