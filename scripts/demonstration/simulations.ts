import { shareSimulation } from '../../server/actions/simulation/share-simulation.ts';
import { tryScheme } from '../../server/actions/simulation/try-scheme.ts';
import { simulateSchemeTask } from '../../server/jobs/simulate-scheme-task.ts';
import type { Stage } from './stage.ts';

/** A scheme in consultation is tried on the practices of the area with the figures of 2024-25, and the result is shared. */
export async function tryAndShare(
  stage: Stage,
  { schemeId, phaseKey, day }: { schemeId: string; phaseKey: string; day: string },
): Promise<void> {
  const manager = stage.person('schemeManager');
  const { simulationId } = await stage.act({ actor: manager, at: `${day}T09:10` }, tryScheme, {
    schemeId,
    phaseKey,
    standInYear: '2024-25',
    requirementsDone: true,
    envelopePence: 100_000_000,
  });
  await simulateSchemeTask(
    { commissionerId: stage.places.westmoor.commissionerId, simulationId },
    {
      source: stage.source,
      now: () => Promise.resolve(new Date(`${day}T09:11:00Z`)),
      stopping: () => false,
      lastTry: true,
      jobId: 'demonstration',
      logFault: (fault) => {
        throw fault;
      },
    },
  );
  const { version } = (await stage.read(manager, (scope) => scope.simulations.byId(simulationId))) ?? { version: 0 };
  await stage.act({ actor: manager, at: `${day}T10:30` }, shareSimulation, { simulationId, expectedVersion: version });
}
