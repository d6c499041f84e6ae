import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashOf } from '../actions/identity/secret.ts';
import { OpaqueId } from '../graphql/scalars/opaque-id.ts';
import { readSession } from '../persistence/identity/known-visitor.ts';
import { withinScope } from '../persistence/scope.ts';
import type { Scope } from '../persistence/scope.ts';
import { TestServer } from '../testing/browser.ts';
import type { Browser } from '../testing/browser.ts';
import { buildWorld } from '../testing/world.ts';
import type { Place, World } from '../testing/world.ts';

const TODAY = '{ me { today } }';
const ACTING_FOR = '{ me { membership { organisation { name } } memberships { id organisation { name } } may } }';
const CHOOSE = `mutation ($actionId: String!, $membershipId: ID!) { chooseMembership(actionId: $actionId, membershipId: $membershipId) {
  __typename ... on Membership { organisation { name } person { name } } ... on Refused { code field } } }`;

interface Acting {
  me: {
    membership: { organisation: { name: string } } | null;
    memberships: { id: string; organisation: { name: string } }[];
    may: string[];
  };
}

describe('a session', () => {
  let server: TestServer;
  let world: World;

  beforeAll(async () => {
    server = await TestServer.open();
    world = await buildWorld(server.source, { practices: 2 });
  });
  afterAll(() => server.close());

  const bySystem = (work: (scope: Scope) => Promise<unknown>): Promise<unknown> =>
    withinScope(
      server.source,
      { audience: 'system', name: 'tests', commissionerIds: [] },
      { now: server.clock.now },
      work,
    );

  it('holds while it is used and ends after 30 minutes of silence', async () => {
    const browser = await server.signedIn(world.lmc.views.personId);
    for (let visit = 0; visit < 4; visit += 1) {
      server.clock.forward(29);
      expect((await browser.send(TODAY)).status).toBe(200);
    }
    server.clock.forward(31);
    expect(await browser.send(TODAY)).toMatchObject({
      status: 401,
      data: null,
      errors: [{ extensions: { code: 'NOT_SIGNED_IN' } }],
    });
  });

  it('ends after 12 hours, however busy', async () => {
    const browser = await server.signedIn(world.lmc.views.personId);
    for (let minutes = 0; minutes + 25 < 12 * 60; minutes += 25) {
      server.clock.forward(25);
      expect((await browser.send(TODAY)).status).toBe(200);
    }
    server.clock.forward(25);
    expect((await browser.send(TODAY)).status).toBe(401);
  });

  it('is written to at most once a minute', async () => {
    const browser = await server.signedIn(world.lmc.views.personId);
    const session = () =>
      readSession(server.source, hashOf(browser.cookies.get('__Host-session') ?? ''), server.clock.now);
    const began = await session();
    server.clock.forward(0.5);
    await browser.send(TODAY);
    expect((await session())?.lastSeenAt).toEqual(began?.lastSeenAt);
    server.clock.forward(0.5);
    await browser.send(TODAY);
    expect((await session())?.lastSeenAt).toEqual(server.clock.now);
  });

  it('loses a right from the next request on', async () => {
    const { personId, membershipId } = world.lmc.approves;
    const browser = await server.signedIn(personId);
    expect((await browser.send<Acting>(ACTING_FOR)).data?.me.may).toContain('consultation:sign');
    await bySystem((scope) => scope.memberships.change({ id: membershipId, version: 1 }, { roles: ['view'] }));
    expect((await browser.send<Acting>(ACTING_FOR)).data?.me.may).not.toContain('consultation:sign');
  });

  it('acts for nobody once the only membership is taken away', async () => {
    const { personId, membershipId } = world.lmc.administers;
    const browser = await server.signedIn(personId);
    expect((await browser.send('{ members { id } }')).errors).toEqual([]);
    await bySystem((scope) =>
      scope.memberships.change({ id: membershipId, version: 1 }, { revokedAt: server.clock.now }),
    );
    expect((await browser.send('{ members { id } }')).errors[0]?.extensions.code).toBe('ACTS_FOR_ANOTHER');
    await browser.draw();
    expect((await browser.send('{ members { id } }')).errors[0]?.extensions.code).toBe('NO_MEMBERSHIP_CHOSEN');
    expect((await browser.send<Acting>(ACTING_FOR)).data?.me).toMatchObject({
      membership: null,
      memberships: [],
      may: [],
    });
  });

  it('ends at once for a person who is switched off', async () => {
    const { personId } = world.commissioner.views;
    const browser = await server.signedIn(personId);
    expect((await browser.send(TODAY)).status).toBe(200);
    await bySystem((scope) => scope.people.change(personId, { disabledAt: server.clock.now }));
    expect((await browser.send(TODAY)).status).toBe(401);
  });

  describe('of a person in two organisations', () => {
    const [first, second] = [() => world.practices[0] as Place, () => world.practices[1] as Place];

    /** Somebody new for each test, in two organisations and in a third from 2030 on. */
    const person = async (): Promise<{ browser: Browser; membershipOf: (place: Place) => Promise<string> }> => {
      const personId = randomUUID();
      await bySystem(async (scope) => {
        await scope.people.add({ id: personId, name: 'Ann Other', email: `${personId}@example.test` });
        for (const [place, startsOn] of [
          [first(), '2025-01-01'],
          [second(), '2025-01-01'],
          [world.commissioner, '2030-01-01'],
        ] as const) {
          await scope.memberships.add({
            id: scope.newId(),
            personId,
            organisationId: place.id,
            roles: ['view'],
            jobTitle: 'Locum',
            startsOn,
          });
        }
      });
      const browser = await server.signedIn(personId);
      const membershipOf = async (place: Place) => {
        const { data } = await browser.send<Acting>(ACTING_FOR);
        return data?.me.memberships.find(({ organisation }) => organisation.name === place.name)?.id ?? '';
      };
      return { browser, membershipOf };
    };

    it('asks which one, and offers those that have begun', async () => {
      const { browser } = await person();
      const { data } = await browser.send<Acting>(ACTING_FOR);
      expect(data?.me.membership).toBeNull();
      expect(data?.me.memberships.map(({ organisation }) => organisation.name)).toEqual([first().name, second().name]);
      expect((await browser.send('{ schemes { totalCount } }')).errors[0]?.extensions.code).toBe(
        'NO_MEMBERSHIP_CHOSEN',
      );
    });

    it('acts for the one chosen, and for the other when that is chosen', async () => {
      const { browser, membershipOf } = await person();
      for (const place of [second(), first()]) {
        const chosen = await browser.send(CHOOSE, { actionId: randomUUID(), membershipId: await membershipOf(place) });
        expect(chosen.data).toEqual({
          chooseMembership: {
            __typename: 'Membership',
            organisation: { name: place.name },
            person: { name: 'Ann Other' },
          },
        });
        await browser.draw();
        expect((await browser.send<Acting>(ACTING_FOR)).data?.me.membership?.organisation.name).toBe(place.name);
      }
    });

    describe('and two tabs', () => {
      /** Each change of the session that another tab can make while this one shows the first organisation. */
      const CHANGES: Record<
        string,
        (tab: Browser, membershipOf: (place: Place) => Promise<string>) => Promise<unknown>
      > = {
        'chose another organisation': async (tab, membershipOf) =>
          tab.send(CHOOSE, { actionId: randomUUID(), membershipId: await membershipOf(second()) }),
        'signed in as another person': (tab) => tab.signIn(world.lmc.views.personId),
      };
      const REMOVE = `mutation ($actionId: String!, $membershipId: ID!) {
        revokeMembership(actionId: $actionId, membershipId: $membershipId, expectedVersion: 1) { __typename } }`;

      it.each(Object.keys(CHANGES))('refuses what was drawn before the other %s, read or written', async (change) => {
        const { browser, membershipOf } = await person();
        const own = await membershipOf(first());
        await browser.send(CHOOSE, { actionId: randomUUID(), membershipId: own });
        await browser.draw();
        const tab = server.browser();
        for (const [name, value] of browser.cookies) tab.cookies.set(name, value);
        await CHANGES[change]?.(tab, membershipOf);
        // Tabs share their cookies.
        for (const [name, value] of tab.cookies) browser.cookies.set(name, value);
        for (const operation of [TODAY, '{ schemes { totalCount } }', '{ members { id } }', REMOVE, CHOOSE])
          expect(await browser.send(operation, { actionId: randomUUID(), membershipId: own })).toMatchObject({
            data: null,
            errors: [{ extensions: { code: 'ACTS_FOR_ANOTHER' } }],
          });
        await browser.draw();
        expect((await browser.send('{ schemes { totalCount } }')).errors).toEqual([]);
      });
    });

    it('is refused what belongs to an organisation until its page says for which one', async () => {
      const { browser, membershipOf } = await person();
      await browser.send(CHOOSE, { actionId: randomUUID(), membershipId: await membershipOf(first()) });
      browser.drawnFor = null;
      expect((await browser.send('{ schemes { totalCount } }')).errors[0]?.extensions.code).toBe('ACTS_FOR_ANOTHER');
      expect((await browser.send<Acting>(ACTING_FOR)).data?.me.membership?.organisation.name).toBe(first().name);
    });

    it('does not find a membership of somebody else, one not begun, or one that is none', async () => {
      const { browser } = await person();
      const somebodyElse = await person();
      const notBegun = OpaqueId.serialize(await idOf(world.commissioner, browser)) as string;
      for (const membershipId of [
        await somebodyElse.membershipOf(first()),
        notBegun,
        'nonsense',
        'AAAAAAAAAAAAAAAAAAAAAA',
      ]) {
        expect((await browser.send(CHOOSE, { actionId: randomUUID(), membershipId })).data).toEqual({
          chooseMembership: { __typename: 'Refused', code: 'NOT_FOUND', field: 'membershipId' },
        });
      }
    });

    it('does not slip into the other organisation when the chosen one is taken away', async () => {
      const { browser, membershipOf } = await person();
      const membershipId = await membershipOf(first());
      await browser.send(CHOOSE, { actionId: randomUUID(), membershipId });
      await bySystem((scope) =>
        scope.memberships.change(
          { id: OpaqueId.parseValue(membershipId) as string, version: 1 },
          { revokedAt: server.clock.now },
        ),
      );
      expect((await browser.send<Acting>(ACTING_FOR)).data?.me.membership).toBeNull();
      expect((await browser.send('{ schemes { totalCount } }')).errors[0]?.extensions.code).toBe(
        'NO_MEMBERSHIP_CHOSEN',
      );
    });
  });

  /** The membership of whoever has this browser, also one that has not begun. */
  const idOf = (place: Place, browser: Browser): Promise<string> =>
    withinScope(server.source, { audience: 'door' }, { now: server.clock.now }, async (door) => {
      const session = await readSession(
        server.source,
        hashOf(browser.cookies.get('__Host-session') ?? ''),
        server.clock.now,
      );
      const found = (await door.memberships.inOrganisation(place.id)).find(
        ({ personId }) => personId === session?.personId,
      );
      return found?.id ?? '';
    });
});
