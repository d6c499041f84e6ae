import formbody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { beginSignIn, endSession, startSession, takeAttempt } from '../actions/identity/sign-in.ts';
import { refused } from '../domain/outcome.ts';
import type { Refusal } from '../domain/outcome.ts';
import { safeReturnTo } from '../domain/identity/safe-return-to.ts';
import { withinScope } from '../persistence/scope.ts';
import type { Scope } from '../persistence/scope.ts';
import { escapeHtml } from './plain-page.ts';
import type { PlainPages } from './plain-page.ts';
import type { Portal } from './portal.ts';
import type { RelyingParty } from './relying-party.ts';
import { giveSession, giveSignIn, sessionToken, spendSignIn, takeSession } from './session-cookie.ts';

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
    const query = request.query as { returnTo?: unknown; anew?: unknown };
    const { url, ...attempt } = await this.relyingParty.begin({ anew: query.anew !== undefined });
    const returnTo = safeReturnTo(query.returnTo);
    await this.atTheDoor((door, realNow) => beginSignIn(door, { ...attempt, returnTo }, realNow));
    giveSignIn(reply, attempt.state);
    return reply.redirect(url, 303);
  }

  private async comeBack(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const begun = spendSignIn(request, reply);
    const { state } = request.query as { state?: unknown };
    if (begun === null || state !== begun) return this.explain(reply, refused('SIGN_IN_CANNOT_BE_FINISHED').refusal);
    const attempt = await this.atTheDoor((door, realNow) => takeAttempt(door, begun, realNow));
    if (!attempt.accepted) return this.explain(reply, attempt.refusal);

    const identity = await this.relyingParty
      .finish(searchOf(request), { ...attempt.value, state: begun })
      .catch((failure: unknown) => {
        request.log.warn({ err: failure }, 'The sign-in provider did not sign a person in');
        return null;
      });
    if (!identity) return this.explain(reply, refused('SIGN_IN_WAS_REFUSED').refusal);
    const started = await this.atTheDoor((door, realNow) =>
      startSession(door, identity, {
        realNow,
        hours: this.portal.config.sessionHours,
        previousToken: sessionToken(request),
      }),
    );
    this.portal.measures.count('portal_sign_ins_total', { outcome: started.accepted ? 'accepted' : 'refused' });
    if (!started.accepted) return this.explain(reply, started.refusal);
    giveSession(reply, started.value.token);
    return reply.redirect(attempt.value.returnTo, 303);
  }

  private async signOut(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (!isFromHere(request, this.portal.config.origin))
      return reply.code(403).send({ error: 'Sign out from a page of this service.' });
    const token = sessionToken(request);
    if (token) await this.atTheDoor((door, realNow) => endSession(door, token, realNow));
    takeSession(reply);
    const provider = await this.relyingParty.signOutUrl().catch((failure: unknown) => {
      request.log.warn({ err: failure }, 'The sign-in provider could not be asked to end its session');
      return null;
    });
    const goTo = provider ?? '/';
    // A page and not a redirect: a browser would hold a redirect of a form to the form-action of our own pages.
    return this.pages.send(reply, {
      title: 'You have signed out',
      body: `<p><a href="${escapeHtml(goTo)}">Continue</a></p>`,
      goTo,
    });
  }

  private explain(reply: FastifyReply, refusal: Refusal): FastifyReply {
    const remedy = refusal.remedy ? `<p>${escapeHtml(refusal.remedy)}</p>` : '';
    return this.pages.send(reply, {
      status: 403,
      title: refusal.message,
      body: `${remedy}${this.help(refusal)}<p><a class="nhsuk-button" href="/auth/sign-in">Sign in again</a></p>`,
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

const searchOf = (request: FastifyRequest): string => request.url.slice(request.url.indexOf('?'));

/** A form on another site must not be able to sign people out. */
const isFromHere = (request: FastifyRequest, origin: string): boolean =>
  request.headers.origin === undefined || request.headers.origin === origin;
