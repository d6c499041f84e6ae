import { reason } from '../../domain/outcome.ts';
import type { Reason } from '../../domain/outcome.ts';
import type { IndicatorsOfYear } from '../../domain/schemes/check-definition.ts';
import type { SchemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import { validateDefinition } from '../../rules/definition/validate-definition.ts';

/** What a person should weigh before a draft is sent, because it may be a slip or may be meant. Nothing of it stops the draft. */
export function definitionWarnings(definition: SchemeDefinition, indicatorsOf: IndicatorsOfYear): Reason[] {
  return validateDefinition(definition, indicatorsOf).warnings.map(({ path, message }) =>
    reason('PAYMENT_MAY_BE_A_SLIP', path, { problem: message }),
  );
}
