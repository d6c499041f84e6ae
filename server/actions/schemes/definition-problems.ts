import { reason } from '../../domain/outcome.ts';
import type { Reason } from '../../domain/outcome.ts';
import type { RefusalCode } from '../../domain/refusals.ts';
import { checkDefinition } from '../../domain/schemes/check-definition.ts';
import type { IndicatorsOfYear } from '../../domain/schemes/check-definition.ts';
import type { SchemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import { validateDefinition } from '../../rules/definition/validate-definition.ts';

/** How the findings of the rules are refused; what is not here is wrong inside one component. */
const CODES: Readonly<Record<string, RefusalCode>> = {
  COMPONENT_KEYS_REPEAT: 'COMPONENT_KEYS_REPEAT',
  INDICATOR_PAID_TWICE: 'INDICATOR_IS_PAID_TWICE',
  INDICATOR_UNKNOWN: 'INDICATOR_PAID_IS_UNKNOWN',
  ENVELOPE_CAN_BE_EXCEEDED: 'ENVELOPE_CAN_BE_EXCEEDED',
};

/**
 * Everything that keeps a draft from being sent: what the domain asks of the text, and the rules of what it pays. Each says
 * in plain words what is wrong; `field` is the path that an editor can put it at.
 */
export function definitionProblems(definition: SchemeDefinition, indicatorsOf: IndicatorsOfYear): Reason[] {
  const ofPayment = validateDefinition(definition, indicatorsOf).problems.map(({ code, path, message }) =>
    reason(CODES[code] ?? 'COMPONENT_IS_WRONG', path, { problem: message }),
  );
  return [...checkDefinition(definition, indicatorsOf), ...ofPayment];
}
