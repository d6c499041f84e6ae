import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { hashOf } from '../actions/identity/secret.ts';
import type { OidcConfig } from '../config.ts';
import type { Connections } from '../persistence/connections.ts';
import { createDataSource } from '../persistence/data-source.ts';
import { readSession } from '../persistence/identity/known-visitor.ts';
import { withinScope } from '../persistence/scope.ts';
import { Browser, PRODUCTION } from '../testing/browser.ts';
import { openSignInDoor } from '../testing/sign-in-door.ts';
import { TestProvider } from '../testing/test-provider.ts';
import type { ProviderHabits } from '../testing/test-provider.ts';
import { buildWorld } from '../testing/world.ts';

const sessionOf = (browser: Browser) =>
  readSession(source, hashOf(browser.cookies.get('__Host-session') ?? ''), new Date());

/** The person whose session the browser has. */
const whoIsIn = async (browser: Browser): Promise<string | null> => {
  const session = await sessionOf(browser);
  return session?.endedAt === null ? session.personId : null;
};

let source: Connections;
beforeAll(async () => {
  source = await createDataSource(process.env.TEST_APP_URL ?? '').initialize();
  // Whoever is not known hears that, and not that nobody is let in yet.
  await buildWorld(source, { practices: 0 });
});
afterAll(() => source.destroy());

interface Habits extends Omit<ProviderHabits, 'claims'> {
  /** What the provider says beside the subject, of somebody whose address in the portal is given. */
  says?: (email: string) => Record<string, unknown>;
}

/** The sign-in of a portal with a provider of these habits, and a person whom both know by the same address. */
class Place {
  /** What the browser keeps of the provider's. */
  readonly cookies = new Map<string, string>();

  private constructor(
    readonly app: FastifyInstance,
    readonly provider: TestProvider,
    readonly personId: string,
  ) {}

  static async open({ says, ...habits }: Habits = {}, settings: Partial<OidcConfig> = {}): Promise<Place> {
    const personId = randomUUID();
    const email = `${personId}@example.test`;
    const claims = says?.(email) ?? { email, email_verified: true };
    const provider = await TestProvider.open(personId, { claims, ...habits });
    await withinScope(
      source,
      { audience: 'system', name: 'tests', commissionerIds: [] },
      { now: new Date() },
      (scope) => scope.people.add({ id: personId, name: 'Ann Other', email }),
    );
    return new Place(await openSignInDoor(source, provider, settings), provider, personId);
  }

  browser(app = this.app): Browser {
    return new Browser(app, PRODUCTION.origin ?? '');
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.provider.close();
  }

  /** To the provider; answers with the address in the portal that it sends the browser back to. */
  async begin(browser: Browser, returnTo = '/schemes'): Promise<string> {
    const left = await browser.visit({ method: 'GET', url: `/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}` });
    return this.provider.visit(left.url, this.cookies);
  }

  async signIn(browser: Browser, returnTo?: string): Promise<{ status: number; body: string; url: string }> {
    const { response, url } = await browser.visit({ method: 'GET', url: await this.begin(browser, returnTo) });
    return { status: response.statusCode, body: response.body, url };
  }
}

/** Runs in a place of its own. */
const within = async (
  settings: { habits?: Habits; portal?: Partial<OidcConfig> },
  work: (place: Place) => Promise<void>,
): Promise<void> => {
  const place = await Place.open(settings.habits, settings.portal);
  try {
    await work(place);
  } finally {
    await place.close();
  }
};

const IN: Record<string, { habits?: Habits; portal?: Partial<OidcConfig> }> = {
  'that says that the address is verified': {},
  'that says so as text': { habits: { says: (email) => ({ email, email_verified: 'true' }) } },
  'that says nothing of it, where the setting trusts it': {
    habits: { says: (email) => ({ email }) },
    portal: { trustEmail: true },
  },
  'that takes client_secret_basic': { habits: { clientAuthentication: 'client_secret_basic' } },
  'that takes client_secret_post': { habits: { clientAuthentication: 'client_secret_post' } },
  'that announces both and takes one, which is set': {
    habits: {
      clientAuthentication: 'client_secret_post',
      announced: ['client_secret_basic', 'client_secret_post'],
    },
    portal: { clientAuthentication: 'client_secret_post' },
  },
  'that signs with PS256': { habits: { algorithm: 'PS256' } },
  'that signs with ES256': { habits: { algorithm: 'ES256' } },
  'whose issuer has a path': { habits: { issuer: 'https://sign-in.example/tenants/one/v2.0' } },
  'that says who it is only when asked': { habits: { userinfoOnly: true } },
  'without a way to sign out': { habits: { logout: false } },
};

