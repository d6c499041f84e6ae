/** Where a succession is: it counts from the moment it is recorded until it is withdrawn. Source: docs/domain/part-of-a-phase.md. */
export type SuccessionState = 'recorded' | 'withdrawn';

/** Every state, in the order in which they are shown. */
export const successionStates: readonly SuccessionState[] = ['recorded', 'withdrawn'];
