/** Where a simulation stands: asked for, being worked out, and one of three ends. */
export type SimulationState = 'waiting' | 'calculating' | 'finished' | 'cancelled' | 'failed';

/** Every state. */
export const simulationStates: readonly SimulationState[] = [
  'waiting',
  'calculating',
  'finished',
  'cancelled',
  'failed',
];

/** True while the worker has it, or will. */
export function isUnderWay(state: SimulationState): boolean {
  return state === 'waiting' || state === 'calculating';
}

/** How a practice stands under the scheme against the national contract. */
export type Standing = 'gains' | 'loses' | 'same' | 'not_worked_out';

/** Every standing. */
export const standings: readonly Standing[] = ['gains', 'loses', 'same', 'not_worked_out'];

/** The standing that a difference in pence (local less national) means; null is a difference that could not be worked out. */
export function standingOf(differencePence: bigint | null): Standing {
  if (differencePence === null) return 'not_worked_out';
  if (differencePence === 0n) return 'same';
  return differencePence > 0n ? 'gains' : 'loses';
}
