import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestPortal, acceptedValue, refusalCodesOf } from '../../testing/portal.ts';
import { join, joinAll, offerOf, publishAtOnce } from '../../testing/participation-story.ts';
import { planningScheme, publish } from '../../testing/scheme-story.ts';
import type { Story } from '../../testing/scheme-story.ts';
import { sqlAs, sqlAsSystem } from '../../testing/sql.ts';
import { buildWorld } from '../../testing/world.ts';
import type { Place, World } from '../../testing/world.ts';
import { declineOffer } from './decline-offer.ts';
import { optIn } from './opt-in.ts';

let portal: TestPortal;
let world: World;
let story: Story;
let practice: Place;

beforeAll(async () => {
  portal = await TestPortal.open();
});
beforeEach(async () => {
  world = await buildWorld(portal.source, { practices: 3 });
  story = await publish(portal, world);
  practice = world.practices[0] as Place;
});
afterAll(() => portal.close());

const at = (instant: string) => ({ now: new Date(instant) });
const open = at('2025-12-11T10:00:00Z');
const yes = async (
  place: Place,
  changes: Partial<{ fingerprint: string; authority: string; expectedVersion: number }> = {},
) => {
  const offer = await offerOf(portal, place);
  return {
    offerId: offer.id,
    expectedVersion: offer.version,
    fingerprint: offer.fingerprint,
    authority: 'Partner',
    ...changes,
  };
};
const localOn = (place: Place, day: string) => portal.read(place.views, (scope) => scope.cover.on(place.id, day));

describe('the offers of a publication', () => {
  it('one for each practice, silent, carrying the fingerprint of the text', async () => {
    const offers = await Promise.all(world.practices.map((place) => offerOf(portal, place)));
    expect(offers.map(({ response, fingerprint }) => [response, fingerprint])).toEqual(
      offers.map(() => ['silent', story.fingerprint]),
    );
    expect(offers[0]).toMatchObject({ from: '2026-01-01', to: '2026-03-31' });
    expect(offers[0]?.closesAt.toISOString()).toBe('2025-12-31T23:59:59.000Z');
  });

  it('silence means national', async () => {
    expect(await localOn(practice, '2026-02-01')).toEqual([]);
  });
});

