import type { SimulationQuery } from '../../generated/public/simulation/simulation.ts';

/** A simulation as its page fetches it. */
export type SimulationFound = NonNullable<SimulationQuery['simulation']>;

/** Its sums, once it has finished. */
export type Sums = NonNullable<SimulationFound['totals']>;
