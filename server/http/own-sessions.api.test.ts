import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestServer } from '../testing/browser.ts';
import type { Browser } from '../testing/browser.ts';
import { buildWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

const MINE = '{ ownSessions { id actingFor signedInAt current } }';
const END = `mutation ($actionId: String!, $sessionId: ID!) { endOwnSession(actionId: $actionId, sessionId: $sessionId) {
  __typename ... on SessionsEnded { ended } ... on Refused { code } } }`;
const END_OTHERS = `mutation ($actionId: String!) { endOtherSessions(actionId: $actionId) {
  __typename ... on SessionsEnded { ended } } }`;

interface Mine {
  ownSessions: { id: string; actingFor: string | null; current: boolean }[];
}

describe('the sessions of a person', () => {
  let server: TestServer;
  let world: World;

  beforeAll(async () => {
    server = await TestServer.open();
    world = await buildWorld(server.source, { practices: 1 });
  });
  afterAll(() => server.close());

  const mine = async (browser: Browser) => (await browser.send<Mine>(MINE)).data?.ownSessions ?? [];
  const end = async (browser: Browser, sessionId: string) =>
    (await browser.send(END, { actionId: randomUUID(), sessionId })).data;
  const statusOf = async (browser: Browser) => (await browser.send('{ me { today } }')).status;

  it('are listed with the one that asks, and each other can be ended at once', async () => {
    const { personId } = world.commissioner.views;
    const [here, there] = [await server.signedIn(personId), await server.signedIn(personId)];
    const sessions = await mine(here);
    expect(sessions.map(({ current }) => current).sort()).toEqual([false, true]);
    const other = sessions.find(({ current }) => !current)?.id ?? '';
    expect(await end(here, other)).toEqual({ endOwnSession: { __typename: 'SessionsEnded', ended: 1 } });
    expect([await statusOf(here), await statusOf(there)]).toEqual([200, 401]);
    expect(await end(here, other)).toEqual({ endOwnSession: { __typename: 'Refused', code: 'NOT_FOUND' } });
  });

  it('are ended all but this one, with one button', async () => {
    const { personId } = world.commissioner.prepares;
    const browsers = [
      await server.signedIn(personId),
      await server.signedIn(personId),
      await server.signedIn(personId),
    ];
    const [here] = browsers;
    if (!here) throw new Error('There is no browser.');
    const answer = await here.send(END_OTHERS, { actionId: randomUUID() });
    expect(answer.data).toEqual({ endOtherSessions: { __typename: 'SessionsEnded', ended: 2 } });
    expect(await Promise.all(browsers.map(statusOf))).toEqual([200, 401, 401]);
    expect(await mine(here)).toHaveLength(1);
  });

  it('are nobody else’s: another person neither sees nor ends them', async () => {
    const one = await server.signedIn(world.commissioner.approves.personId);
    const another = await server.signedIn(world.lmc.views.personId);
    const [theirs] = await mine(one);
    expect((await mine(another)).map(({ id }) => id)).not.toContain(theirs?.id);
    expect(await end(another, theirs?.id ?? '')).toEqual({
      endOwnSession: { __typename: 'Refused', code: 'NOT_FOUND' },
    });
    await another.send(END_OTHERS, { actionId: randomUUID() });
    expect(await statusOf(one)).toBe(200);
  });

  it('are listed while they hold: one that is silent for too long is over', async () => {
    const { personId } = world.commissioner.administers;
    const silent = await server.signedIn(personId);
    server.clock.forward(29);
    const busy = await server.signedIn(personId);
    expect(await mine(busy)).toHaveLength(2);
    server.clock.forward(1);
    expect(await mine(busy)).toHaveLength(1);
    expect(await statusOf(silent)).toBe(401);
  });
});
