import formbody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { beginSignIn, endSession, startSession, takeAttempt } from '../actions/identity/sign-in.ts';
import { refused } from '../domain/outcome.ts';
import type { Refusal } from '../domain/outcome.ts';
import { browserInWords } from '../domain/identity/browser-in-words.ts';
import { safeReturnTo } from '../domain/identity/safe-return-to.ts';
import { isSignInFresh } from '../domain/identity/session-times.ts';
import { withinScope } from '../persistence/scope.ts';
import type { Scope } from '../persistence/scope.ts';
import { escapeHtml } from './plain-page.ts';
import type { PlainPages } from './plain-page.ts';
import type { Portal } from './portal.ts';
import { ProviderOutOfReach } from './provider-out-of-reach.ts';
import type { RelyingParty } from './relying-party.ts';
import { giveSession, giveSignIn, sessionToken, spendSignIn, takeSession } from './session-cookie.ts';

/** When it is worth asking a provider again that did not answer. */
const RETRY_AFTER_S = 30;
/** A whole surgery or office may share one address, so this stops floods and not people. */
const REQUESTS_A_MINUTE = 300;

/** `/auth/sign-in`, `/auth/callback` and `/auth/sign-out`. */
export async function installSignIn(portal: Portal, relyingParty: RelyingParty, pages: PlainPages): Promise<void> {
  await portal.app.register(
    async (auth) => {
      await auth.register(rateLimit, { max: REQUESTS_A_MINUTE, timeWindow: '1 minute' });
      await auth.register(formbody);
      auth.addHook('onSend', async (_request, reply) => {
        reply.header('cache-control', 'no-store');
      });
      new SignIn(portal, relyingParty, pages).routes(auth);
    },
    { prefix: '/auth' },
  );
}

class SignIn {
  constructor(
    private readonly portal: Portal,
    private readonly relyingParty: RelyingParty,
    private readonly pages: PlainPages,
  ) {}

  routes(auth: FastifyInstance): void {
    auth.get('/sign-in', (request, reply) => this.leave(request, reply));
    auth.get('/callback', (request, reply) => this.comeBack(request, reply));
    auth.post('/sign-out', (request, reply) => this.signOut(request, reply));
  }

  private async leave(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const query = request.query as { returnTo?: unknown; anew?: unknown; fresh?: unknown };
    const returnTo = safeReturnTo(query.returnTo);
    const fresh = query.fresh !== undefined;
    const begun = await this.relyingParty
      .begin({ anew: query.anew !== undefined, fresh })
      .catch((failure: unknown) => whatWentWrong(request, failure));
    if (typeof begun === 'string') return this.tryLater(reply, returnTo);
    const { url, ...attempt } = begun;
    await this.atTheDoor((door, realNow) => beginSignIn(door, { ...attempt, returnTo, fresh }, realNow));
    giveSignIn(request, reply, attempt.state);
    return reply.redirect(url, 303);
  }

  private async comeBack(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { state } = request.query as { state?: unknown };
    if (typeof state !== 'string' || !spendSignIn(request, reply, state))
      return this.explain(reply, refused('SIGN_IN_CANNOT_BE_FINISHED').refusal);
    const attempt = await this.atTheDoor((door, realNow) => takeAttempt(door, state, realNow));
    if (!attempt.accepted) return this.explain(reply, attempt.refusal);
    const { returnTo, fresh } = attempt.value;

    const signedIn = await this.relyingParty
      .finish(searchOf(request), { ...attempt.value, state })
      .catch((failure: unknown) => whatWentWrong(request, failure));
    if (signedIn === 'out of reach') return this.tryLater(reply, returnTo);
    if (signedIn === 'refused') return this.explain(reply, refused('SIGN_IN_WAS_REFUSED').refusal, { returnTo });
    const { authenticatedAt } = signedIn;
    if (fresh && !isSignInFresh(authenticatedAt, this.portal.realNow(), this.portal.config.signInFreshMinutes))
      return this.explain(reply, refused('SIGN_IN_WAS_NOT_FRESH').refusal, { returnTo, fresh });
    const started = await this.atTheDoor((door, realNow) =>
      startSession(door, signedIn.identity, {
        realNow,
        hours: this.portal.config.sessionHours,
        previousToken: sessionToken(request),
        idToken: signedIn.idToken,
        authenticatedAt,
        browser: browserInWords(request.headers['user-agent']),
      }),
    );
    this.portal.measures.count('portal_sign_ins_total', { outcome: started.accepted ? 'accepted' : 'refused' });
    // The provider knows this browser: without being asked anew it would bring the same person again.
    if (!started.accepted) return this.explain(reply, started.refusal, { returnTo, anew: true });
    giveSession(reply, started.value.token);
    return reply.redirect(returnTo, 303);
  }

