import cookie from '@fastify/cookie';
import { LogController, fastify } from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import type { Connections } from '../persistence/connections.ts';
import { MOST_BYTES_OF_A_STRANGER } from './body-limits.ts';
import { installClient } from './install-client.ts';
import { installErrors } from './install-errors.ts';
import { installGraphql } from './install-graphql.ts';
import { installHeaders } from './install-headers.ts';
import { installHealth } from './install-health.ts';
import { installSignIn } from './install-sign-in.ts';
import { Measures } from './measures.ts';
import { PlainPages } from './plain-page.ts';
import type { Portal } from './portal.ts';
import { RelyingParty } from './relying-party.ts';
import type { RelyingPartyOptions } from './relying-party.ts';

export interface PortalServer {
  app: FastifyInstance;
  /** Ends what the door started; a second call waits for the first. The database connections are the caller's. */
  stop: () => Promise<void>;
}

export interface AppParts {
  config: Config;
  source: Connections;
  /** Connections of the door's own; the same where only tests come through it. */
  door?: Connections;
  realNow?: () => Date;
}

/** The door of the portal, step by step. It does not listen yet. */
export async function createApp({
  config,
  source,
  door = source,
  realNow = () => new Date(),
}: AppParts): Promise<PortalServer> {
  const app = fastify({
    bodyLimit: MOST_BYTES_OF_A_STRANGER,
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    logger: {
      level: config.logLevel,
      serializers: { req: ({ method, url }) => ({ method, path: url?.split('?')[0] }) },
    },
    // A line for each request would cost more than the request; failures log themselves.
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
  });
  const portal: Portal = {
    app,
    config,
    source,
    door,
    realNow,
    measures: new Measures(),
    demonstration: config.mode !== 'production',
    stopping: false,
  };
  const pages = new PlainPages(config.clientFolder);

  installErrors(portal, pages);
  await installHeaders(portal);
  await app.register(cookie);
  installHealth(portal);
  const client = await signInClient(portal, pages);
  await installSignIn(portal, new RelyingParty(client), pages);
  const endGraphql = await installGraphql(portal);
  await installClient(portal);

  const end = async (): Promise<void> => {
    portal.stopping = true;
    await endGraphql();
    await app.close();
  };
  let ended: Promise<void> | null = null;
  return { app, stop: () => (ended ??= end()) };
}

/** The provider of the organisation's own or, outside production, ours: its code is not even loaded otherwise. */
const signInClient = async (portal: Portal, pages: PlainPages): Promise<RelyingPartyOptions> => {
  const { oidc, origin } = portal.config;
  if (oidc) return { ...oidc, origin };
  const { installDemonstrationProvider } = await import('./demonstration/install-demonstration-provider.ts');
  return installDemonstrationProvider(portal, pages);
};
