import { reason } from '../../domain/outcome.ts';
import type { Reason } from '../../domain/outcome.ts';
import { checkDefinition } from '../../domain/schemes/check-definition.ts';
import type { IndicatorsOfYear } from '../../domain/schemes/check-definition.ts';
import type { SchemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import { validateComponent } from '../../rules/validate-component.ts';

/** Everything that keeps a draft from being sent: what the domain asks of the text, and the rule kinds of their parameters. */
export function definitionProblems(definition: SchemeDefinition, indicatorsOf: IndicatorsOfYear): Reason[] {
  const ofComponents = definition.phases.flatMap((phase, index) => phase.components.flatMap((component, position) =>
    validateComponent(component, `phases[${index}].components[${position}]`).problems.map(({ path, message }) =>
      reason('COMPONENT_IS_WRONG', path, { problem: message }))));
  return [...checkDefinition(definition, indicatorsOf), ...ofComponents];
}
