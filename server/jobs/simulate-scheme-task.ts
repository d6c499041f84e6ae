import { beginSimulation } from '../actions/simulation/begin-simulation.ts';
import { finishSimulation } from '../actions/simulation/finish-simulation.ts';
import { simulatePractices } from '../actions/simulation/simulate-practices.ts';
import { stopSimulation } from '../actions/simulation/stop-simulation.ts';
import { UnreadText } from '../domain/schemes/read-definition.ts';
import { withinScope } from '../persistence/scope.ts';
import type { Scope } from '../persistence/scope.ts';
import type { TaskTools } from './task-tools.ts';
import { Interrupted } from './interrupted.ts';
import { isPassing } from '../persistence/passing-fault.ts';

interface Payload {
  commissionerId: string;
  simulationId: string;
}

/**
 * Tries a scheme: the facts are frozen in one transaction, then the practices are worked out a page at a time, each page in a
 * transaction of its own so that its progress is seen, and the last one makes it finished. Killed in the middle, nothing of it
 * is shown, and the next try begins again from the facts. A fault that will not pass ends it with a sentence for the person.
 */
export async function simulateSchemeTask(payload: unknown, tools: TaskTools): Promise<void> {
  const { commissionerId, simulationId } = readPayload(payload);
  const within = async <T>(work: (scope: Scope) => Promise<T>): Promise<T> =>
    withinScope(
      tools.source,
      { audience: 'system', name: 'simulation of a scheme', commissionerIds: [commissionerId] },
      { now: await tools.now() },
      work,
    );
  try {
    await simulate(within, simulationId, tools.stopping);
    await within((scope) => clearCancelled(scope, simulationId));
  } catch (fault) {
    if (fault instanceof Interrupted || (isPassing(fault) && !tools.lastTry)) throw fault;
    tools.logFault(fault);
    await within((scope) =>
      stopSimulation(
        scope,
        simulationId,
        fault instanceof UnreadText
          ? fault.message
          : `The simulation stopped with a fault of the portal (number ${tools.jobId}). Try it again; if it stops again, quote the number.`,
      ),
    );
  }
}

const simulate = async (
  within: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>,
  simulationId: string,
  stopping: () => boolean,
): Promise<void> => {
  const trial = await within((scope) => beginSimulation(scope, simulationId));
  if (!trial) return;
  for (let afterCode = ''; ;) {
    if (stopping()) throw new Interrupted('The worker is stopping; the simulation will begin again.');
    const after = afterCode;
    const next = await within((scope) => simulatePractices(scope, trial, after));
    if (next === 'overtaken') return;
    if (next === 'done') return within((scope) => finishSimulation(scope, trial.attempt));
    ({ afterCode } = next);
  }
};

/** A cancelled simulation keeps nothing. One that another attempt works on is that attempt's. */
const clearCancelled = async (scope: Scope, simulationId: string): Promise<void> => {
  const simulation = await scope.simulations.byId(simulationId);
  if (simulation?.state === 'cancelled') await scope.simulationPractices.clear(simulation);
};

const readPayload = (payload: unknown): Payload => {
  const { commissionerId, simulationId } = payload as Partial<Payload>;
  if (typeof commissionerId !== 'string' || typeof simulationId !== 'string')
    throw new TypeError('A simulation needs a commissioner and a simulation.');
  return { commissionerId, simulationId };
};
