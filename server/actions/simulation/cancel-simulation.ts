import { accepted, refused } from '../../domain/outcome.ts';
import { decideCancelSimulation } from '../../domain/simulation/decide-cancel-simulation.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';

/** Which simulation. No version is asked for: the worker moves it on while a person decides to stop it. */
export interface CancelSimulation {
  simulationId: string;
}

/** Stops a simulation that is under way: the worker ends at its next step and takes away what it wrote. Refusals: NOT_FOUND, SIMULATION_IS_OVER, SOMEBODY_CHANGED_THIS_FIRST. */
export const cancelSimulation = defineAction(
  'simulation:run',
  async (scope: Scope, { simulationId }: CancelSimulation) => {
    // Kept still first: the worker may be at a step, and whoever cancels then waits for its end instead of being refused.
    const simulation = (await scope.simulations.lock(simulationId)) ?? (await scope.simulations.byId(simulationId));
    if (!simulation) return refused('NOT_FOUND', 'simulationId');
    const decision = decideCancelSimulation(simulation);
    if (!decision.accepted) return decision;
    const { commissionerId, schemeId, practicesDone } = simulation;
    const moved = await scope.simulations.move(simulation, { ...decision.value, cancelledBy: scope.actor.personId });
    if (!moved) return refused('SOMEBODY_CHANGED_THIS_FIRST', 'simulationId');
    await scope.happened({
      name: 'simulation.cancelled',
      commissionerId,
      subjectKind: 'simulation',
      subjectId: simulationId,
      schemeId,
      detail: { practicesDone },
    });
    return accepted({ simulationId });
  },
);
