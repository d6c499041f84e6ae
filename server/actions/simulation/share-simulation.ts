import { accepted, refused } from '../../domain/outcome.ts';
import { decideShareSimulation } from '../../domain/simulation/decide-share-simulation.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';

/** Which simulation, as the person saw it. */
export interface ShareSimulation {
  simulationId: string;
  expectedVersion: number;
}

/**
 * Shows a finished simulation to the LMCs of the area and to each practice that was tried, for ever: both sides see the same
 * sums (product.md section 6, idea 6). A newer one can be shared beside it and then stands before it.
 * Refusals: NOT_FOUND, SIMULATION_IS_NOT_FINISHED, SIMULATION_IS_SHARED, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const shareSimulation = defineAction(
  'simulation:share',
  async (scope: Scope, { simulationId, expectedVersion }: ShareSimulation) => {
    const simulation = await scope.simulations.byId(simulationId);
    if (!simulation) return refused('NOT_FOUND', 'simulationId');
    const decision = decideShareSimulation(simulation, scope.now);
    if (!decision.accepted) return decision;
    const { commissionerId, schemeId, version, resultFingerprint } = simulation;
    const moved =
      version === expectedVersion &&
      (await scope.simulations.move(simulation, { ...decision.value, sharedBy: scope.actor.personId }));
    if (!moved) return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
    await scope.happened({
      name: 'simulation.shared',
      commissionerId,
      subjectKind: 'simulation',
      subjectId: simulationId,
      schemeId,
      detail: { resultFingerprint },
    });
    return accepted({ simulationId });
  },
);