const OUT: Record<string, { habits: Habits; portal?: Partial<OidcConfig>; sentence: string }> = {
  'that says nothing of verification': {
    habits: { says: (email) => ({ email }) },
    sentence: 'Your sign-in provider does not say that it has checked your e-mail address.',
  },
  'that says that the address is not verified, even where the setting trusts it': {
    habits: { says: (email) => ({ email, email_verified: false }) },
    portal: { trustEmail: true },
    sentence: 'Your sign-in provider does not say that it has checked your e-mail address.',
  },
  'that says no address': {
    habits: { says: () => ({ email_verified: true }) },
    sentence: 'Your sign-in provider did not tell us your e-mail address.',
  },
  'whose person has another address': {
    habits: { says: () => ({ email: 'stranger@example.test', email_verified: true }) },
    sentence: 'You are not registered to use this service.',
  },
};

describe('a sign-in provider', () => {
  it.each(Object.keys(IN))('%s signs people in, where they wanted to go', (name) =>
    within(IN[name] ?? {}, async (place) => {
      const browser = place.browser();
      expect(await place.signIn(browser, '/schemes?first=5')).toMatchObject({ url: '/schemes?first=5' });
      expect(await whoIsIn(browser)).toBe(place.personId);
    }),
  );

  it.each(Object.keys(OUT))('%s is refused in a sentence of its own', (name) =>
    within(OUT[name] ?? {}, async (place) => {
      const browser = place.browser();
      const page = await place.signIn(browser);
      expect(page.status).toBe(403);
      expect(page.body).toContain(`<h1 class="nhsuk-heading-l">${OUT[name]?.sentence}</h1>`);
      expect(page.body).toContain('href="/auth/sign-in?returnTo=%2Fschemes&#38;anew"');
      expect(browser.cookies.has('__Host-session')).toBe(false);
    }),
  );

  it('whose id token is signed with a key of somebody else is refused', () =>
    within({}, async (place) => {
      const browser = place.browser();
      place.provider.mood = 'forged';
      const page = await place.signIn(browser);
      expect(page.status).toBe(403);
      expect(page.body).toContain('The sign-in provider did not sign you in.');
      expect(browser.cookies.has('__Host-session')).toBe(false);
    }));

  it.each(['gone', 'broken'] as const)('that is %s gives a page that says what to do, before and after', (mood) =>
    within({}, async (place) => {
      const isSaid = (page: { statusCode: number; headers: Record<string, unknown>; body: string }): void => {
        expect(page).toMatchObject({
          statusCode: 503,
          headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': '30' },
        });
        expect(page.body).toContain('We cannot reach your sign-in provider');
        expect(page.body).toContain('sign-in.example, where you sign in, does not answer');
        expect(page.body).toContain('href="/auth/sign-in?returnTo=%2Fschemes"');
      };
      const browser = place.browser();
      place.provider.mood = mood;
      isSaid(await browser.ask({ method: 'GET', url: '/auth/sign-in?returnTo=/schemes' }));
      place.provider.mood = 'well';
      const callback = await place.begin(browser);
      place.provider.mood = mood;
      isSaid(await browser.ask({ method: 'GET', url: callback }));
      place.provider.mood = 'well';
      expect(await place.signIn(browser)).toMatchObject({ url: '/schemes' });
    }),
  );

  it('that sends the browser back with a fault of its own is not called a refusal', () =>
    within({}, async (place) => {
      const browser = place.browser();
      const state = new URL(await place.begin(browser), PRODUCTION.origin).searchParams.get('state');
      const page = await browser.ask({
        method: 'GET',
        url: `/auth/callback?error=temporarily_unavailable&state=${state}&iss=${encodeURIComponent(place.provider.issuer)}`,
      });
      expect(page.statusCode).toBe(503);
    }));

  it('knows whom it signed in before, also when it says no address any more', () =>
    within({}, async (place) => {
      await place.signIn(place.browser());
      const silent = await TestProvider.open(place.personId, { claims: {} });
      const app = await openSignInDoor(source, silent);
      const browser = place.browser(app);
      const left = await browser.visit({ method: 'GET', url: '/auth/sign-in' });
      const back = await browser.visit({ method: 'GET', url: await silent.visit(left.url, new Map()) });
      expect(back.url).toBe('/');
      expect(await whoIsIn(browser)).toBe(place.personId);
      await app.close();
      await silent.close();
    }));
});

