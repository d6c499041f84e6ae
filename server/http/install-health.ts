import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { hashOf } from '../actions/identity/secret.ts';
import { withinScope } from '../persistence/scope.ts';
import type { Portal } from './portal.ts';

/** `/health`: the process answers. `/ready`: it can reach its database and is not stopping. `/metrics`: counts, for those who run it. */
export function installHealth(portal: Portal): void {
  const { app, config, source, measures, realNow } = portal;
  app.get('/health', async () => ({ status: 'alive' }));

  app.get('/ready', async (request, reply) => {
    if (portal.stopping) return reply.code(503).send({ status: 'stopping' });
    try {
      await withinScope(source, { audience: 'door' }, { now: realNow(), readOnly: true }, async (door) =>
        door.demonstrationClock.offsetSeconds(),
      );
      return { status: 'ready' };
    } catch (failure) {
      request.log.error({ err: failure }, 'The database cannot be reached');
      return reply.code(503).send({ status: 'The database cannot be reached.' });
    }
  });

  app.get('/metrics', async (request, reply) => {
    if (!mayReadMetrics(request, config.metricsToken)) return reply.callNotFound();
    return reply.type('text/plain; version=0.0.4').send(measures.text());
  });
}

/** With the token, or from this machine itself: a request that a proxy passed on comes from elsewhere. */
const mayReadMetrics = (request: FastifyRequest, token: string | null): boolean => {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (given !== undefined) return token !== null && timingSafeEqual(hashOf(given), hashOf(token));
  return (
    request.headers['x-forwarded-for'] === undefined &&
    request.headers.forwarded === undefined &&
    isLoopback(request.socket.remoteAddress)
  );
};

const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && /^(127\.|::1$|::ffff:127\.)/.test(address);
