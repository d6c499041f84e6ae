import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { Portal } from './portal.ts';

/** Also not by a browser that goes back: a page must not show what it showed before its person signed out. */
const KEPT_BY_NOBODY = 'no-store';
const HASHED = /-[\w-]{8,}\.\w+$/;
const NOT_A_PAGE = /^\/(graphql|auth|idp|health|ready|metrics|assets)(\/|\?|$)/;

/**
 * The built client: compressed before it was asked for, kept for ever by browsers where the name carries a hash of the
 * content, and its page for every address that is a page.
 */
export async function installClient({ app, config }: Portal): Promise<void> {
  const root = resolve(config.clientFolder);
  const built = existsSync(resolve(root, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root,
      index: 'index.html',
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.setHeader(
          'cache-control',
          HASHED.test(path.replace(/\.(br|gz)$/, '')) ? 'public, max-age=31536000, immutable' : KEPT_BY_NOBODY,
        );
      },
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !NOT_A_PAGE.test(request.url);
    if (built && isPage) return reply.sendFile('index.html');
    return reply.code(404).send({ error: 'There is nothing at this address.' });
  });
}
