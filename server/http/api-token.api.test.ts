import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OpaqueId } from '../graphql/scalars/opaque-id.ts';
import { withinScope } from '../persistence/scope.ts';
import type { Scope } from '../persistence/scope.ts';
import { TestServer } from '../testing/browser.ts';
import type { Browser, Reply } from '../testing/browser.ts';
import { holdTable, waitingBackends, waitsAmong } from '../testing/held-table.ts';
import { buildWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

const CREATE = `mutation ($actionId: String!, $name: String!, $scopes: [String!]!, $expiresOn: Date!) {
  createApiToken(actionId: $actionId, name: $name, scopes: $scopes, expiresOn: $expiresOn) {
    __typename
    ... on NewApiToken { secret token { id name scopes expiresAt person } }
    ... on ApiToken { id name }
    ... on Refused { code field reasons { code message field } }
  } }`;
const REVOKE = `mutation ($actionId: String!, $tokenId: ID!) { revokeApiToken(actionId: $actionId, tokenId: $tokenId) {
  __typename ... on ApiToken { revokedAt } ... on Refused { code } } }`;
const ASKED = { name: 'Monthly report', scopes: ['scheme:read', 'session:read'], expiresOn: '2026-03-31' };

interface Created {
  createApiToken: { secret: string; token: { id: string } };
}

describe('an API token', () => {
  let server: TestServer;
  let world: World;
  let administrator: Browser;

  beforeAll(async () => {
    server = await TestServer.open();
    world = await buildWorld(server.source, { practices: 1 });
    administrator = await server.signedIn(world.commissioner.administers.personId);
  });
  afterAll(() => server.close());

  const create = async (asked: Partial<typeof ASKED> = {}): Promise<Created['createApiToken']> => {
    const { data } = await administrator.send<Created>(CREATE, { actionId: randomUUID(), ...ASKED, ...asked });
    if (!data) throw new Error('No token was made.');
    return data.createApiToken;
  };
  const sendWith = (secret: string, query: string): Promise<Reply<Record<string, unknown>>> =>
    server.browser().send(query, {}, { authorization: `Bearer ${secret}` });
  const bySystem = (work: (scope: Scope) => Promise<unknown>): Promise<unknown> =>
    withinScope(
      server.source,
      { audience: 'system', name: 'tests', commissionerIds: [] },
      { now: server.clock.now },
      work,
    );

  it('acts as whoever made it, for one organisation', async () => {
    const { secret, token } = await create();
    expect(secret).toMatch(/^cpt_[\w-]{43}$/);
    expect(token).toMatchObject({
      name: 'Monthly report',
      scopes: ['scheme:read', 'session:read'],
      expiresAt: '2026-03-31T22:59:59.000Z',
      person: world.commissioner.administers.personName,
    });
    const answer = await sendWith(secret, '{ me { person { name } membership { organisation { name } } may } }');
    expect(answer.data).toEqual({
      me: {
        person: { name: world.commissioner.administers.personName },
        membership: { organisation: { name: world.commissioner.name } },
        may: ['session:read', 'scheme:read'],
      },
    });
  });

  it('does only what it was made for', async () => {
    const { secret } = await create();
    expect((await sendWith(secret, '{ schemes { totalCount } }')).data).toEqual({ schemes: { totalCount: 0 } });
    const answer = await sendWith(secret, '{ members { id } }');
    expect(answer).toMatchObject({
      data: null,
      errors: [{ message: 'This token was not given "member:read".', extensions: { code: 'TOKEN_LACKS_THIS_SCOPE' } }],
    });
  });

  it('reads nothing else through what it may read', async () => {
    const { secret } = await create();
    const nested = '{ schemes { nodes { id paymentRuns { id } } } }';
    expect(await sendWith(secret, nested)).toMatchObject({
      data: null,
      errors: [
        { message: 'This token was not given "payment-run:read".', extensions: { code: 'TOKEN_LACKS_THIS_SCOPE' } },
      ],
    });
    expect((await administrator.send(nested)).data).toEqual({ schemes: { nodes: [] } });
    const both = await create({ scopes: ['scheme:read', 'payment-run:read'] });
    expect((await sendWith(both.secret, nested)).data).toEqual({ schemes: { nodes: [] } });
  });

  it('shows its secret once, also when the request is repeated', async () => {
    const variables = { actionId: randomUUID(), ...ASKED };
    const first = await administrator.send<Created>(CREATE, variables);
    expect(first.data?.createApiToken.secret).toBeDefined();
    const again = await administrator.send(CREATE, variables);
    expect(again.data).toEqual({
      createApiToken: { __typename: 'ApiToken', id: first.data?.createApiToken.token.id, name: 'Monthly report' },
    });
    expect(JSON.stringify(await administrator.send('{ apiTokens { id name scopes person } }'))).not.toContain(
      first.data?.createApiToken.secret,
    );
  });

  it('works until the end of its last day in London', async () => {
    const { secret } = await create({ expiresOn: '2025-11-05' });
    const began = server.clock.now;
    server.clock.now = new Date('2025-11-05T23:59:58Z');
    expect((await sendWith(secret, '{ me { today } }')).status).toBe(200);
    server.clock.now = new Date('2025-11-06T00:00:00Z');
    expect((await sendWith(secret, '{ me { today } }')).status).toBe(401);
    server.clock.now = began;
  });

  it('stops when it is revoked', async () => {
    const { secret, token } = await create();
    const revoked = await administrator.send(REVOKE, { actionId: randomUUID(), tokenId: token.id });
    expect(revoked.data).toEqual({
      revokeApiToken: { __typename: 'ApiToken', revokedAt: server.clock.now.toISOString() },
    });
    expect((await sendWith(secret, '{ me { today } }')).status).toBe(401);
    expect((await administrator.send(REVOKE, { actionId: randomUUID(), tokenId: token.id })).data).toMatchObject({
      revokeApiToken: { code: 'TOKEN_IS_REVOKED' },
    });
  });

  it('loses what its person loses, from the next request on', async () => {
    const personId = randomUUID();
    const membershipId = randomUUID();
    await bySystem(async (scope) => {
      await scope.people.add({ id: personId, name: 'Temporary administrator', email: `${personId}@example.test` });
      await scope.memberships.add({
        id: membershipId,
        personId,
        organisationId: world.commissioner.id,
        roles: ['prepare', 'administer'],
        jobTitle: 'Temporary',
        startsOn: '2025-01-01',
      });
    });
    const { data } = await (
      await server.signedIn(personId)
    ).send<Created>(CREATE, { actionId: randomUUID(), ...ASKED, scopes: ['scheme:draft', 'session:read'] });
    const secret = data?.createApiToken.secret ?? '';
    const draft =
      'mutation { draftScheme(actionId: "00000000-0000-4000-8000-000000000001", name: "By token") { __typename } }';
    await bySystem((scope) => scope.memberships.change({ id: membershipId, version: 1 }, { roles: ['view'] }));
    expect((await sendWith(secret, draft)).errors[0]?.extensions.code).toBe('YOUR_ROLE_DOES_NOT_ALLOW_THIS');
    await bySystem((scope) =>
      scope.memberships.change({ id: membershipId, version: 2 }, { revokedAt: server.clock.now }),
    );
    expect((await sendWith(secret, '{ me { today } }')).status).toBe(401);
  });

  it('is not found in another organisation', async () => {
    const { token } = await create();
    const other = await server.signedIn(world.lmc.administers.personId);
    expect((await other.send(REVOKE, { actionId: randomUUID(), tokenId: token.id })).data).toEqual({
      revokeApiToken: { __typename: 'Refused', code: 'NOT_FOUND' },
    });
    expect((await other.send('{ apiTokens { id } }')).data).toEqual({ apiTokens: [] });
    const secret = await bySystem((scope) => scope.apiTokens.byId(OpaqueId.parseValue(token.id) as string));
    expect(secret).toMatchObject({ revokedAt: null });
  });

  it.each([
    [{ scopes: ['consultation:sign'] }, 'TOKEN_SCOPE_IS_NOT_YOURS'],
    [{ scopes: ['everything'] }, 'VALUE_IS_UNKNOWN'],
    [{ scopes: [] }, 'FIELD_IS_EMPTY'],
    [{ name: ' ' }, 'FIELD_IS_EMPTY'],
    [{ expiresOn: '2025-11-03' }, 'TOKEN_EXPIRY_IS_OUT_OF_RANGE'],
    [{ expiresOn: '2026-11-04' }, 'TOKEN_EXPIRY_IS_OUT_OF_RANGE'],
  ])('is refused for %j', async (asked, code) => {
    expect((await administrator.send(CREATE, { actionId: randomUUID(), ...ASKED, ...asked })).data).toMatchObject({
      createApiToken: { __typename: 'Refused', code },
    });
  });

  it('cannot make a token that may do more than itself, nor choose another organisation', async () => {
    expect(
      (await administrator.send(CREATE, { actionId: randomUUID(), ...ASKED, scopes: ['session:choose'] })).data,
    ).toMatchObject({ createApiToken: { code: 'TOKEN_SCOPE_IS_NOT_YOURS' } });
    const { secret } = await create({ scopes: ['token:create', 'token:read'] });
    const headers = { authorization: `Bearer ${secret}` };
    expect(
      (await server.browser().send(CREATE, { actionId: randomUUID(), ...ASKED, scopes: ['scheme:read'] }, headers))
        .data,
    ).toMatchObject({ createApiToken: { code: 'TOKEN_SCOPE_IS_NOT_YOURS' } });
    const choose =
      'mutation { chooseMembership(actionId: "x", membershipId: "AAAAAAAAAAAAAAAAAAAAAA") { ... on Refused { code } } }';
    expect((await sendWith(secret, choose)).errors[0]?.extensions.code).toBe('TOKEN_LACKS_THIS_SCOPE');
  });

  it('cannot make a token that outlives it, and takes with it what was made with it, and with that', async () => {
    const scopes = ['token:create', 'token:read', 'session:read'];
    const parent = await create({ scopes, expiresOn: '2025-11-20' });
    const madeWith = async (secret: string, expiresOn: string) => {
      const variables = { actionId: randomUUID(), ...ASKED, scopes, expiresOn };
      const headers = { authorization: `Bearer ${secret}` };
      return (await server.browser().send<Created>(CREATE, variables, headers)).data?.createApiToken;
    };
    expect(await madeWith(parent.secret, '2025-11-21')).toMatchObject({ code: 'TOKEN_OUTLIVES_ITS_MAKER' });
    const child = await madeWith(parent.secret, '2025-11-20');
    const grandchild = await madeWith(child?.secret ?? '', '2025-11-19');
    const beside = await create({ scopes });
    const statuses = () =>
      Promise.all(
        [parent, child, grandchild, beside].map(
          async (one) => (await sendWith(one?.secret ?? '', '{ me { today } }')).status,
        ),
      );
    expect(await statuses()).toEqual([200, 200, 200, 200]);
    await administrator.send(REVOKE, { actionId: randomUUID(), tokenId: parent.token.id });
    expect(await statuses()).toEqual([401, 401, 401, 200]);
  });

  describe('that is revoked while it makes another', () => {
    const scopes = ['token:create', 'token:read', 'session:read'];
    let parent: Created['createApiToken'];
    let held: Awaited<ReturnType<typeof holdTable>>;

    beforeEach(async () => {
      parent = await create({ scopes });
      // Its use is noted once a minute, so that nothing but the two below asks for its row.
      await sendWith(parent.secret, '{ me { today } }');
      // Both write their event last: there they stop, with all their locks.
      held = await holdTable('access_event');
    });
    afterEach(() => held.release());

    const make = () =>
      server
        .browser()
        .send<Created>(
          CREATE,
          { actionId: randomUUID(), ...ASKED, scopes },
          { authorization: `Bearer ${parent.secret}` },
        );
    const revoke = () => administrator.send(REVOKE, { actionId: randomUUID(), tokenId: parent.token.id });

    it('is revoked when the other is in, and takes it along', async () => {
      const making = make();
      const [maker] = await waitingBackends(1);
      const revoking = revoke();
      const both = await waitingBackends(2);
      const revoker = both.find((pid) => pid !== maker);
      expect(await waitsAmong(both)).toEqual([[revoker, maker]]);
      await held.release();
      const secret = (await making).data?.createApiToken.secret ?? '';
      expect(secret).toMatch(/^cpt_/);
      expect((await revoking).data).toMatchObject({ revokeApiToken: { __typename: 'ApiToken' } });
      expect((await sendWith(secret, '{ me { today } }')).status).toBe(401);
    });

    it('makes nothing when it was revoked first', async () => {
      const revoking = revoke();
      const [revoker] = await waitingBackends(1);
      const making = make();
      const both = await waitingBackends(2);
      const maker = both.find((pid) => pid !== revoker);
      expect(await waitsAmong(both)).toEqual([[maker, revoker]]);
      await held.release();
      expect((await revoking).data).toMatchObject({ revokeApiToken: { __typename: 'ApiToken' } });
      expect((await making).data).toMatchObject({ createApiToken: { code: 'TOKEN_IS_REVOKED' } });
    });
  });

  it('is not helped by the session beside it', async () => {
    const answer = await administrator.send('{ me { today } }', {}, { authorization: 'Bearer cpt_nonsense' });
    expect(answer.status).toBe(401);
  });
});
