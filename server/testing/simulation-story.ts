import { shareSimulation } from '../actions/simulation/share-simulation.ts';
import { tryScheme } from '../actions/simulation/try-scheme.ts';
import type { TryScheme } from '../actions/simulation/try-scheme.ts';
import { simulateSchemeTask } from '../jobs/simulate-scheme-task.ts';
import type { TaskTools } from '../jobs/task-tools.ts';
import type { Simulation } from '../persistence/simulation/simulation-repository.ts';
import { acceptedValue } from './portal.ts';
import type { TestPortal } from './portal.ts';
import type { World } from './world.ts';

/** The morning on which schemes are tried in tests. */
export const tryingDay = new Date('2025-11-04T09:00:00Z');

/** A world and the scheme that is tried in it. */
export interface Tried {
  portal: TestPortal;
  world: World;
  schemeId: string;
}

export async function simulationOf(
  { portal, world }: Pick<Tried, 'portal' | 'world'>,
  id: string,
): Promise<Simulation> {
  const simulation = await portal.read(world.commissioner.views, (scope) => scope.simulations.byId(id));
  if (!simulation) throw new Error('There is no such simulation.');
  return simulation;
}

/** Somebody who prepares asks for the scheme to be tried. */
export async function askedToTry({ portal, world, schemeId }: Tried, over: Partial<TryScheme> = {}): Promise<string> {
  const input = {
    schemeId,
    phaseKey: 'planning',
    standInYear: '2024-25',
    requirementsDone: true,
    envelopePence: null,
    ...over,
  };
  return acceptedValue(await portal.act(world.commissioner.prepares, tryScheme, input, { now: tryingDay }))
    .simulationId;
}

/** What the worker does with the job, in this process. */
export async function simulate(
  { portal, world }: Pick<Tried, 'portal' | 'world'>,
  simulationId: string,
  over: Partial<TaskTools> = {},
): Promise<Simulation> {
  await simulateSchemeTask(
    { commissionerId: world.commissioner.id, simulationId },
    {
      source: portal.source,
      now: () => Promise.resolve(tryingDay),
      stopping: () => false,
      lastTry: true,
      jobId: '1',
      logFault: (fault) => {
        throw fault;
      },
      ...over,
    },
  );
  return simulationOf({ portal, world }, simulationId);
}

/** Asked for and worked out. */
export async function simulated(tried: Tried, over: Partial<TryScheme> = {}): Promise<Simulation> {
  return simulate(tried, await askedToTry(tried, over));
}

/** … and shared with the LMC and the practices. */
export async function sharedSimulation(tried: Tried): Promise<string> {
  const { id: simulationId, version: expectedVersion } = await simulated(tried);
  acceptedValue(
    await tried.portal.act(
      tried.world.commissioner.prepares,
      shareSimulation,
      { simulationId, expectedVersion },
      { now: tryingDay },
    ),
  );
  return simulationId;
}
