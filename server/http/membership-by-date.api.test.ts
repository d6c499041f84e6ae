import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addApiToken } from '../actions/identity/create-api-token.ts';
import { newSecret } from '../actions/identity/secret.ts';
import { withinScope } from '../persistence/scope.ts';
import type { Scope } from '../persistence/scope.ts';
import { TestServer } from '../testing/browser.ts';
import { sqlAsOwner } from '../testing/sql.ts';
import { buildWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

const ACTING = '{ me { membership { id } } }';
const INVITE = `mutation ($actionId: String!, $invitation: Invitation!) { invitePerson(actionId: $actionId, invitation: $invitation) {
  ... on Membership { id state version invitedBy person { email } } ... on Refused { code } } }`;
const MEMBERS = '{ members { id state acceptedAt } }';
const BEGIN = new Date('2025-11-03T09:00:00Z');

describe('a membership by date', () => {
  let server: TestServer;
  let world: World;

  beforeAll(async () => {
    server = await TestServer.open();
    world = await buildWorld(server.source, { practices: 1 });
  });
  beforeEach(() => {
    server.clock.now = BEGIN;
  });
  afterAll(() => server.close());

  const bySystem = <T>(work: (scope: Scope) => Promise<T>) =>
    withinScope(server.source, { audience: 'system', name: 'tests', commissionerIds: [] }, { now: BEGIN }, work);

  /** Somebody new who may act for the LMC, with a session and a token. */
  const somebody = async () => {
    const [personId, membershipId, secret] = [randomUUID(), randomUUID(), newSecret('cpt_')];
    await bySystem(async (scope) => {
      await scope.people.add({ id: personId, name: 'Ann Other', email: `${personId}@example.test` });
      const membership = {
        id: membershipId,
        personId,
        organisationId: world.lmc.id,
        roles: ['view' as const],
        jobTitle: 'Locum',
        startsOn: '2025-01-01',
      };
      await scope.memberships.add(membership);
      const as = { ...world.lmc.views, personId, membershipId };
      await addApiToken(scope, { name: 'x', scopes: ['session:read'], expiresOn: '2026-03-31' }, { secret, as });
    });
    const browser = await server.signedIn(personId);
    const byToken = async () => (await server.browser().send(ACTING, {}, { authorization: `Bearer ${secret}` })).status;
    const bySession = async () =>
      (await browser.send<{ me: { membership: { id: string } | null } }>(ACTING)).data?.me.membership?.id !== undefined;
    return { personId, membershipId, byToken, bySession };
  };

  it('lets nobody in from the day after its last one in London, by session or token', async () => {
    const { membershipId, byToken, bySession } = await somebody();
    await sqlAsOwner(
      `set row_security = off; update membership set ends_on = '2025-11-03' where id = '${membershipId}'`,
    );
    server.clock.now = new Date('2025-11-03T23:59:59Z');
    await sqlAsOwner(
      `set row_security = off; update session set last_seen_at = '2025-11-03T23:50:00Z', expires_at = '2025-11-05' where ended_at is null`,
    );
    expect([await bySession(), await byToken()]).toEqual([true, 200]);
    server.clock.now = new Date('2025-11-04T00:00:00Z');
    expect([await bySession(), await byToken()]).toEqual([false, 401]);
  });

  it('lets nobody in while it is suspended, and again afterwards', async () => {
    const { membershipId, byToken, bySession } = await somebody();
    const suspended = (at: Date | null, version: number) =>
      bySystem((scope) => scope.memberships.change({ id: membershipId, version }, { suspendedAt: at }));
    await suspended(BEGIN, 1);
    expect([await bySession(), await byToken()]).toEqual([false, 401]);
    await suspended(null, 2);
    expect([await bySession(), await byToken()]).toEqual([true, 200]);
  });

  it('that is an invitation is in force at the first sign-in, and marked as used by the first request', async () => {
    const administrator = await server.signedIn(world.lmc.administers.personId);
    const email = `${randomUUID()}@example.test`;
    const invitation = { name: 'Bo New', email: email.toUpperCase(), jobTitle: 'Officer', roles: ['VIEW'] };
    const { data, errors } = await administrator.send<{ invitePerson: { id: string; state: string } }>(INVITE, {
      actionId: randomUUID(),
      invitation,
    });
    expect(errors).toEqual([]);
    expect(data?.invitePerson).toMatchObject({
      state: 'INVITED',
      version: 1,
      person: { email },
      invitedBy: world.lmc.administers.personName,
    });
    const stateOf = async () => {
      const answer = await administrator.send<{ members: { id: string; state: string; acceptedAt: string }[] }>(
        MEMBERS,
      );
      return answer.data?.members.find(({ id }) => id === data?.invitePerson.id);
    };
    expect(await stateOf()).toMatchObject({ state: 'INVITED', acceptedAt: null });
    const person = await bySystem((scope) => scope.people.byEmail(email));
    const invited = server.browser();
    await invited.signIn(person?.id ?? '');
    expect((await invited.send<{ me: { membership: { id: string } } }>(ACTING)).data?.me.membership.id).toBe(
      data?.invitePerson.id,
    );
    expect(await stateOf()).toMatchObject({ state: 'IN', acceptedAt: BEGIN.toISOString() });
  });

  it('does not interrupt what a person does for another organisation', async () => {
    const practice = world.practices[0]!;
    const browser = server.browser();
    await browser.signIn(practice.views.personId);
    const administrator = await server.signedIn(world.lmc.administers.personId);
    const invitation = { name: 'x', email: `${practice.views.personId}@example.test`, jobTitle: 'x', roles: ['VIEW'] };
    expect((await administrator.send(INVITE, { actionId: randomUUID(), invitation })).data).toMatchObject({
      invitePerson: { state: 'INVITED' },
    });
    expect((await browser.send('{ members { id } }')).errors).toEqual([]);
  });
});
