import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noticeKindNames, noticeKinds } from '../../domain/telling/notice-kinds.ts';
import { tellOfTheDayTask } from '../../jobs/tell-of-the-day-task.ts';
import { withinScope } from '../../persistence/scope.ts';
import { offerOf } from '../../testing/participation-story.ts';
import { TestPortal, acceptedValue } from '../../testing/portal.ts';
import { publish, sign } from '../../testing/scheme-story.ts';
import {
  HIDDEN_WORDS,
  KeepingCarrier,
  OFFERS_OPEN,
  eventsToTell,
  mailsOf,
  noticesOf,
  sendOnce,
  tellAll,
  tellEveryKind,
  tellInvited,
  toolsAt,
} from '../../testing/telling-story.ts';
import { buildWorld } from '../../testing/world.ts';
import type { Place, World } from '../../testing/world.ts';
import { invitePerson } from '../identity/invite-person.ts';
import { setMemberEnd } from '../identity/set-member-end.ts';
import { suspendMember } from '../identity/suspend-member.ts';
import { withdrawInvitation } from '../identity/withdraw-invitation.ts';
import { noticePage } from '../../domain/telling/notice-kinds.ts';
import { chooseHowToBeTold } from './choose-how-to-be-told.ts';
import { markNoticesRead } from './mark-notices-read.ts';
import { DIGEST_SENTENCE } from './send-digests.ts';

const LATER = new Date('2026-05-01T09:00:00Z');

let portal: TestPortal;

beforeAll(async () => {
  portal = await TestPortal.open();
});

afterAll(() => portal.close());

const placesOf = ({ commissioner, lmc, practices }: World) => [commissioner, lmc, ...practices];

describe('an event that somebody is told of', () => {
  it('has its job in the transaction of the change: neither is there without the other', async () => {
    const world = await buildWorld(portal.source, { practices: 1 });
    const { schemeId } = await sign(portal, world);
    const before = await eventsToTell(world.commissioner.id);
    const failing = new Error('The change fails after the event was written.');
    await expect(
      withinScope(
        portal.source,
        { audience: 'system', name: 'tests', commissionerIds: [world.commissioner.id] },
        { now: LATER },
        async (scope) => {
          await scope.happened({
            name: 'scheme.ended',
            commissionerId: world.commissioner.id,
            subjectKind: 'scheme',
            subjectId: schemeId,
            schemeId,
          });
          throw failing;
        },
      ),
    ).rejects.toThrow(failing);
    expect(await eventsToTell(world.commissioner.id)).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
  });
});

