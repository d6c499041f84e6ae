/**
 * May a scheme be tried, may a simulation be cancelled or shared? Asked by the action before it saves and by the screen
 * before it shows a button. Each answers null for yes, else the reason.
 */
import { reason } from '../outcome.ts';
import type { Reason } from '../outcome.ts';
import type { SchemeState } from '../schemes/scheme-states.ts';
import { isUnderWay } from './simulation-states.ts';
import type { SimulationState } from './simulation-states.ts';

/** A draft can be tried, and so can everything after it until the scheme is over. Refusals: SCHEME_CANNOT_BE_TRIED. */
export function whyNotTry({ state }: { state: SchemeState }): Reason | null {
  return state === 'ended' || state === 'withdrawn' ? reason('SCHEME_CANNOT_BE_TRIED') : null;
}

/** Refusals: SIMULATION_IS_OVER. */
export function whyNotCancelSimulation({ state }: { state: SimulationState }): Reason | null {
  return isUnderWay(state) ? null : reason('SIMULATION_IS_OVER');
}

/** Shared once and for ever: a newer one can be shared beside it. Refusals: SIMULATION_IS_NOT_FINISHED, SIMULATION_IS_SHARED. */
export function whyNotShareSimulation({
  state,
  sharedAt,
}: {
  state: SimulationState;
  sharedAt: Date | null;
}): Reason | null {
  if (state !== 'finished') return reason('SIMULATION_IS_NOT_FINISHED');
  return sharedAt ? reason('SIMULATION_IS_SHARED') : null;
}
