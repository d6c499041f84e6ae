import { isDueForTouch, isSessionAlive, isSignInFresh, sessionEnds } from '../../domain/identity/session-times.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Connections } from '../../persistence/connections.ts';
import { readSession, readToken } from '../../persistence/identity/known-visitor.ts';
import type { KnownVisitor } from '../../persistence/identity/known-visitor.ts';
import { withinScope } from '../../persistence/scope.ts';
import type { Scope } from '../../persistence/scope.ts';

/** Who a request comes from. */
export interface Recognised {
  personId: string;
  /** Null when the person has not chosen an organisation. */
  actor: Actor | null;
  /** The portal's time: the real one, or the demonstration's. */
  now: Date;
}

/** What is known of a session beside whose it is. */
interface OfSession {
  /** True while its sign-in is recent enough to commit an organisation by. */
  isFresh: boolean;
  ends: ReturnType<typeof sessionEnds>;
}

/** Real time at the door; sessions and the portal's date need not agree in a demonstration. */
export interface AtTheDoor {
  realNow: Date;
  /** False in production: the demonstration clock is then not looked at. */
  demonstration: boolean;
}

/**
 * Whose session this is, with the membership and roles as they stand now, so that a role taken away is gone from the
 * next request. Null when the session is unknown, ended, idle for too long, or past its last instant.
 */
export async function recogniseSession(
  door: Connections,
  tokenHash: Buffer,
  at: AtTheDoor & { idleMinutes: number; freshMinutes: number },
): Promise<(Recognised & OfSession) | null> {
  const session = await readSession(door, tokenHash, at.realNow);
  if (!session || !isSessionAlive(session, at.realNow, at.idleMinutes)) return null;
  if (isDueForTouch(session.lastSeenAt, at.realNow))
    await write(door, at, (scope) => scope.sessions.touch(tokenHash, at.realNow));
  await markFirstUse(door, at, session);
  const isFresh = isSignInFresh(session.authenticatedAt, at.realNow, at.freshMinutes);
  const ends = sessionEnds(session, at.realNow, at.idleMinutes);
  return { ...recognised({ ...session, scopes: null, tokenId: null }, at), isFresh, ends };
}

/** Whom an API token acts as. Null when it is unknown, revoked or expired, or when its person may no longer act. */
export async function recogniseToken(door: Connections, tokenHash: Buffer, at: AtTheDoor): Promise<Recognised | null> {
  const token = await readToken(door, tokenHash, at.realNow);
  if (!token || token.revokedAt !== null) return null;
  // A token is made, expires and is listed in the portal's time, so that is when it is used.
  const now = portalTime(at, token.offsetSeconds);
  if (token.expiresAt <= now) return null;
  if (isDueForTouch(token.lastUsedAt, now)) await write(door, at, (scope) => scope.apiTokens.touch(token.tokenId, now));
  await markFirstUse(door, at, token);
  return recognised(token, at);
}

/** An invitation is used by the first request that acts with it. */
const markFirstUse = async (door: Connections, at: AtTheDoor, visitor: KnownVisitor): Promise<void> => {
  const { membershipId, personId, organisationId, isFirstUse } = visitor;
  if (!isFirstUse || !membershipId) return;
  const now = portalTime(at, visitor.offsetSeconds);
  await withinScope(door, { audience: 'door' }, { now }, async (scope) => {
    if (await scope.memberships.markFirstUse(membershipId, now))
      await scope.record.addAccessEvent(
        'membership.accepted',
        { personId, organisationId },
        { id: scope.newId(), at: now, detail: { membershipId } },
      );
  });
};

const portalTime = (at: AtTheDoor, offsetSeconds: number): Date =>
  at.demonstration ? new Date(at.realNow.getTime() + offsetSeconds * 1000) : at.realNow;

const write = (door: Connections, { realNow }: AtTheDoor, work: (scope: Scope) => Promise<void>): Promise<void> =>
  withinScope(door, { audience: 'door' }, { now: realNow }, work);

const recognised = (visitor: KnownVisitor & Pick<Actor, 'scopes' | 'tokenId'>, at: AtTheDoor): Recognised => {
  const now = portalTime(at, visitor.offsetSeconds);
  const {
    personId,
    personName,
    membershipId,
    organisationId,
    organisationName,
    kind,
    roles,
    commissionerIds,
    actsFor,
    scopes,
    tokenId,
  } = visitor;
  if (!membershipId || !organisationId || !organisationName || !kind || !roles) return { personId, actor: null, now };
  return {
    personId,
    now,
    actor: {
      personId,
      personName,
      membershipId,
      organisationId,
      organisationName,
      kind,
      roles,
      commissionerIds,
      actsFor,
      scopes,
      tokenId,
    },
  };
};
