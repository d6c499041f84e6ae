import type { Connections } from '../../persistence/connections.ts';
import { withinScope } from '../../persistence/scope.ts';

/**
 * The time the portal goes by, for work that no request brought: the real time, moved by the demonstration clock where
 * there is one. A production portal never writes that clock.
 */
export async function portalNow(source: Connections, realNow: Date): Promise<Date> {
  const offsetSeconds = await withinScope(source, { audience: 'door' }, { now: realNow, readOnly: true }, (door) =>
    door.demonstrationClock.offsetSeconds(),
  );
  return new Date(realNow.getTime() + offsetSeconds * 1000);
}
