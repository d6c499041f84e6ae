import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The browser keeps a __Host- cookie to this host, over a secure connection (or localhost), and shows it to no script. */
const SESSION = '__Host-session';
const SIGN_IN = '__Host-sign-in-';
const ATTRIBUTES = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;
const TEN_MINUTES_S = 600;
/** More sign-ins under way than anybody has tabs for would only make every request longer. */
const MOST_SIGN_INS = 12;
const LETTERS_OF_A_NAME = 8;

/** The session token the browser brought, if any. */
export function sessionToken(request: FastifyRequest): string | null {
  return request.cookies[SESSION] ?? null;
}

/** Gives the browser a session. It ends with the browser, or when the server says so. */
export function giveSession(reply: FastifyReply, token: string): void {
  reply.setCookie(SESSION, token, ATTRIBUTES);
}

/** Takes the session from the browser. */
export function takeSession(reply: FastifyReply): void {
  reply.clearCookie(SESSION, ATTRIBUTES);
}

/**
 * Ties a sign-in under way to this browser, so that nobody can make another browser finish theirs. Each has a cookie of
 * its own: two tabs that begin at the same moment do not take each other's.
 */
export function giveSignIn(request: FastifyRequest, reply: FastifyReply, state: string): void {
  const underWay = Object.keys(request.cookies).filter((name) => name.startsWith(SIGN_IN));
  if (underWay.length >= MOST_SIGN_INS) for (const name of underWay) reply.clearCookie(name, ATTRIBUTES);
  reply.setCookie(nameFor(state), state, { ...ATTRIBUTES, maxAge: TEN_MINUTES_S });
}

/** True when this browser began the sign-in of that state; its cookie is spent by asking. */
export function spendSignIn(request: FastifyRequest, reply: FastifyReply, state: string): boolean {
  const begun = request.cookies[nameFor(state)] === state;
  if (begun) reply.clearCookie(nameFor(state), ATTRIBUTES);
  return begun;
}

const nameFor = (state: string): string => SIGN_IN + state.slice(0, LETTERS_OF_A_NAME);
