import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OpaqueId } from '../graphql/scalars/opaque-id.ts';
import { TestServer } from '../testing/browser.ts';
import { offerOf } from '../testing/participation-story.ts';
import { afterTheQuarter, practised, released } from '../testing/payment-story.ts';
import { TestPortal } from '../testing/portal.ts';
import { publish } from '../testing/scheme-story.ts';
import { moves } from '../testing/moves.ts';
import { buildWorld } from '../testing/world.ts';
import type { Place } from '../testing/world.ts';

const OFFER = `query ($id: ID!) { offer(id: $id) { version fingerprint permissions { accept { allowed code } } } }`;
const OPT_IN = `mutation ($actionId: String!, $offerId: ID!, $expectedVersion: Int!, $fingerprint: String!) {
  optIn(actionId: $actionId, offerId: $offerId, expectedVersion: $expectedVersion, fingerprint: $fingerprint, authority: "Partner") {
    __typename ... on Refused { code message } } }`;
const PAYMENTS = '{ paymentLines(first: 5) { totalCount total { pence } nodes { reference workingText } } }';

interface Offered {
  offer: { version: number; fingerprint: string; permissions: { accept: { allowed: boolean; code: string | null } } };
}

describe('an organisation that moved to another commissioner', () => {
  let server: TestServer;
  let portal: TestPortal;

  beforeAll(async () => {
    [server, portal] = [await TestServer.open(), await TestPortal.open()];
  });
  afterAll(() => Promise.all([server.close(), portal.close()]));

  const offered = async (practice: Place, id: string) => {
    const browser = await server.signedIn(practice.approves.personId);
    const { data, errors } = await browser.send<Offered>(OFFER, { id });
    expect(errors).toEqual([]);
    return { browser, offer: data?.offer };
  };

  it('reads the offers of the old one, and cannot opt in to them from that day on', async () => {
    const [world, next] = [await buildWorld(portal.source, { practices: 1 }), await buildWorld(portal.source)];
    await publish(portal, world);
    const practice = world.practices[0] as Place;
    const { id, opensAt } = await offerOf(portal, practice);
    const offerId = String(OpaqueId.serialize(id));
    server.clock.now = opensAt;
    expect((await offered(practice, offerId)).offer?.permissions.accept).toEqual({ allowed: true, code: null });

    await moves(practice, { from: world, to: next }, opensAt.toISOString().slice(0, 10));
    const { browser, offer } = await offered(practice, offerId);
    expect(offer?.permissions.accept).toEqual({ allowed: false, code: 'NOT_WITH_THIS_COMMISSIONER' });
    const { version: expectedVersion, fingerprint } = offer ?? {};
    const { data } = await browser.send<{ optIn: object }>(OPT_IN, {
      actionId: randomUUID(),
      offerId,
      expectedVersion,
      fingerprint,
    });
    expect(data?.optIn).toEqual({
      __typename: 'Refused',
      code: 'NOT_WITH_THIS_COMMISSIONER',
      message: 'Your organisation is not with this commissioner today, so it cannot act here.',
    });
  });

  it('still reads what it was paid, to the letter', async () => {
    const told = await practised(portal, [{ qofPence: 2_400_000 }]);
    await released(told);
    const practice = told.world.practices[0] as Place;
    server.clock.now = afterTheQuarter;
    const statement = async () => {
      const browser = await server.signedIn(practice.views.personId);
      return (await browser.send<{ paymentLines: { totalCount: number } }>(PAYMENTS)).data;
    };
    const before = await statement();
    expect(before?.paymentLines.totalCount).toBe(1);
    await moves(practice, { from: told.world, to: await buildWorld(portal.source) }, '2026-04-01');
    expect(await statement()).toEqual(before);
  });
});
