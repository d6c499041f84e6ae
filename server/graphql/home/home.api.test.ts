import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setMemberEnd } from '../../actions/identity/set-member-end.ts';
import { startNationalCorrection } from '../../actions/national/start-national-correction.ts';
import { addNationalBody } from '../../testing/national-place.ts';
import { TestPortal, acceptedValue } from '../../testing/portal.ts';
import { consult, decide, draft, publish } from '../../testing/scheme-story.ts';
import { buildWorld } from '../../testing/world.ts';

const HOME = '{ home { tasks { kind title due path } counts { key value path } } }';
type Home = {
  home: {
    tasks: { kind: string; title: string; due: string | null; path: string }[];
    counts: { key: string; value: number }[];
  };
};

let portal: TestPortal;

beforeAll(async () => {
  portal = await TestPortal.open();
});

afterAll(() => portal.close());

const kindsFor = async (actor: Parameters<TestPortal['send']>[0], now?: Date) => {
  const { data, errors } = await portal.send<Home>(actor, HOME, { now });
  expect(errors).toEqual([]);
  return data?.home.tasks.map(({ kind }) => kind);
};

describe('home', () => {
  it('is empty for a new commissioner, LMC and practice', async () => {
    const world = await buildWorld(portal.source);
    for (const place of [world.commissioner, world.lmc, world.practices[0]])
      expect(await kindsFor(place?.approves ?? null)).toEqual([]);
  });

  it('shows a task to those who may do it, and to nobody else', async () => {
    const world = await buildWorld(portal.source);
    await draft(portal, world);
    expect(await kindsFor(world.commissioner.prepares)).toEqual(['finish_draft']);
    expect(await kindsFor(world.commissioner.views)).toEqual([]);
  });

  it('shows the national body the draft of a contract year: to one to finish it, to another to check it', async () => {
    const body = await addNationalBody(portal.source);
    expect(await kindsFor(body.prepares)).toEqual([]);
    acceptedValue(
      await portal.act(body.prepares, startNationalCorrection, { financialYear: '2024-25', reason: 'Misread.' }),
    );
    expect(await kindsFor(body.prepares)).toEqual(['finish_national_draft']);
    const { data } = await portal.send<Home>({ ...body.approves, roles: ['view', 'approve'] }, HOME);
    expect(data?.home.tasks).toMatchObject([
      {
        kind: 'release_national_year',
        title: 'Check the national contract of 2024-25, release 2',
        path: expect.stringMatching(/^\/national-contract\/drafts\/.+\/check$/),
      },
    ]);
    expect(await kindsFor(body.views)).toEqual([]);
  });

  it('announces access that ends from thirty days before, to those who administer and to the person', async () => {
    const world = await buildWorld(portal.source);
    const { administers, views, prepares } = world.lmc;
    const ends = { membershipId: views.membershipId, expectedVersion: 1, endsOn: '2025-12-31' };
    acceptedValue(await portal.act(administers, setMemberEnd, ends));
    const [before, from, after] = ['2025-11-30', '2025-12-01', '2026-01-01'].map((day) => new Date(`${day}T09:00:00Z`));
    expect([await kindsFor(administers, before), await kindsFor(views, before)]).toEqual([[], []]);
    const { data } = await portal.send<Home>(administers, HOME, { now: from });
    expect(data?.home.tasks).toMatchObject([
      {
        kind: 'access_ends',
        title: `Access of ${views.personName} ends`,
        due: '2025-12-31T23:59:59.000Z',
        path: expect.stringMatching(/^\/people\/.+/),
      },
    ]);
    expect([await kindsFor(views, from), await kindsFor(prepares, from)]).toEqual([['own_access_ends'], []]);
    expect(await kindsFor(world.commissioner.administers, from)).toEqual([]);
    expect(await kindsFor(administers, after)).toEqual([]);
  });

  it('shows an open consultation to the LMC with its closing time, and its silence to the commissioner', async () => {
    const world = await buildWorld(portal.source);
    await consult(portal, world);
    const { data } = await portal.send<Home>(world.lmc.approves, HOME);
    expect(data?.home.tasks).toMatchObject([
      {
        kind: 'answer_consultation',
        title: 'Answer the consultation on Practice quality scheme',
        due: '2025-12-01T23:59:59.000Z',
      },
    ]);
    expect(await kindsFor(world.commissioner.prepares)).toEqual([]);
    expect(await kindsFor(world.commissioner.prepares, new Date('2025-12-02T09:00:00Z'))).toEqual(['record_silence']);
  });

  it('gives all last days as a calendar file, and none where nothing has one', async () => {
    const world = await buildWorld(portal.source);
    const file = async (actor: Parameters<TestPortal['send']>[0]) =>
      (await portal.send<{ home: { calendarFile: string | null } }>(actor, '{ home { calendarFile } }')).data?.home
        .calendarFile;
    expect(await file(world.lmc.approves)).toBeNull();
    await consult(portal, world);
    expect(await file(world.lmc.approves)).toMatch(
      /SUMMARY:Answer the consultation on Practice quality scheme\r\n.*DTSTART;VALUE=DATE:20251201\r\n.*URL:https:\/\/portal\.example\.test\/consult/s,
    );
  });

  it('hands over from the preparer to the publisher to the practice', async () => {
    const world = await buildWorld(portal.source);
    await decide(portal, world);
    expect(await kindsFor(world.commissioner.approves)).toEqual(['publish']);
    const other = await buildWorld(portal.source);
    await publish(portal, other);
    expect(await kindsFor(other.practices[0]?.prepares ?? null, new Date('2025-12-11T09:00:00Z'))).toEqual([
      'answer_offer',
    ]);
    expect(await kindsFor(other.practices[0]?.prepares ?? null, new Date('2026-01-01T00:00:00Z'))).toEqual([]);
  });
});
