import { generateKeyPairSync } from 'node:crypto';
import { fastify } from 'fastify';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import Provider from 'oidc-provider';
import type { Configuration } from 'oidc-provider';
import type { OidcConfig } from '../config.ts';
import type { AskProvider } from '../http/relying-party.ts';
import { PRODUCTION } from './browser.ts';

export interface ProviderHabits {
  issuer?: string;
  /** What it says of whoever signs in, beside the subject. */
  claims?: Record<string, unknown>;
  /** How its client must prove itself, and what it announces to take. */
  clientAuthentication?: 'client_secret_basic' | 'client_secret_post';
  announced?: ('client_secret_basic' | 'client_secret_post')[];
  algorithm?: 'RS256' | 'PS256' | 'ES256';
  /** Says who it is only when asked, not in the id token. */
  userinfoOnly?: boolean;
  logout?: boolean;
  /** Does not know max_age, and says nothing of when somebody signed in. */
  timeless?: boolean;
  /** The class of its sign-ins. */
  acr?: string;
}

/** How it answers: as it should, not at all, with a fault of its own, or with keys of somebody else. */
type Mood = 'well' | 'gone' | 'broken' | 'forged';

const CLIENT = { clientId: 'portal', clientSecret: 'a secret of the test + with : signs' };
const keyOf = (type: 'rsa' | 'ec', kid: string): Record<string, unknown> => ({
  ...(type === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    : generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  ).export({ format: 'jwk' }),
  kid,
  use: 'sig',
});
/** Made once: a key costs more than everything else here. */
const KEYS = [keyOf('rsa', 'rsa'), keyOf('ec', 'ec')];
const OTHER_KEYS = [keyOf('ec', 'ec'), { ...keyOf('rsa', 'rsa') }];

/** A whole OpenID provider in this process, with habits of its own; whoever comes is signed in as its one account. */
export class TestProvider {
  mood: Mood = 'well';

  private constructor(
    private readonly app: FastifyInstance,
    private readonly habits: ProviderHabits,
    readonly issuer: string,
  ) {}

  static async open(subject: string, habits: ProviderHabits): Promise<TestProvider> {
    const issuer = habits.issuer ?? 'https://sign-in.example';
    const provider = new Provider(issuer, configuration(subject, habits));
    provider.proxy = true;
    const app = fastify();
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, _payload, done) => done(null));
    const path = new URL(issuer).pathname.replace(/\/$/, '');
    app.get('/choose/:uid', async (request, reply) => {
      const next = await provider.interactionResult(request.raw, reply.raw, {
        login: { accountId: subject, remember: true, ...(habits.acr !== undefined && { acr: habits.acr }) },
      });
      return reply.redirect(next, 303);
    });
    const answer = provider.callback();
    app.all(`${path}/*`, async (request, reply) => {
      reply.hijack();
      await answer(
        Object.assign(request.raw, { originalUrl: request.raw.url, url: request.raw.url?.slice(path.length) }),
        reply.raw,
      );
    });
    return new TestProvider(app, habits, issuer);
  }

  /** The portal's settings for this provider. */
  settings(more: Partial<OidcConfig> = {}): OidcConfig {
    return {
      issuer: this.issuer,
      ...CLIENT,
      clientAuthentication: null,
      trustEmail: false,
      trustPrompt: false,
      freshAcr: null,
      ...more,
    };
  }

  /** Reaches it as `fetch` would. */
  readonly ask: AskProvider = async (url, { method, headers, body }) => {
    if (this.mood === 'gone') throw new TypeError('fetch failed');
    if (this.mood === 'broken') return new Response('<h1>Bad gateway</h1>', { status: 502 });
    if (this.mood === 'forged' && url.endsWith('/jwks'))
      return Response.json({
        keys: OTHER_KEYS.map(({ kty, n, e, crv, x, y, kid, use }) => ({ kty, n, e, crv, x, y, kid, use })),
      });
    const answer = await this.inject(url, {
      method: method as 'GET' | 'POST',
      headers,
      payload: body === null || body === undefined ? undefined : String(body),
    });
    return new Response(answer.rawPayload, {
      status: answer.statusCode,
      headers: Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
    });
  };

  /** What a browser does there: goes to the address, is signed in, and comes away with the next address of the portal. */
  async visit(address: string, cookies: Map<string, string>): Promise<string> {
    let url = address;
    if (this.habits.timeless) url = url.replace(/&max_age=\d+/, '');
    for (let hop = 0; hop < 6 && new URL(url).host === new URL(this.issuer).host; hop += 1) {
      const answer = await this.inject(url, { method: 'GET', cookies: Object.fromEntries(cookies) });
      for (const { name, value } of answer.cookies) cookies.set(name, value);
      if (answer.headers.location === undefined)
        throw new Error(`${url} answered ${answer.statusCode}: ${answer.body}`);
      url = new URL(String(answer.headers.location), url).href;
    }
    const { pathname, search } = new URL(url);
    return pathname + search;
  }

  async close(): Promise<void> {
    await this.app.close();
  }

  private async inject(
    address: string,
    request: {
      method: 'GET' | 'POST';
      headers?: Record<string, string>;
      payload?: string | undefined;
      cookies?: Record<string, string>;
    },
  ): Promise<LightMyRequestResponse> {
    const { pathname, search, host } = new URL(address);
    const { payload, headers, ...rest } = request;
    return this.app.inject({
      ...rest,
      url: pathname + search,
      headers: { ...headers, host, 'x-forwarded-proto': 'https' },
      ...(payload !== undefined && { payload }),
    });
  }
}

const configuration = (subject: string, habits: ProviderHabits): Configuration => {
  const origin = PRODUCTION.origin ?? '';
  const authentication = habits.clientAuthentication ?? 'client_secret_basic';
  const algorithm = habits.algorithm ?? 'RS256';
  return {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [`${origin}/auth/callback`],
        ...(habits.logout !== false && { post_logout_redirect_uris: [`${origin}/`] }),
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: authentication,
        id_token_signed_response_alg: algorithm,
      },
    ],
    clientAuthMethods: habits.announced ?? [authentication],
    enabledJWA: { idTokenSigningAlgValues: [algorithm] },
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: habits.userinfoOnly === true,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: habits.logout !== false,
        logoutSource: async (context) => {
          await context.oidc.session?.destroy();
          const back = context.oidc.params?.post_logout_redirect_uri;
          const known = context.oidc.entities.IdTokenHint !== undefined;
          context.redirect(`${typeof back === 'string' ? back : '/'}${known ? '' : '?unknown'}`);
        },
      },
    },
    interactions: { url: (_context, interaction) => `/choose/${interaction.uid}` },
    findAccount: async (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...habits.claims }) }),
    loadExistingGrant: async (context) => {
      const { client, session, provider } = context.oidc;
      if (!client || session?.accountId !== subject) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: subject });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    ...(habits.acr !== undefined && { acrValues: [habits.acr] }),
    cookies: { keys: ['of the test'] },
    jwks: { keys: KEYS },
  } as Configuration;
};
