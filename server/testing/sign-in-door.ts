import cookie from '@fastify/cookie';
import { fastify } from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { OidcConfig } from '../config.ts';
import { installErrors } from '../http/install-errors.ts';
import { installSignIn } from '../http/install-sign-in.ts';
import { Measures } from '../http/measures.ts';
import { PlainPages } from '../http/plain-page.ts';
import type { Portal } from '../http/portal.ts';
import { RelyingParty } from '../http/relying-party.ts';
import type { Connections } from '../persistence/connections.ts';
import { CONFIG, PRODUCTION } from './browser.ts';
import type { TestProvider } from './test-provider.ts';

/** The real sign-in routes of a production portal before a provider of the test's own, and nothing behind them. */
export async function openSignInDoor(
  source: Connections,
  provider: TestProvider,
  settings: Partial<OidcConfig> = {},
): Promise<FastifyInstance> {
  const app = fastify();
  const oidc = provider.settings(settings);
  const config = { ...CONFIG, ...PRODUCTION, oidc };
  const portal: Portal = {
    app,
    config,
    source,
    door: source,
    measures: new Measures(),
    realNow: () => new Date(),
    demonstration: false,
    stopping: false,
  };
  const pages = new PlainPages(config.clientFolder);
  installErrors(portal, pages);
  await app.register(cookie);
  await installSignIn(portal, new RelyingParty({ ...oidc, origin: config.origin, ask: provider.ask }), pages);
  return app;
}
