import { randomUUID } from 'node:crypto';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Config } from '../config.ts';
import { hashOf, newSecret } from '../actions/identity/secret.ts';
import { DRAWN_FOR } from '../http/recognise-request.ts';
import { createApp } from '../http/app.ts';
import { createDataSource } from '../persistence/data-source.ts';
import { sessionExpiry } from '../domain/identity/session-times.ts';
import { withinScope } from '../persistence/scope.ts';
import type { Connections } from '../persistence/connections.ts';

/** The real time of a test, moved by hand. */
export class TestClock {
  now = new Date('2025-11-03T09:00:00Z');

  forward(minutes: number): void {
    this.now = new Date(this.now.getTime() + minutes * 60_000);
  }
}

export const CONFIG: Config = {
  port: 0,
  host: 'localhost',
  origin: 'http://localhost:4000',
  databaseUrl: '',
  mode: 'demonstration',
  clientFolder: 'server/testing/no-client',
  oidc: null,
  sessionIdleMinutes: 30,
  sessionHours: 12,
  signInFreshMinutes: 30,
  logLevel: 'silent',
  trustedProxies: [],
  metricsToken: null,
  helpContact: 'whoever runs this portal',
  mail: { way: 'caught' },
};

export const PRODUCTION: Partial<Config> = {
  mode: 'production',
  origin: 'https://portal.example',
  oidc: {
    issuer: 'https://sign-in.example',
    clientId: 'portal',
    clientSecret: 'a secret',
    clientAuthentication: null,
    trustEmail: false,
    trustPrompt: false,
    freshAcr: null,
  },
};

/** The whole server with its door, without a network. */
export class TestServer {
  readonly clock = new TestClock();

  private constructor(
    readonly source: Connections,
    readonly config: Config,
  ) {}

  app!: FastifyInstance;
  stop!: () => Promise<void>;

  /** @param url the database, as the application logs in to it; the test's own without one */
  static async open(config: Partial<Config> = {}, url = process.env.TEST_APP_URL): Promise<TestServer> {
    if (!url) throw new Error('TEST_APP_URL is not set: name the file x.api.test.ts.');
    const server = new TestServer(await createDataSource(url).initialize(), { ...CONFIG, ...config });
    const { app, stop } = await createApp({
      config: server.config,
      source: server.source,
      realNow: () => server.clock.now,
    });
    return Object.assign(server, { app, stop });
  }

  async close(): Promise<void> {
    await this.stop();
    await this.source.destroy();
  }

  browser(): Browser {
    return new Browser(this.app, this.config.origin);
  }

  /** A browser with a session that began now, without the way through the sign-in provider. */
  async signedIn(personId: string): Promise<Browser> {
    const browser = this.browser();
    const token = newSecret();
    const { now } = this.clock;
    await withinScope(this.source, { audience: 'door' }, { now }, (door) =>
      door.sessions.add({
        tokenHash: hashOf(token),
        id: randomUUID(),
        personId,
        signedInAt: now,
        authenticatedAt: now,
        lastSeenAt: now,
        expiresAt: sessionExpiry(now, this.config.sessionHours),
      }),
    );
    browser.cookies.set('__Host-session', token);
    await browser.draw();
    return browser;
  }
}

export interface Reply<Data> {
  status: number;
  data: Data | null;
  errors: { message: string; extensions: Record<string, unknown> }[];
}

/** Keeps cookies and follows redirects, as a browser does. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** The membership that its page was drawn for: an opaque id, said with each operation. */
  drawnFor: string | null = null;

  constructor(
    private readonly app: FastifyInstance,
    private readonly origin: string,
  ) {}

  /** One request, without following where it leads. */
  async ask(options: InjectOptions): Promise<LightMyRequestResponse> {
    const response = await this.app.inject({
      ...options,
      headers: { host: new URL(this.origin).host, ...options.headers },
      cookies: Object.fromEntries(this.cookies),
    });
    for (const { name, value, expires, maxAge } of response.cookies) {
      if (maxAge === 0 || (expires && expires.getTime() <= 0)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  /** Goes to an address and on to where it leads; answers with the last page and its address. */
  async visit(options: InjectOptions): Promise<{ response: LightMyRequestResponse; url: string }> {
    let url = String(options.url);
    let response = await this.ask(options);
    for (let hop = 0; hop < 10 && response.statusCode >= 300 && response.statusCode < 400; hop += 1) {
      const next = new URL(String(response.headers.location), new URL(url, this.origin));
      url = next.origin === this.origin ? next.pathname + next.search : next.href;
      if (next.origin !== this.origin) break;
      response = await this.ask({ method: 'GET', url });
    }
    return { response, url };
  }

  /** The whole way in: to the list of people, one of them chosen, and back. */
  async signIn(personId: string, returnTo = '/'): Promise<{ response: LightMyRequestResponse; url: string }> {
    const list = await this.visit({ method: 'GET', url: `/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}` });
    const arrived = await this.visit({
      method: 'POST',
      url: list.url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `person=${personId}`,
    });
    await this.draw();
    return arrived;
  }

  /** Asks who acts, as a page that begins does, and says so from then on. */
  async draw(): Promise<void> {
    this.drawnFor = null;
    const { data } = await this.send<{ me: { membership: { id: string } | null } }>('{ me { membership { id } } }');
    this.drawnFor = data?.me.membership?.id ?? null;
  }

  /** One GraphQL operation. */
  async send<Data = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Reply<Data>> {
    const response = await this.ask({
      method: 'POST',
      url: '/graphql',
      headers: { ...(this.drawnFor && { [DRAWN_FOR]: this.drawnFor }), ...headers },
      payload: { query, variables },
    });
    const { data, errors } = response.json<{ data?: Data; errors?: Reply<Data>['errors'] }>();
    return { status: response.statusCode, data: data ?? null, errors: errors ?? [] };
  }
}
