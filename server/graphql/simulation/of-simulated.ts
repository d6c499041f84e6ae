import DataLoader from 'dataloader';
import type { SimulatedKey } from '../../persistence/simulation/simulation-practice-repository.ts';

export type { SimulatedKey };

const textOf = ({ simulationId, practiceId }: SimulatedKey): string => `${simulationId} ${practiceId}`;

/** What belongs to lines of simulations, in batches: the rows of each line, made into what is asked for. */
export function ofSimulated<Row extends SimulatedKey, Found>(
  read: (keys: readonly SimulatedKey[]) => Promise<Row[]>,
  found: (rows: Row[]) => Found,
): DataLoader<SimulatedKey, Found, string> {
  return new DataLoader(
    async (keys) => {
      const rows = await read(keys);
      return keys.map((key) => found(rows.filter((row) => textOf(row) === textOf(key))));
    },
    { cacheKeyFn: textOf },
  );
}
