import type { Scope } from '../../persistence/scope.ts';

/**
 * Ends a simulation that stopped with a fault, says why, and leaves no half of it behind.
 * @param failure a plain sentence for the person who asked
 */
export async function stopSimulation(scope: Scope, simulationId: string, failure: string): Promise<void> {
  const simulation = await scope.simulations.lock(simulationId);
  if (!simulation) return;
  await scope.simulationPractices.clear(simulation);
  await scope.simulations.move(simulation, { state: 'failed', failure, practicesTotal: 0, practicesDone: 0 });
  const { commissionerId, schemeId } = simulation;
  await scope.happened({
    name: 'simulation.failed',
    commissionerId,
    subjectKind: 'simulation',
    subjectId: simulationId,
    schemeId,
    detail: { failure },
  });
}
