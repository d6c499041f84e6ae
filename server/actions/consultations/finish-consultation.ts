import { isConsulted } from '../../domain/consultations/consultation-states.ts';
import { stateAfter } from '../../domain/schemes/scheme-states.ts';
import type { Consultation } from '../../persistence/consultations/consultation-repository.ts';
import type { Scope } from '../../persistence/scope.ts';

/**
 * After an answer or a recorded silence: when no consultation of the version is open any more, the scheme counts as
 * consulted. An LMC sees its own consultation only, so the count is asked of a function that sees all of them.
 */
export async function finishConsultation(
  scope: Scope,
  { schemeId, schemeVersionId }: Pick<Consultation, 'schemeId' | 'schemeVersionId'>,
): Promise<void> {
  const scheme = await scope.schemes.byId(schemeId);
  const states = await scope.consultations.statesOfVersion(schemeVersionId);
  const state = scheme && isConsulted(states) ? stateAfter(scheme.state, 'finish_consultation') : null;
  if (scheme && state) await scope.schemes.change(scheme, { state });
}
