import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The browser keeps a __Host- cookie to this host, over a secure connection (or localhost), and shows it to no script. */
const SESSION = '__Host-session';
const SIGN_IN = '__Host-sign-in';
const ATTRIBUTES = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;
const TEN_MINUTES_S = 600;

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

/** Ties a sign-in under way to this browser, so that nobody can make another browser finish theirs. */
export function giveSignIn(reply: FastifyReply, state: string): void {
  reply.setCookie(SIGN_IN, state, { ...ATTRIBUTES, maxAge: TEN_MINUTES_S });
}

/** The state of the sign-in this browser began; the cookie is spent by asking. */
export function spendSignIn(request: FastifyRequest, reply: FastifyReply): string | null {
  reply.clearCookie(SIGN_IN, ATTRIBUTES);
  return request.cookies[SIGN_IN] ?? null;
}
