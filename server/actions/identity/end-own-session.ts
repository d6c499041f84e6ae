import { accepted, refused } from '../../domain/outcome.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { heldAt } from './own-sessions.ts';
import type { OwnSessionsAt } from './own-sessions.ts';

/** Ends one session of the person who asks, from its next request on. Refusals: NOT_FOUND (not theirs, or over already) */
export async function endOwnSession(
  door: Scope,
  { personId, ...at }: OwnSessionsAt,
  sessionId: string,
): Promise<Outcome<{ ended: number }>> {
  const ended = await door.sessions.endOfPerson(personId, { id: sessionId }, heldAt(at));
  if (ended === 0) return refused('NOT_FOUND', 'sessionId');
  await door.record.addAccessEvent(
    'session.ended',
    { personId, organisationId: null },
    { id: door.newId(), at: door.now, detail: { sessionId } },
  );
  return accepted({ ended });
}