describe('a fresh sign-in', () => {
  const again = async (place: Place, browser: Browser) => {
    const left = await browser.visit({ method: 'GET', url: '/auth/sign-in?fresh&returnTo=/pay' });
    const back = await place.provider.visit(left.url, place.cookies);
    const { response, url } = await browser.visit({ method: 'GET', url: back });
    return { asked: new URL(left.url).searchParams, status: response.statusCode, body: response.body, url };
  };
  const isJustNow = (at: Date | null | undefined): boolean =>
    at instanceof Date && Math.abs(Date.now() - at.getTime()) < 60_000;

  it('is asked for with max_age, and its time is the word of the provider', () =>
    within({}, async (place) => {
      const browser = place.browser();
      await place.signIn(browser);
      // The first sign-in asks for its time too: nobody signs in twice to commit something.
      expect(isJustNow((await sessionOf(browser))?.authenticatedAt)).toBe(true);
      const { asked, url } = await again(place, browser);
      expect([asked.get('max_age'), asked.get('prompt'), asked.get('acr_values')]).toEqual(['60', null, null]);
      expect(url).toBe('/pay');
      expect(isJustNow((await sessionOf(browser))?.authenticatedAt)).toBe(true);
    }));

  it('of a provider that does not know when is none, and the session of before goes on', () =>
    within({ habits: { timeless: true } }, async (place) => {
      const browser = place.browser();
      await place.signIn(browser);
      const page = await again(place, browser);
      expect(page.status).toBe(403);
      expect(page.body).toContain('Your sign-in provider did not ask you to sign in again.');
      expect(page.body).toContain('href="/auth/sign-in?returnTo=%2Fpay&#38;fresh"');
      expect(await whoIsIn(browser)).toBe(place.personId);
    }));

  it('of such a provider counts where its asking is trusted by the setting', () =>
    within({ habits: { timeless: true }, portal: { trustPrompt: true } }, async (place) => {
      const browser = place.browser();
      await place.signIn(browser);
      expect((await sessionOf(browser))?.authenticatedAt).toBeNull();
      const { asked, url } = await again(place, browser);
      expect([asked.get('prompt'), url]).toEqual(['login', '/pay']);
      expect(isJustNow((await sessionOf(browser))?.authenticatedAt)).toBe(true);
    }));

  it.each([
    ['strong', 303],
    ['weak', 403],
  ])('of the class %s answers %d where a strong one is set', (acr, status) =>
    within({ habits: { acr }, portal: { freshAcr: 'strong' } }, async (place) => {
      const browser = place.browser();
      const page = await again(place, browser);
      expect(page.asked.get('acr_values')).toBe('strong');
      expect(page.status === 403).toBe(status === 403);
      expect(isJustNow((await sessionOf(browser))?.authenticatedAt)).toBe(status === 303);
    }),
  );
});

describe('signing out', () => {
  const signOut = (browser: Browser) =>
    browser.ask({ method: 'POST', url: '/auth/sign-out', headers: { origin: PRODUCTION.origin ?? '' } });

  it('ends the session at the provider, which knows from the id token who it was', () =>
    within({}, async (place) => {
      const browser = place.browser();
      await place.signIn(browser);
      const page = await signOut(browser);
      const address = /url=([^"]+)"/.exec(page.body)?.[1]?.replaceAll('&#38;', '&') ?? '';
      expect(new URL(address).searchParams.get('id_token_hint')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
      // The provider adds a word to the address when it does not know who signs out.
      expect(await place.provider.visit(address, place.cookies)).toBe('/');
    }));

  it.each([
    ['has no way to sign out', { habits: { logout: false } }, 'well'],
    ['does not answer', {}, 'gone'],
  ] as const)('says so when the provider %s', (_name, settings, mood) =>
    within(settings, async (place) => {
      const browser = place.browser();
      await place.signIn(browser);
      // Another process, which has not asked the provider yet.
      const fresh = await openSignInDoor(source, place.provider);
      place.provider.mood = mood;
      const later = place.browser(fresh);
      for (const [name, value] of browser.cookies) later.cookies.set(name, value);
      const page = await signOut(later);
      expect(page.body).toContain('You have signed out of the portal only');
      expect(page.body).toContain('We could not end your session at sign-in.example');
      expect(page.body).not.toContain('http-equiv');
      expect(await whoIsIn(browser)).toBeNull();
      await fresh.close();
    }),
  );
});