describe('opting in', () => {
  it('puts the scheme in place of each indicator of the contract year, for the days of the phase and no other', async () => {
    await join(portal, practice);
    const indicators = await portal.read(practice.views, async (scope) =>
      (await scope.nationalYears()).indicatorsOf('2025-26'),
    );
    expect((await localOn(practice, '2026-01-01')).map(({ indicator }) => indicator)).toEqual(
      [...(indicators ?? [])].sort(),
    );
    expect(await localOn(practice, '2026-03-31')).toHaveLength(44);
    expect(await localOn(practice, '2025-12-31')).toEqual([]);
    expect(await localOn(practice, '2026-04-01')).toEqual([]);
    expect(await localOn(world.practices[1] as Place, '2026-02-01')).toEqual([]);
  });

  it('is possible in the last second of the window and not in the next', async () => {
    acceptedValue(await portal.act(practice.approves, optIn, await yes(practice), at('2025-12-31T23:59:59.999Z')));
    const late = world.practices[1] as Place;
    expect(
      refusalCodesOf(await portal.act(late.approves, optIn, await yes(late), at('2026-01-01T00:00:00.000Z'))),
    ).toEqual(['OFFER_HAS_CLOSED']);
    expect(
      refusalCodesOf(await portal.act(late.approves, optIn, await yes(late), at('2025-12-09T23:59:59.999Z'))),
    ).toEqual(['OFFER_IS_NOT_OPEN_YET']);
    expect((await offerOf(portal, late)).response).toBe('silent');
    expect(await localOn(late, '2026-02-01')).toEqual([]);
  });

  it('needs the right to sign, in that practice', async () => {
    const given = await yes(practice);
    expect(refusalCodesOf(await portal.act(practice.prepares, optIn, given, open))).toEqual([
      'YOUR_ROLE_DOES_NOT_ALLOW_THIS',
    ]);
    expect(refusalCodesOf(await portal.act(world.commissioner.approves, optIn, given, open))).toEqual([
      'NOT_FOR_YOUR_ORGANISATION',
    ]);
    expect(refusalCodesOf(await portal.act(world.lmc.approves, optIn, given, open))).toEqual([
      'NOT_FOR_YOUR_ORGANISATION',
    ]);
    expect(refusalCodesOf(await portal.act((world.practices[1] as Place).approves, optIn, given, open))).toEqual([
      'NOT_FOUND',
    ]);
    const elsewhere = await buildWorld(portal.source, { practices: 1 });
    expect(refusalCodesOf(await portal.act((elsewhere.practices[0] as Place).approves, optIn, given, open))).toEqual([
      'NOT_FOUND',
    ]);
  });

  it('rests on the text that was shown and on the offer as it is', async () => {
    expect(
      refusalCodesOf(await portal.act(practice.approves, optIn, await yes(practice, { fingerprint: 'another' }), open)),
    ).toEqual(['TEXT_IS_NOT_THE_ONE_SHOWN']);
    expect(
      refusalCodesOf(await portal.act(practice.approves, optIn, await yes(practice, { expectedVersion: 7 }), open)),
    ).toEqual(['SOMEBODY_CHANGED_THIS_FIRST']);
    expect(await localOn(practice, '2026-02-01')).toEqual([]);
  });

  it('is done once: a repeat is answered, a second request is refused', async () => {
    const given = await yes(practice);
    const once = { ...open, actionId: '0f9f24bb-2a35-4a53-95c7-7e2e4a3b9f10' };
    const first = await portal.act(practice.approves, optIn, given, once);
    expect(await portal.act(practice.approves, optIn, given, once)).toEqual(first);
    expect(refusalCodesOf(await portal.act(practice.approves, optIn, given, open))).toEqual(['OFFER_IS_TAKEN_UP']);
    expect(await localOn(practice, '2026-02-01')).toHaveLength(44);
  });

  it('two signatories at the same moment: one is first, the other is told', async () => {
    const given = await yes(practice);
    const outcomes = await Promise.all([
      portal.act(practice.approves, optIn, given, open),
      portal.act({ ...practice.approves, personId: practice.administers.personId }, optIn, given, open),
    ]);
    expect(outcomes.filter((outcome) => outcome.accepted)).toHaveLength(1);
    expect(outcomes.flatMap((outcome) => (outcome.accepted ? [] : refusalCodesOf(outcome)))).toEqual([
      'OFFER_IS_TAKEN_UP',
    ]);
  });

  it('a practice that is closed cannot take part', async () => {
    await sqlAsSystem(
      world.commissioner.id,
      `update organisation set closed_on = '2025-12-10' where id = '${practice.id}'`,
    );
    expect(refusalCodesOf(await portal.act(practice.approves, optIn, await yes(practice), open))).toEqual([
      'PRACTICE_IS_CLOSED',
    ]);
  });
});

describe('changing one’s mind before the window closes', () => {
  const no = async () => ({
    offerId: (await offerOf(portal, practice)).id,
    expectedVersion: (await offerOf(portal, practice)).version,
    authority: 'Partner',
  });

  it('declining after opting in leaves no cover; opting in again brings it back; every answer is kept', async () => {
    await join(portal, practice);
    acceptedValue(await portal.act(practice.approves, declineOffer, await no(), at('2025-12-12T10:00:00Z')));
    expect(await localOn(practice, '2026-02-01')).toEqual([]);
    acceptedValue(await portal.act(practice.approves, optIn, await yes(practice), at('2025-12-13T10:00:00Z')));
    expect(await localOn(practice, '2026-02-01')).toHaveLength(44);
    const offer = await offerOf(portal, practice);
    const answers = await portal.read(practice.views, (scope) => scope.offers.answersOf([offer.id]));
    expect(answers.map(({ response, effectiveFrom }) => `${response} ${effectiveFrom}`)).toEqual([
      'accepted 2026-01-01',
      'declined 2025-12-12',
      'accepted 2026-01-01',
    ]);
    const [participation] = await portal.read(practice.views, (scope) => scope.participations.ofOffers([offer.id]));
    expect(participation).toMatchObject({ state: 'active', from: '2026-01-01', to: '2026-03-31' });
  });

  it('ends with the window', async () => {
    await join(portal, practice);
    expect(
      refusalCodesOf(await portal.act(practice.approves, declineOffer, await no(), at('2026-01-01T00:00:00Z'))),
    ).toEqual(['OFFER_IS_TAKEN_UP']);
    expect(await localOn(practice, '2026-02-01')).toHaveLength(44);
  });
});

