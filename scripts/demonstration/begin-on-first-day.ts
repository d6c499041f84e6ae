import type { DataSource } from '../../server/persistence/data-source.ts';
import { withinScope } from '../../server/persistence/scope.ts';
import { FIRST_MOMENT } from './world.ts';

/** From now on it is the first day of the demonstration, at nine. */
export async function beginOnFirstDay(source: DataSource): Promise<void> {
  const now = new Date();
  const offset = Math.round((Date.parse(FIRST_MOMENT) - now.getTime()) / 1000);
  await withinScope(source, { audience: 'door' }, { now }, (scope) => scope.demonstrationClock.set(offset));
}
