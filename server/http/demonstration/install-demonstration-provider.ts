import formbody from '@fastify/formbody';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import { withinScope } from '../../persistence/scope.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { PlainPages } from '../plain-page.ts';
import type { Portal } from '../portal.ts';
import type { AskProvider, RelyingPartyOptions } from '../relying-party.ts';
import { PEOPLE_PATH, PROVIDER_PATH, createDemonstrationProvider } from './demonstration-provider.ts';
import { peoplePage } from './people-page.ts';

/** What a provider of our own needs no setting for. */
const OURS = {
  clientAuthentication: 'client_secret_basic',
  trustEmail: false,
  trustPrompt: false,
  freshAcr: null,
} as const;

/**
 * Mounts the demonstration's sign-in in this process.
 * @returns what the portal needs to be its client
 */
export async function installDemonstrationProvider(portal: Portal, pages: PlainPages): Promise<RelyingPartyOptions> {
  const { app, config } = portal;
  const { provider, ...client } = createDemonstrationProvider(config, (id) =>
    atTheDoor(portal, (door) => door.people.byId(id)),
  );
  await app.register(async (idp) => {
    await idp.register(formbody);
    idp.get(`${PEOPLE_PATH}/:uid`, async (request, reply) => {
      const { find } = request.query as { find?: unknown };
      const people = await atTheDoor(portal, (door) => door.people.inOrganisations(door.today));
      return pages.send(reply, {
        title: 'Who are you today?',
        body: peoplePage(people, typeof find === 'string' ? find.trim() : '', await knownBy(provider, request, reply)),
      });
    });
    idp.post(`${PEOPLE_PATH}/:uid`, async (request, reply) => {
      const next = await chooseWhoToBe(provider, request, reply).catch(() => null);
      if (next !== null) return reply.redirect(next, 303);
      return pages.send(reply, {
        status: 400,
        title: 'This sign-in is too old',
        body: '<p><a class="nhsuk-button" href="/auth/sign-in">Start again</a></p>',
      });
    });
  });
  await mount(portal, provider);
  return { ...client, ...OURS, origin: config.origin, ask: inProcess(portal) };
}

/** Whom the provider signed in last in this browser, where it still knows. */
const knownBy = async (provider: Provider, request: FastifyRequest, reply: FastifyReply): Promise<string | null> => {
  const interaction = await provider.interactionDetails(request.raw, reply.raw).catch(() => null);
  return interaction?.session?.accountId ?? null;
};

const chooseWhoToBe = async (provider: Provider, request: FastifyRequest, reply: FastifyReply): Promise<string> => {
  const { person } = request.body as { person?: unknown };
  const result =
    typeof person === 'string' ? { login: { accountId: person, remember: false } } : { error: 'access_denied' };
  return provider.interactionResult(request.raw, reply.raw, result);
};

/** The provider reads the request itself, so nothing may parse its body before. */
const mount = async ({ app }: Portal, provider: Provider): Promise<void> => {
  const answer = provider.callback();
  await app.register(async (idp) => {
    idp.removeAllContentTypeParsers();
    idp.addContentTypeParser('*', (_request, _payload, done) => done(null));
    idp.all(`${PROVIDER_PATH}/*`, async (request, reply) => {
      reply.hijack();
      // Without originalUrl the provider's own addresses would lack the path it is mounted under.
      const raw = Object.assign(request.raw, {
        originalUrl: request.raw.url,
        url: request.raw.url?.slice(PROVIDER_PATH.length),
      });
      await answer(raw, reply.raw);
    });
  });
};

/** The portal asks the provider in the same process without the network, so it works behind any address and port. */
const inProcess =
  ({ app }: Portal): AskProvider =>
  async (url, { method, headers, body }) => {
    const { pathname, search, host, protocol } = new URL(url);
    const answer = await app.inject({
      method: method as 'GET' | 'POST',
      url: `${pathname}${search}`,
      headers: { ...headers, host, 'x-forwarded-proto': protocol.replace(':', '') },
      payload: body === null || body === undefined ? undefined : String(body),
    });
    return new Response(answer.rawPayload, {
      status: answer.statusCode,
      headers: Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
    });
  };

const atTheDoor = <T>(portal: Portal, work: (door: Scope) => Promise<T>): Promise<T> =>
  withinScope(portal.door, { audience: 'door' }, { now: portal.realNow(), readOnly: true }, work);
