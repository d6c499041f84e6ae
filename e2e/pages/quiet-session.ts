import { request } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { askApi } from './ask-api.ts';

type Me = { me: { membership: { id: string } | null; memberships: { id: string; organisation: { name: string } }[] } };

/** Somebody of the demonstration without a browser: signs in through the same pages, reads their forms, asks the same API. */
export class QuietSession {
  private constructor(
    private readonly context: APIRequestContext,
    readonly organisation: string,
  ) {}

  /** Everybody on the sign-in page who may sign for an organisation whose name is wanted; one session each. */
  static async signersOf(baseURL: string, organisations: readonly string[]): Promise<QuietSession[]> {
    const sessions: QuietSession[] = [];
    for (const organisation of organisations) sessions.push(await QuietSession.signIn(baseURL, organisation));
    return sessions;
  }

  static async signIn(baseURL: string, organisation: string): Promise<QuietSession> {
    const context = await request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } });
    const page = await context.get('/auth/sign-in?returnTo=/');
    const found = await context.get(`${page.url()}?find=${encodeURIComponent(organisation)}`);
    const person = signerIn(await found.text(), organisation);
    await context.post(page.url(), { form: { person } });
    const session = new QuietSession(context, organisation);
    await session.actFor(organisation);
    return session;
  }

  /** A person with several memberships chooses; for everybody else the choice is made already. */
  private async actFor(wanted: string): Promise<void> {
    const { me } = await this.ask<Me>('{ me { membership { id } memberships { id organisation { name } } } }');
    if (me.membership) return;
    const membershipId = me.memberships.find(({ organisation }) => organisation.name === wanted)?.id;
    await this.ask(
      'mutation ($actionId: String!, $membershipId: ID!) { chooseMembership(actionId: $actionId, membershipId: $membershipId) { __typename } }',
      { actionId: crypto.randomUUID(), membershipId },
    );
  }

  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await askApi<Data>(this.context, query, variables);
    if (!data || errors) throw new Error(`${this.organisation} asked ${query} and was told ${JSON.stringify(errors)}`);
    return data;
  }

  async leave(): Promise<void> {
    await this.context.dispose();
  }
}

/** What a search finds is a form with a heading for each organisation and a button for each person. */
const signerIn = (html: string, organisation: string): string => {
  const part = html
    .split('<h3')
    .find(
      (section) =>
        section.includes(`>${organisation.replaceAll('’', '&#39;')} `) || section.includes(`>${organisation} <`),
    );
  const signers = [...(part ?? '').matchAll(/name="person" value="([^"]+)"[\s\S]*?<span[^>]*>([^<]*)<\/span>/g)].filter(
    ([, , rights]) => rights?.includes('sign'),
  );
  const person = signers[0]?.[1];
  if (!person) throw new Error(`Nobody on the sign-in page may sign for ${organisation}.`);
  return person;
};
