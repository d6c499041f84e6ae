import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withinScope } from '../persistence/scope.ts';
import type { Scope } from '../persistence/scope.ts';
import { TestServer } from '../testing/browser.ts';
import type { Browser } from '../testing/browser.ts';
import { buildWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

const WHO_AM_I = '{ me { person { name } membership { organisation { name } } } }';

describe('signing in', () => {
  let server: TestServer;
  let world: World;

  beforeAll(async () => {
    server = await TestServer.open();
    world = await buildWorld(server.source, { practices: 1 });
  });
  afterAll(() => server.close());

  it('goes to the list of people and comes back as the one chosen, where the person wanted to go', async () => {
    const browser = server.browser();
    const { url } = await browser.signIn(world.lmc.approves.personId, '/consultations?first=20');
    expect(url).toBe('/consultations?first=20');
    expect((await browser.send(WHO_AM_I)).data).toEqual({
      me: { person: { name: world.lmc.approves.personName }, membership: { organisation: { name: world.lmc.name } } },
    });
  });

  it('gives a cookie that no script reads, no other site sends and no subdomain plants', async () => {
    const browser = server.browser();
    const response = await browser.ask({ method: 'GET', url: await callbackOf(browser, world.lmc.approves.personId) });
    const cookies = [response.headers['set-cookie']].flat().join('\n');
    expect(cookies).toMatch(/^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/m);
  });

  it('makes a new session each time and ends the one the browser brought along', async () => {
    const browser = server.browser();
    await browser.signIn(world.lmc.approves.personId);
    const first = browser.cookies.get('__Host-session') ?? '';
    browser.cookies.delete('_session');
    await browser.signIn(world.lmc.prepares.personId);
    expect(browser.cookies.get('__Host-session')).not.toBe(first);
    const attacker = server.browser();
    attacker.cookies.set('__Host-session', first);
    expect((await attacker.send(WHO_AM_I)).errors[0]?.extensions.code).toBe('NOT_SIGNED_IN');
  });

  it('never adopts a session token that was planted before', async () => {
    const browser = server.browser();
    browser.cookies.set('__Host-session', 'planted');
    await browser.signIn(world.lmc.approves.personId);
    expect(browser.cookies.get('__Host-session')).not.toBe('planted');
    const attacker = server.browser();
    attacker.cookies.set('__Host-session', 'planted');
    expect((await attacker.send(WHO_AM_I)).status).toBe(401);
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/auth/sign-out', 'javascript:alert(1)'])(
    'does not return to %s',
    async (returnTo) => {
      const { url } = await server.browser().signIn(world.lmc.approves.personId, returnTo);
      expect(url).toBe('/');
    },
  );

  it('refuses a callback that another browser began', async () => {
    const [mine, theirs] = [server.browser(), server.browser()];
    const callback = await callbackOf(mine, world.lmc.approves.personId);
    await theirs.ask({ method: 'GET', url: '/auth/sign-in' });
    const response = await theirs.ask({ method: 'GET', url: callback });
    expect(response.statusCode).toBe(403);
    expect(response.body).toContain('This sign-in is too old, or was finished already.');
    expect(theirs.cookies.has('__Host-session')).toBe(false);
  });

  it('finishes a sign-in once, and not after ten minutes', async () => {
    const browser = server.browser();
    const callback = await callbackOf(browser, world.lmc.approves.personId);
    const kept = new Map(browser.cookies);
    expect((await browser.ask({ method: 'GET', url: callback })).statusCode).toBe(303);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect([...browser.cookies.keys()].filter((name) => name.startsWith('__Host-sign-in-'))).toHaveLength(1);
    expect((await browser.ask({ method: 'GET', url: callback })).statusCode).toBe(403);

    const slow = server.browser();
    const late = await callbackOf(slow, world.lmc.approves.personId);
    server.clock.forward(11);
    expect((await slow.ask({ method: 'GET', url: late })).statusCode).toBe(403);
  });

  describe('in two tabs', () => {
    /** Both begin at the same moment: neither request carries what the other was given. */
    const beginTwice = async (browser: Browser, person: string): Promise<string[]> => {
      const before = new Map(browser.cookies);
      const callbacks = [];
      for (const returnTo of ['/schemes', '/offers']) {
        const tab = server.browser();
        for (const [name, value] of before) tab.cookies.set(name, value);
        callbacks.push(await callbackOf(tab, person, returnTo));
        for (const [name, value] of tab.cookies) browser.cookies.set(name, value);
      }
      return callbacks;
    };

    it.each([
      ['in the order they began', ['/schemes', '/offers']],
      ['in the other order', ['/offers', '/schemes']],
    ])('arrives in both, %s', async (_order, order) => {
      const browser = server.browser();
      const [schemes = '', offers = ''] = await beginTwice(browser, world.lmc.approves.personId);
      for (const returnTo of order)
        expect(await browser.visit({ method: 'GET', url: returnTo === '/schemes' ? schemes : offers })).toMatchObject({
          url: returnTo,
        });
    });

    it('goes on acting for the organisation that was chosen in between', async () => {
      const personId = await addPerson(server, {});
      await bySystem(server, async (scope) => {
        for (const { id } of [world.lmc, world.commissioner])
          await scope.memberships.add({
            id: scope.newId(),
            personId,
            organisationId: id,
            roles: ['view'],
            jobTitle: 'Locum',
            startsOn: '2025-01-01',
          });
      });
      const browser = server.browser();
      const [first = '', second = ''] = await beginTwice(browser, personId);
      await browser.visit({ method: 'GET', url: first });
      const { data } = await browser.send<{ me: { memberships: { id: string; organisation: { name: string } }[] } }>(
        '{ me { memberships { id organisation { name } } } }',
      );
      const chosen = data?.me.memberships[1];
      await browser.send(
        'mutation ($actionId: String!, $id: ID!) { chooseMembership(actionId: $actionId, membershipId: $id) { __typename } }',
        { actionId: randomUUID(), id: chosen?.id },
      );
      await browser.visit({ method: 'GET', url: second });
      expect((await browser.send(WHO_AM_I)).data).toMatchObject({
        me: { membership: { organisation: { name: chosen?.organisation.name } } },
      });
    });

    it('leaves no heap of cookies behind', async () => {
      const browser = server.browser();
      for (let count = 0; count < 40; count += 1) await browser.ask({ method: 'GET', url: '/auth/sign-in' });
      expect([...browser.cookies.keys()].filter((name) => name.startsWith('__Host-')).length).toBeLessThanOrEqual(12);
      expect((await browser.signIn(world.lmc.approves.personId)).url).toBe('/');
    });
  });

  it('tells somebody whose access was switched off, and gives no session', async () => {
    const person = await addPerson(server, { disabledAt: server.clock.now });
    const browser = server.browser();
    const { response } = await browser.signIn(person);
    expect(response.statusCode).toBe(403);
    expect(response.body).toContain('Your access to this service has been switched off.');
    expect(browser.cookies.has('__Host-session')).toBe(false);
  });

  it('tells somebody whose address belongs to another identity that they are not registered', async () => {
    const person = await addPerson(server, { issuer: 'https://elsewhere.example', subject: 'somebody-else' });
    const { response } = await server.browser().signIn(person);
    expect(response.body).toContain('You are not registered to use this service.');
  });

  it('ends the session at the server and at the provider', async () => {
    const browser = server.browser();
    await browser.signIn(world.lmc.approves.personId);
    const token = browser.cookies.get('__Host-session') ?? '';
    const page = await browser.ask({
      method: 'POST',
      url: '/auth/sign-out',
      headers: { origin: server.config.origin },
    });
    expect(browser.cookies.has('__Host-session')).toBe(false);
    const provider = /url=([^"]+)"/.exec(page.body)?.[1]?.replaceAll('&#38;', '&') ?? '';
    expect(provider).toContain('/idp/session/end?');
    expect(provider).toMatch(/[?&]id_token_hint=[\w-]+\.[\w-]+\.[\w-]+/);
    await browser.visit({ method: 'GET', url: provider.slice(server.config.origin.length) });
    const thief = server.browser();
    thief.cookies.set('__Host-session', token);
    expect((await thief.send(WHO_AM_I)).status).toBe(401);
    expect((await browser.visit({ method: 'GET', url: '/auth/sign-in' })).url).toMatch(/^\/idp\/people\//);
  });

  it('does not let another site sign somebody out', async () => {
    const browser = server.browser();
    await browser.signIn(world.lmc.approves.personId);
    const response = await browser.ask({
      method: 'POST',
      url: '/auth/sign-out',
      headers: { origin: 'https://evil.example' },
    });
    expect(response.statusCode).toBe(403);
    expect((await browser.send(WHO_AM_I)).status).toBe(200);
  });

  it('stops a flood of sign-ins', async () => {
    const flooded = await TestServer.open();
    const answers = [];
    for (let count = 0; count < 310; count += 1)
      answers.push((await flooded.browser().ask({ method: 'GET', url: '/auth/callback' })).statusCode);
    await flooded.close();
    expect(answers.at(0)).toBe(403);
    expect(answers.at(-1)).toBe(429);
  });
});

/** The address the provider sends a browser back to. */
const callbackOf = async (browser: Browser, personId: string, returnTo = '/'): Promise<string> => {
  const list = await browser.visit({ method: 'GET', url: `/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}` });
  const chosen = await browser.ask({
    method: 'POST',
    url: list.url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: `person=${personId}`,
  });
  const back = await browser.ask({ method: 'GET', url: new URL(String(chosen.headers.location)).pathname });
  const { pathname, search } = new URL(String(back.headers.location));
  return pathname + search;
};

const bySystem = <T>(server: TestServer, work: (scope: Scope) => Promise<T>): Promise<T> =>
  withinScope(
    server.source,
    { audience: 'system', name: 'tests', commissionerIds: [] },
    { now: server.clock.now },
    work,
  );

const addPerson = (
  server: TestServer,
  details: { disabledAt?: Date; issuer?: string; subject?: string },
): Promise<string> =>
  bySystem(server, async (scope) => {
    const id = scope.newId();
    await scope.people.add({ id, name: 'Somebody', email: `${id}@example.test`, ...details });
    return id;
  });
