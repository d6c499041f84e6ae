import { eligiblePractices } from '../../domain/participation/make-offers.ts';
import type { SchemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import type { Organisation } from '../../persistence/organisations/organisation-repository.ts';

/** The practices that may join a scheme, of those of the commissioner, in the order of their codes. */
export function practicesToTry(definition: SchemeDefinition, practices: readonly Organisation[]): Organisation[] {
  return eligiblePractices(definition, practices).sort((a, b) => (a.code < b.code ? -1 : 1));
}
