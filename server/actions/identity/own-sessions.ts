import type { Held, HeldSession } from '../../persistence/identity/session-repository.ts';
import type { Scope } from '../../persistence/scope.ts';

/** Whose sessions, and in what time: that of the clock on the wall, which a demonstration does not move. */
export interface OwnSessionsAt {
  personId: string;
  realNow: Date;
  idleMinutes: number;
}

/** When a session holds by the rules of `isSessionAlive`. */
export function heldAt({ realNow, idleMinutes }: Omit<OwnSessionsAt, 'personId'>): Held {
  return { now: realNow, seenSince: new Date(realNow.getTime() - idleMinutes * 60_000) };
}

/** Where a person is signed in now, the newest first. */
export async function ownSessions(door: Scope, { personId, ...at }: OwnSessionsAt): Promise<HeldSession[]> {
  return door.sessions.ofPerson(personId, heldAt(at));
}
