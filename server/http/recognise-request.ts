import type { FastifyRequest } from 'fastify';
import { recogniseSession, recogniseToken } from '../actions/identity/recognise-visitor.ts';
import { TOKEN_PREFIX, hashOf } from '../actions/identity/secret.ts';
import { OpaqueId } from '../graphql/scalars/opaque-id.ts';
import type { Visitor } from '../graphql/context.ts';
import type { Portal } from './portal.ts';
import { sessionToken } from './session-cookie.ts';

/** The header in which a page says for which membership it was drawn: an opaque id. */
export const DRAWN_FOR = 'portal-membership';

/**
 * Who a request comes from, from our own records: the API token it bears, else the session of its cookie. Nothing else
 * a client says about itself is believed.
 */
export async function recogniseRequest(portal: Portal, request: FastifyRequest): Promise<Visitor> {
  const { config, demonstration, door } = portal;
  const mailWay = config.mail.way;
  const realNow = portal.realNow();
  const stranger: Visitor = {
    actor: null,
    personId: null,
    sessionHash: null,
    drawnFor: null,
    isFresh: false,
    ends: null,
    now: realNow,
    realNow,
    idleMinutes: config.sessionIdleMinutes,
    demonstration,
    mailWay,
    origin: config.origin,
  };
  const authorization = request.headers.authorization;
  const bearer = bearerToken(authorization);
  const cookie = authorization === undefined ? sessionToken(request) : null;
  if (bearer === null && cookie === null) return stranger;

  if (cookie === null) {
    const token = await recogniseToken(door, hashOf(bearer ?? ''), { realNow, demonstration });
    // A token is of one membership for as long as it lives: what it asks cannot have been meant for another.
    return token ? { ...stranger, ...token } : stranger;
  }
  const session = await recogniseSession(door, hashOf(cookie), {
    realNow,
    demonstration,
    idleMinutes: config.sessionIdleMinutes,
    freshMinutes: config.signInFreshMinutes,
  });
  return session ? { ...stranger, ...session, sessionHash: hashOf(cookie), drawnFor: drawnFor(request) } : stranger;
}

const drawnFor = ({ headers }: FastifyRequest): string | null => {
  const id = headers[DRAWN_FOR];
  return typeof id === 'string' ? OpaqueId.parseValue(id) : null;
};

const bearerToken = (authorization: string | undefined): string | null => {
  const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
  return token?.startsWith(TOKEN_PREFIX) ? token : null;
};