describe('two schemes for the same indicator and days', () => {
  it('the second is refused by the database, and nothing of it is saved', async () => {
    await join(portal, practice);
    const [phase] = planningScheme(3).phases;
    const other = await publishAtOnce(portal, world, {
      name: 'Asthma scheme',
      definition: {
        ...planningScheme(3),
        phases: [
          {
            ...(phase as NonNullable<typeof phase>),
            replacesWholeContract: false,
            replaces: ['AST007'],
            from: '2026-03-31',
            to: '2026-03-31',
          },
        ],
      },
    });
    const offer = await portal.read(practice.views, async (scope) =>
      (await scope.offerLists.page({}, 'NEWEST', { first: 10, after: null })).nodes.find(
        ({ schemeId }) => schemeId === other.schemeId,
      ),
    );
    const given = {
      offerId: offer?.id ?? '',
      expectedVersion: 1,
      fingerprint: other.fingerprint,
      authority: 'Partner',
    };
    const outcome = await portal.act(practice.approves, optIn, given, open);
    expect(refusalCodesOf(outcome)).toEqual(['COVER_OVERLAPS_ANOTHER_SCHEME']);
    expect(await localOn(practice, '2026-03-31')).toHaveLength(44);
    const [answers, participations] = await portal.read(practice.views, async (scope) => [
      await scope.offers.answersOf([given.offerId]),
      await scope.participations.ofOffers([given.offerId]),
    ]);
    expect([answers, participations]).toEqual([[], []]);
    // A practice that is in no other scheme may.
    acceptedValue(
      await portal.act(
        (world.practices[1] as Place).approves,
        optIn,
        { ...given, offerId: await offerIdOf(world.practices[1] as Place, other.schemeId) },
        open,
      ),
    );
  });
});

const offerIdOf = (place: Place, schemeId: string) =>
  portal.read(
    place.views,
    async (scope) =>
      (await scope.offerLists.page({}, 'NEWEST', { first: 10, after: null })).nodes.find(
        (offer) => offer.schemeId === schemeId,
      )?.id ?? '',
  );

describe('nobody can accept for a practice (D5-7)', () => {
  it('the database refuses a commissioner who writes an acceptance, whatever the code does', async () => {
    const { id, commissionerId } = await offerOf(portal, practice);
    const attempts = [
      `update offer set response = 'accepted' where id = '${id}'`,
      `insert into offer_response (commissioner_id, id, offer_id, scheme_id, phase_key, practice_id, response, effective_from, fingerprint, responded_by, authority, responded_at)
       select commissioner_id, gen_random_uuid(), id, scheme_id, phase_key, practice_id, 'accepted', '2026-01-01', fingerprint, '${world.commissioner.approves.personId}', 'x', now() from offer where id = '${id}'`,
      `insert into participation (commissioner_id, id, offer_id, scheme_id, scheme_version_id, phase_key, practice_id, during, state, fingerprint, accepted_at)
       select commissioner_id, gen_random_uuid(), id, scheme_id, scheme_version_id, phase_key, practice_id, phase, 'active', fingerprint, now() from offer where id = '${id}'`,
      `insert into local_cover (commissioner_id, participation_id, practice_id, indicator, during) values ('${commissionerId}', '${id}', '${practice.id}', 'AST007', '[2026-01-01,2026-02-01)')`,
      `insert into offer (commissioner_id, id, scheme_id, scheme_version_id, phase_key, practice_id, fingerprint, phase, opens_at, closes_at, offered_at, response)
       select commissioner_id, gen_random_uuid(), scheme_id, scheme_version_id, 'other', practice_id, fingerprint, phase, opens_at, closes_at, offered_at, 'accepted' from offer where id = '${id}'`,
    ];
    for (const statement of attempts) {
      await expect(sqlAs(world.commissioner.approves, statement)).rejects.toThrow(
        /row-level security|permission denied/,
      );
    }
    expect((await offerOf(portal, practice)).response).toBe('silent');
  });

  it('a commissioner can neither lengthen what was agreed nor take it up again', async () => {
    await joinAll(portal, world, 1);
    for (const statement of [
      `update local_cover set during = '[2026-01-01,2027-01-01)' where practice_id = '${practice.id}'`,
      `update participation set during = '[2026-01-01,2027-01-01)', state = 'reverted' where practice_id = '${practice.id}'`,
      `update participation set state = 'active' where practice_id = '${practice.id}'`,
    ])
      await expect(sqlAs(world.commissioner.approves, statement)).rejects.toThrow(/row-level security/);
  });

  it('another practice cannot answer it either', async () => {
    const { id } = await offerOf(portal, practice);
    await sqlAs((world.practices[1] as Place).approves, `update offer set response = 'accepted' where id = '${id}'`);
    expect((await offerOf(portal, practice)).response).toBe('silent');
  });
});
