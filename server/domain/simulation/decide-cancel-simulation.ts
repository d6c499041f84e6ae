import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { isUnderWay } from './simulation-states.ts';
import type { SimulationState } from './simulation-states.ts';

/** May it be stopped? Refusals: SIMULATION_IS_OVER. */
export function whyNotCancelSimulation({ state }: { state: SimulationState }): Reason | null {
  return isUnderWay(state) ? null : reason('SIMULATION_IS_OVER');
}

/** Is it stopped? Refusals: SIMULATION_IS_OVER. */
export function decideCancelSimulation(simulation: { state: SimulationState }): Outcome<{ state: 'cancelled' }> {
  const impossible = whyNotCancelSimulation(simulation);
  return impossible ? refusedFor([impossible]) : accepted({ state: 'cancelled' });
}
