import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import type { SimulationState } from './simulation-states.ts';

interface SimulationToShare {
  state: SimulationState;
  sharedAt: Date | null;
}

/** May it be shared? Once and for ever: a newer one can be shared beside it. Refusals: SIMULATION_IS_NOT_FINISHED, SIMULATION_IS_SHARED. */
export function whyNotShareSimulation({ state, sharedAt }: SimulationToShare): Reason | null {
  if (state !== 'finished') return reason('SIMULATION_IS_NOT_FINISHED');
  return sharedAt ? reason('SIMULATION_IS_SHARED') : null;
}

/** Is it shared? Refusals: those of whyNotShareSimulation. */
export function decideShareSimulation(simulation: SimulationToShare, now: Date): Outcome<{ sharedAt: Date }> {
  const impossible = whyNotShareSimulation(simulation);
  return impossible ? refusedFor([impossible]) : accepted({ sharedAt: now });
}
