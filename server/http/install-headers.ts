import helmet from '@fastify/helmet';
import type { Portal } from './portal.ts';

const YEAR_S = 31_536_000;

/** What a browser is told about every answer: only files of our own, nothing inline, in no frame, no referrer elsewhere. */
export async function installHeaders({ app, config }: Portal): Promise<void> {
  const secure = config.origin.startsWith('https:');
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [`'none'`],
        scriptSrc: [`'self'`],
        styleSrc: [`'self'`],
        imgSrc: [`'self'`],
        fontSrc: [`'self'`],
        connectSrc: [`'self'`],
        manifestSrc: [`'self'`],
        formAction: [`'self'`],
        frameAncestors: [`'none'`],
        baseUri: [`'none'`],
        objectSrc: [`'none'`],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: true,
    strictTransportSecurity: secure ? { maxAge: YEAR_S, includeSubDomains: true } : false,
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()');
  });
}
