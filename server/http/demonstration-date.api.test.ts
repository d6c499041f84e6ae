import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PRODUCTION, TestServer } from '../testing/browser.ts';
import type { Browser } from '../testing/browser.ts';
import { buildWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

const SET = `mutation ($actionId: String!, $today: Date!) { setDemonstrationDate(actionId: $actionId, today: $today) {
  __typename ... on Done { done } ... on Refused { code field } } }`;
const set = async (browser: Browser, today: string): Promise<unknown> =>
  (await browser.send(SET, { actionId: randomUUID(), today })).data?.setDemonstrationDate;
const today = async (browser: Browser): Promise<unknown> =>
  (await browser.send('{ me { today now demonstration } }')).data?.me;

describe('the date of a demonstration', () => {
  let server: TestServer;
  let world: World;

  beforeAll(async () => {
    server = await TestServer.open();
    world = await buildWorld(server.source, { practices: 1 });
  });
  afterAll(() => server.close());

  it('moves forward for everybody, goes on from there, and never goes back; sessions keep the real time', async () => {
    const [one, other] = [
      await server.signedIn(world.commissioner.views.personId),
      await server.signedIn(world.lmc.views.personId),
    ];
    expect(await today(one)).toEqual({ today: '2025-11-03', now: '2025-11-03T09:00:00.000Z', demonstration: true });
    expect(await set(one, '2026-04-01')).toEqual({ __typename: 'Done', done: true });
    expect(await today(other)).toEqual({ today: '2026-04-01', now: '2026-03-31T23:00:00.000Z', demonstration: true });
    server.clock.forward(20);
    expect(await today(one)).toMatchObject({ now: '2026-03-31T23:20:00.000Z' });
    expect(await set(other, '2026-04-01')).toEqual({ __typename: 'Done', done: true });
    expect(await today(one)).toMatchObject({ now: '2026-03-31T23:20:00.000Z' });
    expect(await set(one, '2026-03-31')).toEqual({
      __typename: 'Refused',
      code: 'DATE_ONLY_MOVES_FORWARD',
      field: 'today',
    });
    expect(await set(one, '2026-06-15')).toEqual({ __typename: 'Done', done: true });
    expect(await today(other)).toMatchObject({ today: '2026-06-15' });

    // It is the day on which a token was last used, too. One test, for the date of a database only moves forward.
    const administrator = await server.signedIn(world.commissioner.administers.personId);
    expect(await set(administrator, '2026-07-01')).toEqual({ __typename: 'Done', done: true });
    const create = `mutation ($id: String!) { createApiToken(actionId: $id, name: "Report", scopes: ["session:read"], expiresOn: "2026-08-01") {
      ... on NewApiToken { secret } } }`;
    const { data } = await administrator.send<{ createApiToken: { secret: string } }>(create, { id: randomUUID() });
    const authorization = `Bearer ${data?.createApiToken.secret}`;
    await server.browser().send('{ me { today } }', {}, { authorization });
    const used = await administrator.send('{ apiTokens { lastUsedAt } }');
    expect(used.data).toEqual({ apiTokens: [{ lastUsedAt: expect.stringMatching(/^2026-06-30T23:/) }] });
  });

  it('cannot be moved in production, and is not looked at there', async () => {
    const production = await TestServer.open(PRODUCTION);
    const browser = await production.signedIn(world.commissioner.views.personId);
    expect(await set(browser, '2030-01-01')).toEqual({
      __typename: 'Refused',
      code: 'DEMONSTRATION_ONLY',
      field: null,
    });
    expect(await today(browser)).toMatchObject({ today: '2025-11-03', demonstration: false });
    await production.close();
  });
});