  private async signOut(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (!isFromHere(request, this.portal.config.origin))
      return reply.code(403).send({ error: 'Sign out from a page of this service.' });
    const token = sessionToken(request);
    const idToken = token ? await this.atTheDoor((door, realNow) => endSession(door, token, realNow)) : null;
    takeSession(reply);
    const provider = await this.relyingParty.signOutUrl(idToken).catch((failure: unknown) => {
      request.log.warn({ err: failure }, 'The sign-in provider could not be asked to end its session');
      return null;
    });
    if (provider === null) return this.sayThatTheProviderGoesOn(reply);
    // A page and not a redirect: a browser would hold a redirect of a form to the form-action of our own pages.
    return this.pages.send(reply, {
      title: 'You have signed out',
      body: `<p><a href="${escapeHtml(provider)}">Continue</a></p>`,
      goTo: provider,
    });
  }

  private sayThatTheProviderGoesOn(reply: FastifyReply): FastifyReply {
    return this.pages.send(reply, {
      title: 'You have signed out of the portal only',
      body: `<p>We could not end your session at ${escapeHtml(this.relyingParty.host)}, where you signed in. Whoever uses this browser next may come in again as you.</p>
<p>On a computer that others use, sign out there too, or close every window of the browser.</p>
<p><a class="nhsuk-button nhsuk-button--secondary" href="/">Go to the start page</a></p>`,
    });
  }

  private explain(
    reply: FastifyReply,
    refusal: Refusal,
    { returnTo = '/', anew = false, fresh = false }: { returnTo?: string; anew?: boolean; fresh?: boolean } = {},
  ): FastifyReply {
    const remedy = refusal.remedy ? `<p>${escapeHtml(refusal.remedy)}</p>` : '';
    return this.pages.send(reply, {
      status: 403,
      title: refusal.message,
      body: `${remedy}${this.help(refusal)}<p><a class="nhsuk-button" href="${signInAddress(returnTo, { anew, fresh })}">${anew ? 'Sign in as somebody else' : 'Sign in again'}</a></p>`,
    });
  }

  private tryLater(reply: FastifyReply, returnTo: string): FastifyReply {
    this.portal.measures.count('portal_sign_ins_total', { outcome: 'provider out of reach' });
    reply.header('retry-after', String(RETRY_AFTER_S));
    return this.pages.send(reply, {
      status: 503,
      title: 'We cannot reach your sign-in provider',
      body: `<p>The portal is here, but ${escapeHtml(this.relyingParty.host)}, where you sign in, does not answer. Nothing you had saved is lost.</p>
<p>Try again in a minute. If it goes on, tell whoever looks after sign-in at your organisation.</p>
<p><a class="nhsuk-button" href="${signInAddress(returnTo)}">Try again</a></p>`,
    });
  }

  /** Who can help somebody who is not let in; nothing where signing in again is all it takes. */
  private help({ code }: Refusal): string {
    return CANNOT_HELP_THEMSELVES.includes(code)
      ? `<p>If you need help, ask ${escapeHtml(this.portal.config.helpContact)}.</p>`
      : '';
  }

  private atTheDoor<T>(work: (door: Scope, realNow: Date) => Promise<T>): Promise<T> {
    const realNow = this.portal.realNow();
    return withinScope(this.portal.door, { audience: 'door' }, { now: realNow }, (door) => work(door, realNow));
  }
}

const CANNOT_HELP_THEMSELVES: readonly string[] = [
  'PORTAL_IS_EMPTY',
  'PERSON_IS_NOT_REGISTERED',
  'PERSON_IS_SWITCHED_OFF',
];

/** The detail stays in the log; a person needs to know whether to wait. */
const whatWentWrong = (request: FastifyRequest, failure: unknown): 'out of reach' | 'refused' => {
  request.log.warn({ err: failure }, 'The sign-in provider did not sign a person in');
  return failure instanceof ProviderOutOfReach ? 'out of reach' : 'refused';
};

const signInAddress = (returnTo: string, { anew = false, fresh = false } = {}): string =>
  escapeHtml(`/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}${anew ? '&anew' : ''}${fresh ? '&fresh' : ''}`);

const searchOf = (request: FastifyRequest): string => request.url.slice(request.url.indexOf('?'));

/** A form on another site must not be able to sign people out. */
const isFromHere = (request: FastifyRequest, origin: string): boolean =>
  request.headers.origin === undefined || request.headers.origin === origin;
