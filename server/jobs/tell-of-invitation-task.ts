import { tellOfInvitation } from '../actions/telling/tell-of-invitation.ts';
import { withinScope } from '../persistence/scope.ts';
import type { TaskTools } from './task-tools.ts';

/** Tells one person that they are invited, in one transaction. It belongs to no tenant. */
export async function tellOfInvitationTask(
  payload: unknown,
  tools: TaskTools,
  { mailed }: { mailed: boolean },
): Promise<void> {
  const { membershipId, eventId } = payload as Partial<Record<string, unknown>>;
  if (typeof membershipId !== 'string' || typeof eventId !== 'string')
    throw new TypeError('Telling of an invitation needs a membership and an event.');
  await withinScope(
    tools.source,
    { audience: 'system', name: 'telling', commissionerIds: [] },
    { now: await tools.now() },
    (scope) => tellOfInvitation(scope, { membershipId, eventId }, { mailed }),
  );
}
