import { decideWhoSignsIn } from '../../domain/identity/decide-who-signs-in.ts';
import type { Identity } from '../../domain/identity/decide-who-signs-in.ts';
import { sessionExpiry } from '../../domain/identity/session-times.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { hashOf, newSecret } from './secret.ts';

const ATTEMPT_MS = 10 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
const NOT_KNOWN = 'PERSON_IS_NOT_REGISTERED';

/** What must be remembered between leaving for the provider and coming back. */
export interface Attempt {
  state: string;
  nonce: string;
  codeVerifier: string;
  returnTo: string;
  /** Whoever comes back must have signed in just now. */
  fresh: boolean;
}

/** Remembers a sign-in that begins now, and forgets what is long over. */
export async function beginSignIn(door: Scope, attempt: Attempt, realNow: Date): Promise<void> {
  const longAgo = new Date(realNow.getTime() - DAY_MS);
  await door.signInAttempts.forget(longAgo);
  await door.sessions.forget(longAgo);
  const { state, ...rest } = attempt;
  await door.signInAttempts.add({ ...rest, stateHash: hashOf(state), startedAt: realNow });
}

/** Takes the attempt a state belongs to, once. Refusal: SIGN_IN_CANNOT_BE_FINISHED (unknown, taken already, or too old). */
export async function takeAttempt(door: Scope, state: string, realNow: Date): Promise<Outcome<Omit<Attempt, 'state'>>> {
  const attempt = await door.signInAttempts.take(hashOf(state));
  if (!attempt || realNow.getTime() - attempt.startedAt.getTime() > ATTEMPT_MS)
    return refused('SIGN_IN_CANNOT_BE_FINISHED');
  const { nonce, codeVerifier, returnTo, fresh } = attempt;
  return accepted({ nonce, codeVerifier, returnTo, fresh });
}

/** How a session begins. */
export interface SessionStart {
  realNow: Date;
  hours: number;
  /** The session the browser brought along. */
  previousToken: string | null;
  /** The provider's own word for this sign-in. */
  idToken: string | null;
  /** When the person proved who they are, by the provider's word; null where it did not say. */
  authenticatedAt: Date | null;
  /** The program and the machine, in words. */
  browser: string | null;
}

/**
 * Starts a session for the person an identity belongs to. Its token is new every time and any session the browser
 * brought along ends, so a token planted before signing in opens nothing. Whoever was here already goes on acting for
 * the same organisation: signing in again, or in two tabs, is no choice of another.
 * @returns the token for the cookie; only its hash is kept
 * Refusals: those of decideWhoSignsIn, PORTAL_IS_EMPTY
 */
export async function startSession(
  door: Scope,
  identity: Identity,
  at: SessionStart,
): Promise<Outcome<{ token: string; personId: string }>> {
  const decision = decideWhoSignsIn(identity, await door.people.candidates(identity));
  if (!decision.accepted) return decision.refusal.code === NOT_KNOWN ? whyUnknown(door) : decision;
  const { personId, bind } = decision.value;
  if (bind && !(await door.people.bindIdentity(personId, identity))) return refused('PERSON_IS_NOT_REGISTERED');
  const before = at.previousToken ? await door.sessions.end(hashOf(at.previousToken), at.realNow) : null;
  // Whoever acts for one organisation goes on acting for it, also when another invites them in the middle of a task.
  const kept = before?.personId === personId ? before.membershipId : null;
  const held = await door.memberships.heldBy(personId, door.today);
  const token = newSecret();
  await door.sessions.add({
    id: door.newId(),
    tokenHash: hashOf(token),
    personId,
    membershipId: kept ?? (held.length === 1 ? (held[0]?.id ?? null) : null),
    signedInAt: at.realNow,
    lastSeenAt: at.realNow,
    expiresAt: sessionExpiry(at.realNow, at.hours),
    idToken: at.idToken,
    authenticatedAt: at.authenticatedAt,
    browser: at.browser,
  });
  await door.record.addAccessEvent(
    'session.started',
    { personId, organisationId: null },
    { id: door.newId(), at: door.now },
  );
  return accepted({ token, personId });
}

/** Where nobody was let in at all, that is what whoever signs in first must hear. */
const whyUnknown = async (door: Scope) =>
  refused((await door.memberships.isThereAny()) ? NOT_KNOWN : 'PORTAL_IS_EMPTY');

/**
 * Ends a session at the server. Without one it does nothing.
 * @returns the provider's word for the sign-in it began with, to end the session there too
 */
export async function endSession(door: Scope, token: string, realNow: Date): Promise<string | null> {
  const ended = await door.sessions.end(hashOf(token), realNow);
  if (!ended) return null;
  await door.record.addAccessEvent(
    'session.ended',
    { personId: ended.personId, organisationId: null },
    { id: door.newId(), at: door.now },
  );
  return ended.idToken;
}
