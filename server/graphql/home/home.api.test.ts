import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setMemberEnd } from '../../actions/identity/set-member-end.ts';
import { startNationalCorrection } from '../../actions/national/start-national-correction.ts';
import { revertToNationalContract } from '../../actions/participation/revert-to-national-contract.ts';
import { movedFrom, moves } from '../../testing/moves.ts';
import { addNationalBody } from '../../testing/national-place.ts';
import { join, offerOf } from '../../testing/participation-story.ts';
import { TestPortal, acceptedValue } from '../../testing/portal.ts';
import { consult, decide, draft, publish } from '../../testing/scheme-story.ts';
import { buildWorld } from '../../testing/world.ts';
import type { Place } from '../../testing/world.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

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

  it('asks a practice that moved to leave or stay, and its old commissioner to see it, until it has left', async () => {
    const [from, to] = [await buildWorld(portal.source, { practices: 2 }), await buildWorld(portal.source)];
    await publish(portal, from);
    const [joined, silent] = from.practices as [Place, Place];
    const { offerId } = await join(portal, joined);
    for (const practice of [joined, silent]) await moves(practice, { from, to }, '2025-12-15');
    const [before, after] = [new Date('2025-12-14T12:00:00Z'), new Date('2025-12-15T12:00:00Z')];
    expect([await kindsFor(joined.approves, before), await kindsFor(silent.approves, before)]).toEqual([
      [],
      ['answer_offer'],
    ]);
    expect(await kindsFor(from.commissioner.prepares, before)).toEqual([]);

    const moved = movedFrom(joined, { from, to });
    expect(await kindsFor(movedFrom(silent, { from, to }).approves, after)).toEqual([]);
    const tasks = async (who: Place) =>
      (await portal.send<Home>(who.approves, HOME, { now: after })).data?.home.tasks ?? null;
    expect(await tasks(moved)).toMatchObject([
      {
        kind: 'leave_or_stay',
        title: 'Leave Practice quality scheme, Planning phase, or stay in it to its end',
        due: '2026-03-31T22:59:59.000Z',
        path: `/offers/${String(OpaqueId.serialize(offerId))}`,
      },
    ]);
    expect(await tasks(from.commissioner)).toMatchObject([
      {
        kind: 'see_who_moved',
        title: 'Ask 1 practice that moved away about Practice quality scheme',
        path: expect.stringMatching(/^\/schemes\/.+\/uptake\?moved=yes&answer=ACCEPTED$/),
      },
    ]);
    expect(await tasks(to.commissioner)).toEqual([]);
    const LISTED =
      '{ offers(first: 5, filter: { moved: true, responses: [ACCEPTED] }) { nodes { departure { on to { name } } } } }';
    expect((await portal.send(from.commissioner.views, LISTED, { now: after })).data).toEqual({
      offers: { nodes: [{ departure: { on: '2025-12-15', to: { name: to.commissioner.name } } }] },
    });
    expect((await portal.send(from.commissioner.views, LISTED, { now: before })).data).toEqual({
      offers: { nodes: [] },
    });

    const { version } = await offerOf(portal, joined);
    acceptedValue(
      await portal.act(
        moved.approves,
        revertToNationalContract,
        { offerId, expectedVersion: version, effectiveFrom: '2026-01-01', authority: 'Partner' },
        { now: after },
      ),
    );
    expect([await tasks(moved), await tasks(from.commissioner)]).toEqual([[], []]);
  });

  it('asks an LMC nothing of an area it does not serve any more; its consultations stay listed, and are not open', async () => {
    const [from, to] = [await buildWorld(portal.source), await buildWorld(portal.source)];
    await consult(portal, from);
    const { views } = from.lmc;
    const open = async () => {
      const { data } = await portal.send<{
        home: Home['home'];
        open: { totalCount: number };
        all: { nodes: { state: string; departure: { on: string } | null }[] };
      }>(
        views,
        `{ home { tasks { kind } counts { key value } }
           open: consultations(first: 5, filter: { states: [OPEN] }) { totalCount }
           all: consultations(first: 5) { nodes { state departure { on } } } }`,
        { now: new Date('2025-11-20T09:00:00Z') },
      );
      const counted = data?.home.counts.find(({ key }) => key === 'consultations_open')?.value;
      return { tasks: data?.home.tasks, open: [counted, data?.open.totalCount], all: data?.all.nodes };
    };
    expect(await open()).toEqual({
      tasks: [{ kind: 'answer_consultation' }],
      open: [1, 1],
      all: [{ state: 'OPEN', departure: null }],
    });
    await moves(from.lmc, { from, to }, '2025-11-15');
    expect(await open()).toEqual({
      tasks: [],
      open: [0, 0],
      all: [{ state: 'OPEN', departure: { on: '2025-11-15' } }],
    });
    const { data } = await portal.send<{ consultations: { totalCount: number } }>(
      from.commissioner.views,
      '{ consultations(first: 5, filter: { states: [OPEN] }) { totalCount } }',
    );
    expect(data?.consultations.totalCount).toBe(1);
  });
});