describe('telling', () => {
  let worlds: World[];
  let places: Place[];

  beforeAll(async () => {
    worlds = await tellEveryKind(portal);
    places = worlds.flatMap(placesOf);
  });

  it('reaches those with the right to act, and nobody else', async () => {
    const memberships = new Map(
      places.flatMap((place) =>
        (['views', 'prepares', 'approves', 'administers'] as const).map(
          (who) => [place[who].membershipId, `${place[who].kind} ${who}`] as const,
        ),
      ),
    );
    const who = (kind: string, rows: { kind: string; membership_id: string }[]) =>
      [
        ...new Set(
          rows
            .filter((row) => row.kind === kind)
            .map(({ membership_id: id }) => memberships.get(id) ?? 'whoever is invited'),
        ),
      ].sort();
    const rows = await noticesOf(places);
    expect(Object.fromEntries(noticeKindNames.map((kind) => [kind, who(kind, rows)]))).toEqual({
      invitation: ['whoever is invited'],
      access_ending: ['practice views'],
      access_of_another_ending: ['practice administers'],
      answer_owed: ['practice approves'],
      evidence_owed: ['practice approves', 'practice prepares'],
      count_owed: ['practice approves', 'practice prepares'],
      response_owed: ['lmc approves', 'lmc prepares'],
      reply_owed: ['commissioner approves', 'commissioner prepares'],
      consultation_to_answer: ['lmc approves', 'lmc prepares'],
      comment_to_answer: ['commissioner approves', 'commissioner prepares'],
      offer_open: ['practice approves'],
      offer_closing: ['practice approves'],
      evidence_returned: ['practice approves', 'practice prepares'],
      payment_released: ['practice administers', 'practice approves', 'practice prepares', 'practice views'],
      scheme_ending: ['practice approves'],
    });
  });

  it('is done once, however often the worker begins again', async () => {
    const before = await noticesOf(places);
    const mails = await mailsOf(places);
    for (const world of worlds) await tellAll(portal, world, LATER);
    for (const place of places) await tellInvited(portal, place, LATER);
    expect(await noticesOf(places)).toEqual(before);
    expect(await mailsOf(places)).toEqual(mails);
    expect(mails).toHaveLength(before.length);
  });

  it.each(noticeKindNames)('of %s gives nothing away in its mail', async (kind) => {
    const mails = (await mailsOf(places)).filter((mail) => mail.kind === kind);
    expect(mails).not.toEqual([]);
    const carrier = new KeepingCarrier();
    for (const { id } of mails) await sendOnce(portal, id, { carrier, now: LATER });
    const names = places.map(({ name }) => name);
    for (const { subject, body } of carrier.letters) {
      // What is left when the organisation it is for and the two links are taken away is the sentence of its kind.
      const [first, sentence, link, choice] = body.split('\n\n');
      expect(names.map((name) => `For ${name}`)).toContain(first);
      expect(sentence).toBe(noticeKinds[kind].mail);
      expect(link).toMatch(/^Sign in to see it: https:\/\/portal\.example\/[\w/-]*$/);
      expect(choice).toMatch(/https:\/\/portal\.example\/how-we-tell-you$/);
      expect(subject).toBe(`Commissioning Portal: ${noticeKinds[kind].mail}`);
      for (const hidden of [...HIDDEN_WORDS, '£']) expect(`${subject} ${body}`).not.toContain(hidden);
    }
  });

  it('follows what a person chose, in the membership they chose it in', async () => {
    const world = await buildWorld(portal.source, { practices: 2 });
    const [first, second] = world.practices;
    if (!first || !second) throw new Error('The world has practices.');
    acceptedValue(await portal.act(first.approves, chooseHowToBeTold, { choice: 'portal_only' }));
    await publish(portal, world);
    await tellAll(portal, world, OFFERS_OPEN);
    expect((await noticesOf([first])).map(({ way, mail_id: mail }) => [way, mail])).toEqual([['portal_only', null]]);
    expect(await mailsOf([first])).toEqual([]);
    expect(await mailsOf([second])).toHaveLength(1);
  });

  it('is one mail a day for whoever wants it so, of what is new and unread', async () => {
    const world = await buildWorld(portal.source, { practices: 1 });
    const [practice] = world.practices;
    if (!practice) throw new Error('The world has a practice.');
    acceptedValue(await portal.act(practice.approves, chooseHowToBeTold, { choice: 'daily' }));
    await publish(portal, world);
    await tellAll(portal, world, OFFERS_OPEN);
    expect(await mailsOf([practice])).toEqual([]);
    const morning = { mailed: true };
    await tellOfTheDayTask(toolsAt(portal, OFFERS_OPEN), morning);
    await tellOfTheDayTask(toolsAt(portal, OFFERS_OPEN), morning);
    expect((await mailsOf([practice])).map(({ sentence, path }) => [sentence, path])).toEqual([
      [DIGEST_SENTENCE, '/notices'],
    ]);
    const { nodes } = await portal.read(practice.approves, (scope) =>
      scope.notices.ofMembership(practice.approves.membershipId, { unread: true }, { first: 10, after: null }),
    );
    acceptedValue(
      await portal.act(practice.approves, markNoticesRead, { noticeIds: nodes.map(({ id }) => id) }, { now: LATER }),
    );
    expect(await portal.read(practice.approves, (scope) => scope.notices.unread(practice.approves.membershipId))).toBe(
      0,
    );
    await tellOfTheDayTask(toolsAt(portal, OFFERS_OPEN), morning);
    expect(await mailsOf([practice])).toHaveLength(1);
  });

  it('shows a notice to the one it was made for, and lets nobody else mark it', async () => {
    const [practice, other] = worlds[1]?.practices ?? [];
    if (!practice || !other) throw new Error('The world has two practices.');
    const asked = '{ notices(first: 50) { nodes { id title path } } telling { unread choice mailWay } }';
    type Shown = { notices: { nodes: { id: string }[] }; telling: { unread: number } };
    const { data: own } = await portal.send<Shown>(practice.approves, asked);
    const { data: another } = await portal.send<Shown>(other.approves, asked);
    const [ids, others] = [own, another].map((one) => one?.notices.nodes.map(({ id }) => id) ?? []);
    expect(own?.telling.unread).toBe(ids?.length);
    expect(ids?.length).toBeGreaterThan(2);
    expect(ids?.filter((id) => others?.includes(id))).toEqual([]);
    const mark =
      'mutation ($a: String!, $ids: [ID!]!) { markNoticesRead(actionId: $a, noticeIds: $ids) { __typename } }';
    const variables = { a: crypto.randomUUID(), ids: others };
    expect((await portal.send(practice.approves, mark, { variables })).data).toEqual({
      markNoticesRead: { __typename: 'Refused' },
    });
    expect((await portal.send<Shown>(other.approves, asked)).data?.telling.unread).toBe(others?.length);
  });

  it('shows the mail of an organisation to its administrators, and to nobody else', async () => {
    const [practice, other] = worlds[1]?.practices ?? [];
    if (!practice || !other) throw new Error('The world has two practices.');
    const asked = '{ mails(first: 50) { totalCount nodes { organisationName state } } }';
    type Shown = { mails: { totalCount: number; nodes: { organisationName: string }[] } };
    const { data } = await portal.send<Shown>(practice.administers, asked);
    expect(data?.mails.totalCount).toBe((await mailsOf([practice])).length);
    expect([...new Set(data?.mails.nodes.map(({ organisationName }) => organisationName))]).toEqual([practice.name]);
    const { errors } = await portal.send(practice.approves, asked);
    expect(errors[0]?.extensions?.code).toBe('YOUR_ROLE_DOES_NOT_ALLOW_THIS');
    const caught = '{ caughtMails { totalCount } }';
    expect((await portal.send(other.views, caught)).data).toEqual({ caughtMails: { totalCount: 0 } });
  });

  it('writes no mail where none leaves', async () => {
    const world = await buildWorld(portal.source, { practices: 1 });
    await publish(portal, world);
    await tellAll(portal, world, OFFERS_OPEN, false);
    expect(await noticesOf(world.practices)).toHaveLength(1);
    expect(await mailsOf(placesOf(world))).toEqual([]);
  });

  it('says that an offer closes soon once at each step, on whatever day it is asked', async () => {
    const world = await buildWorld(portal.source, { practices: 1 });
    await publish(portal, world);
    const [practice] = world.practices;
    if (!practice) throw new Error('The world has a practice.');
    const { closesAt } = await offerOf(portal, practice);
    const counts: number[] = [];
    for (const daysBefore of [6, 6, 5, 1, 0, -1]) {
      const now = new Date(closesAt.getTime() - daysBefore * 86_400_000 - 3_600_000);
      await tellOfTheDayTask(toolsAt(portal, now), { mailed: true });
      counts.push((await noticesOf([practice])).filter(({ kind }) => kind === 'offer_closing').length);
    }
    expect(counts).toEqual([1, 1, 1, 2, 2, 2]);
  });

  it('says that access ends once at each of 30, 7 and 1 days before, and not to whoever is out', async () => {
    const { practices } = await buildWorld(portal.source, { practices: 1 });
    const [practice] = practices;
    if (!practice) throw new Error('The world has a practice.');
    const { administers, views } = practice;
    const counts: number[][] = [];
    const look = async (day: string): Promise<void> => {
      await tellOfTheDayTask(toolsAt(portal, new Date(`${day}T09:00:00Z`)), { mailed: true });
      const rows = await noticesOf([practice]);
      counts.push(
        [views, administers].map(
          ({ membershipId }) => rows.filter(({ membership_id: id }) => id === membershipId).length,
        ),
      );
    };
    const member = () => portal.read(administers, (scope) => scope.memberships.byId(views.membershipId));
    const { membershipId } = views;
    acceptedValue(
      await portal.act(administers, setMemberEnd, {
        membershipId,
        expectedVersion: (await member())?.version ?? 0,
        endsOn: '2026-01-31',
      }),
    );
    for (const day of ['2025-12-31', '2026-01-01', '2026-01-02', '2026-01-24', '2026-01-29']) await look(day);
    acceptedValue(
      await portal.act(administers, suspendMember, {
        membershipId,
        expectedVersion: (await member())?.version ?? 0,
      }),
    );
    await look('2026-01-30');
    expect(counts).toEqual([
      [0, 0],
      [1, 1],
      [1, 1],
      [2, 2],
      [2, 2],
      [2, 2],
    ]);
    expect((await mailsOf([practice])).map(({ path }) => path).sort()).toEqual(
      [
        '/people',
        '/people',
        noticePage('access_of_another_ending', membershipId),
        noticePage('access_of_another_ending', membershipId),
      ].sort(),
    );
  });

  it('does not invite whoever has been in by then, or was told to stay away', async () => {
    const { practices } = await buildWorld(portal.source, { practices: 1 });
    const [practice] = practices;
    if (!practice) throw new Error('The world has a practice.');
    const { membershipId } = acceptedValue(
      await portal.act(practice.administers, invitePerson, {
        name: 'Bo New',
        email: `${practice.id}@example.test`,
        jobTitle: 'Manager',
        roles: ['view'],
        endsOn: null,
        sharedMailboxReason: null,
      }),
    );
    acceptedValue(await portal.act(practice.administers, withdrawInvitation, { membershipId, expectedVersion: 1 }));
    await tellInvited(portal, practice, LATER);
    expect(await noticesOf([practice])).toEqual([]);
  });
});
