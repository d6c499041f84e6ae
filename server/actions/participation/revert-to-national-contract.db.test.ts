import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { join, joinAll, offerOf, publishAtOnce, twoPhases } from '../../testing/participation-story.ts';
import { TestPortal, acceptedValue, refusalCodesOf } from '../../testing/portal.ts';
import { rowsOfOthers } from '../../testing/row-sums.ts';
import { sqlAs } from '../../testing/sql.ts';
import { buildWorld } from '../../testing/world.ts';
import type { Place, World } from '../../testing/world.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { optIn } from './opt-in.ts';
import { revertToNationalContract } from './revert-to-national-contract.ts';

let portal: TestPortal;
let world: World;
let practice: Place;

beforeAll(async () => {
  portal = await TestPortal.open();
});
beforeEach(async () => {
  world = await buildWorld(portal.source, { practices: 2 });
  await publishAtOnce(portal, world, { name: 'Two phases', definition: twoPhases(2) });
  practice = world.practices[0] as Place;
});
afterAll(() => portal.close());

const leave = async (
  place: Place,
  effectiveFrom: string,
  { now = new Date('2026-01-20T10:00:00Z'), phaseKey = 'planning', expectedVersion = 2 } = {},
) => {
  const offer = await offerOf(portal, place, phaseKey);
  return portal.act(
    place.approves,
    revertToNationalContract,
    { offerId: offer.id, expectedVersion, effectiveFrom, authority: 'Partner' },
    { now },
  );
};
const localOn = (day: string) =>
  portal.read(practice.views, async (scope) => (await scope.cover.on(practice.id, day)).length);

describe('one practice leaves (D2-10)', () => {
  it('is national from the effective day, and local until the day before', async () => {
    await join(portal, practice);
    acceptedValue(await leave(practice, '2026-02-17'));
    expect(await Promise.all(['2026-01-01', '2026-02-16', '2026-02-17', '2026-03-31'].map(localOn))).toEqual([
      44, 44, 0, 0,
    ]);
    expect((await offerOf(portal, practice)).response).toBe('left');
  });

  it('has a certificate whose fingerprint is that of its text, issued with the change', async () => {
    await join(portal, practice);
    const { certificateId } = acceptedValue(await leave(practice, '2026-02-17'));
    const certificate = await portal.read(practice.views, (scope) => scope.certificates.byId(certificateId));
    expect(certificate?.statement.sentence).toBe(
      `${practice.name} is back on the national contract from 17 February 2026: 44 national indicators.`,
    );
    expect(certificate?.statement.lines).toEqual([
      {
        practiceCode: practice.code,
        practiceName: practice.name,
        phaseName: 'Planning phase',
        localUntil: '2026-02-16',
        nationalFrom: '2026-02-17',
        nationalIndicators: 44,
      },
    ]);
    expect(certificate?.fingerprint).toBe(fingerprintOf(certificate?.statement));
    const kept = await portal.read(world.commissioner.views, (scope) => scope.certificates.byId(certificateId));
    expect(kept?.fingerprint).toBe(certificate?.fingerprint);
    expect(
      await portal.read((world.practices[1] as Place).views, (scope) => scope.certificates.byId(certificateId)),
    ).toBeNull();
  });

  it('keeps to the notice of the exit terms, to the phase and to what was seen', async () => {
    await join(portal, practice);
    expect(refusalCodesOf(await leave(practice, '2026-02-16'))).toEqual(['LEAVING_NEEDS_NOTICE']);
    expect(refusalCodesOf(await leave(practice, '2026-04-01'))).toEqual(['LEAVING_IS_AFTER_THE_PHASE']);
    expect(refusalCodesOf(await leave(practice, '2026-02-17', { expectedVersion: 1 }))).toEqual([
      'SOMEBODY_CHANGED_THIS_FIRST',
    ]);
    expect(refusalCodesOf(await leave(practice, '2026-03-31', { now: new Date('2026-03-10T10:00:00Z') }))).toEqual([
      'LEAVING_IS_AFTER_THE_PHASE',
    ]);
    expect(refusalCodesOf(await leave(world.practices[1] as Place, '2026-02-17'))).toEqual(['OFFER_IS_NOT_TAKEN_UP']);
    expect(await localOn('2026-03-31')).toBe(44);
  });

  it('needs nobody but the practice, and only somebody who signs for it', async () => {
    await join(portal, practice);
    const offer = await offerOf(portal, practice);
    const given = { offerId: offer.id, expectedVersion: 2, effectiveFrom: '2026-02-17', authority: 'x' };
    const now = new Date('2026-01-20T10:00:00Z');
    expect(refusalCodesOf(await portal.act(practice.prepares, revertToNationalContract, given, { now }))).toEqual([
      'YOUR_ROLE_DOES_NOT_ALLOW_THIS',
    ]);
    expect(
      refusalCodesOf(await portal.act(world.commissioner.approves, revertToNationalContract, given, { now })),
    ).toEqual(['NOT_FOR_YOUR_ORGANISATION']);
    expect(
      refusalCodesOf(
        await portal.act((world.practices[1] as Place).approves, revertToNationalContract, given, { now }),
      ),
    ).toEqual(['NOT_FOUND']);
  });

  it('before a phase begins leaves no day local; the other phase stays as it was; there is no way back in', async () => {
    await join(portal, practice);
    await join(portal, practice, { phaseKey: 'operating' });
    const now = new Date('2026-02-20T10:00:00Z');
    acceptedValue(await leave(practice, '2026-04-01', { phaseKey: 'operating', now }));
    expect(await Promise.all(['2026-03-31', '2026-04-01', '2027-03-31'].map(localOn))).toEqual([44, 0, 0]);
    const offer = await offerOf(portal, practice, 'operating');
    expect(
      refusalCodesOf(
        await portal.act(
          practice.approves,
          optIn,
          { offerId: offer.id, expectedVersion: offer.version, fingerprint: offer.fingerprint, authority: 'Partner' },
          { now },
        ),
      ),
    ).toEqual(['OFFER_WAS_LEFT']);
  });

  it('leaves one event for each thing that happened', async () => {
    await join(portal, practice);
    acceptedValue(await leave(practice, '2026-02-17'));
    const events = await sqlAs<{ name: string }>(practice.views, 'select name from event order by happened_at, id');
    expect(events.map(({ name }) => name)).toEqual(['offer.accepted', 'participation.left']);
  });
});

describe('the others, when one of 70 leaves', () => {
  it('their rows are byte-identical', async () => {
    const county = await buildWorld(portal.source, { practices: 75 });
    await publishAtOnce(portal, county, { name: 'Planning', definition: twoPhases(75) });
    await joinAll(portal, county, 70);
    const leaver = county.practices[33] as Place;
    const before = await rowsOfOthers(county.commissioner.id, leaver.id);
    acceptedValue(await leave(leaver, '2026-02-17'));
    expect(await rowsOfOthers(county.commissioner.id, leaver.id)).toEqual(before);
    expect(before.map(({ source, count }) => `${source} ${count}`)).toEqual([
      'certificate 0',
      'evidence 0',
      'local_cover 3036',
      'offer 148',
      'offer_response 69',
      'participation 69',
    ]);
  }, 60_000);
});
