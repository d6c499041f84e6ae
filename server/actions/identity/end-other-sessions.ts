import { accepted } from '../../domain/outcome.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { heldAt } from './own-sessions.ts';
import type { OwnSessionsAt } from './own-sessions.ts';

/** Ends every session of the person who asks but the one they ask with. Where there is no other, nothing is ended: that is no fault. */
export async function endOtherSessions(
  door: Scope,
  { personId, ...at }: OwnSessionsAt,
  here: Buffer,
): Promise<Outcome<{ ended: number }>> {
  const ended = await door.sessions.endOfPerson(personId, { except: here }, heldAt(at));
  if (ended > 0)
    await door.record.addAccessEvent(
      'session.ended',
      { personId, organisationId: null },
      { id: door.newId(), at: door.now, detail: { ended } },
    );
  return accepted({ ended });
}
