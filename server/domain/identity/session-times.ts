/** The instants that say whether a session holds. */
export interface SessionTimes {
  lastSeenAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
}

const MINUTE_MS = 60_000;

/**
 * True while a session holds: not ended, not idle for longer than allowed, not past its last instant.
 * @param idleMinutes how long a person may be silent
 */
export function isSessionAlive(session: SessionTimes, now: Date, idleMinutes: number): boolean {
  const idleUntil = session.lastSeenAt.getTime() + idleMinutes * MINUTE_MS;
  return session.endedAt === null && now.getTime() < idleUntil && now < session.expiresAt;
}

/**
 * How long a session goes on for somebody who does nothing, and however much they do. Told in seconds and not as instants:
 * the clock of the reader may be wrong.
 * @returns idle: from each request, less the minute in which "last seen" is not written again
 */
export function sessionEnds(
  { expiresAt }: Pick<SessionTimes, 'expiresAt'>,
  now: Date,
  idleMinutes: number,
): { idleSeconds: number; secondsLeft: number } {
  return {
    idleSeconds: Math.max(idleMinutes * 30, (idleMinutes - 1) * 60),
    secondsLeft: Math.max(0, Math.floor((expiresAt.getTime() - now.getTime()) / 1000)),
  };
}

/** The last instant of a session that starts now. */
export function sessionExpiry(now: Date, hours: number): Date {
  return new Date(now.getTime() + hours * 60 * MINUTE_MS);
}

/**
 * True while a sign-in is recent enough to commit an organisation by.
 * @param authenticatedAt when the person last proved who they are; null where nobody knows
 * @param minutes how long a sign-in counts as fresh
 */
export function isSignInFresh(authenticatedAt: Date | null, now: Date, minutes: number): boolean {
  return authenticatedAt !== null && now.getTime() < authenticatedAt.getTime() + minutes * MINUTE_MS;
}

/**
 * True when "last seen" is old enough to be written again: at most once a minute, so that reading does not mean writing. One
 * that lies ahead was written by another clock.
 */
export function isDueForTouch(lastSeenAt: Date | null, now: Date): boolean {
  return lastSeenAt === null || Math.abs(now.getTime() - lastSeenAt.getTime()) >= MINUTE_MS;
}
