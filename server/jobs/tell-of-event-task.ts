import { tellOfEvent } from '../actions/telling/tell-of-event.ts';
import { withinScope } from '../persistence/scope.ts';
import type { TaskTools } from './task-tools.ts';

/** Tells the people whom one event concerns, in one transaction. A fault is tried again: telling twice tells once. */
export async function tellOfEventTask(
  payload: unknown,
  tools: TaskTools,
  { mailed }: { mailed: boolean },
): Promise<void> {
  const { commissionerId, eventId } = payload as Partial<Record<string, unknown>>;
  if (typeof commissionerId !== 'string' || typeof eventId !== 'string')
    throw new TypeError('Telling needs a commissioner and an event.');
  await withinScope(
    tools.source,
    { audience: 'system', name: 'telling', commissionerIds: [commissionerId] },
    { now: await tools.now() },
    (scope) => tellOfEvent(scope, { commissionerId, eventId }, { mailed }),
  );
}
