import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import type { Configuration } from 'oidc-provider';

/** Where it asks who somebody is, one page for each sign-in under way. */
const WHO = '/who/';
const HOUR_S = 3600;

/**
 * The sign-in provider of an organisation, at an address of its own and no part of the portal: whoever types an e-mail address
 * there is the person with that address, and the address counts as checked.
 */
export class OutsideProvider {
  readonly clientId = 'commissioning-portal';
  readonly clientSecret = randomBytes(24).toString('base64url');

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  /** @param origin the address of the portal that is its client */
  static async open(origin: string): Promise<OutsideProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
    const outside = new OutsideProvider(server, issuer);
    const provider = new Provider(issuer, outside.configuration(origin));
    const answer = provider.callback();
    server.on('request', (request, response) =>
      request.url?.startsWith(WHO) ? void who(provider, request, response) : void answer(request, response),
    );
    return outside;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private configuration(origin: string): Configuration {
    return {
      clients: [
        {
          client_id: this.clientId,
          client_secret: this.clientSecret,
          redirect_uris: [`${origin}/auth/callback`],
          post_logout_redirect_uris: [`${origin}/`],
          grant_types: ['authorization_code'],
          response_types: ['code'],
        },
      ],
      pkce: { required: () => true },
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      features: {
        devInteractions: { enabled: false },
        rpInitiatedLogout: {
          enabled: true,
          logoutSource: async (context) => {
            await context.oidc.session?.destroy();
            context.redirect(origin);
          },
        },
      },
      interactions: { url: (_context, { uid }) => WHO + uid },
      findAccount: async (_context, email) => ({
        accountId: email,
        claims: () => ({ sub: email, email, email_verified: true }),
      }),
      loadExistingGrant: async ({ oidc: { client, session, provider } }) => {
        if (!client || !session?.accountId) return undefined;
        const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
        grant.addOIDCScope('openid profile email');
        await grant.save();
        return grant;
      },
      ttl: { Session: HOUR_S, Grant: HOUR_S, Interaction: HOUR_S, AccessToken: HOUR_S, IdToken: HOUR_S },
      cookies: { keys: [randomBytes(24).toString('base64url')] },
      jwks: {
        keys: [
          {
            ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
            kid: 'outside',
            use: 'sig',
            alg: 'RS256',
          },
        ],
      },
    };
  }
}

const PAGE = `<!doctype html><html lang="en"><title>Sign in with your organisation</title>
<h1>Sign in with your organisation</h1>
<form method="post"><label>E-mail address <input name="email" type="email"></label> <button>Sign in</button></form></html>`;

/** Asks who it is, and believes it. */
const who = async (provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  if (request.method === 'GET') {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE);
    return;
  }
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const accountId = new URLSearchParams(body).get('email') ?? '';
  await provider.interactionFinished(request, response, { login: { accountId, remember: false } });
};
