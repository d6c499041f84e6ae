import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withinScope } from '../../persistence/scope.ts';
import { holdTable, waitingBackends } from '../../testing/held-table.ts';
import { join, joinAll, offerOf, publishAtOnce, twoPhases } from '../../testing/participation-story.ts';
import { TestPortal, acceptedValue, refusalCodesOf } from '../../testing/portal.ts';
import { rowSums } from '../../testing/row-sums.ts';
import { sqlAsSystem } from '../../testing/sql.ts';
import { buildWorld } from '../../testing/world.ts';
import type { Place, World } from '../../testing/world.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { perform } from '../perform.ts';
import { endScheme } from './end-scheme.ts';
import { optIn } from './opt-in.ts';
import { revertToNationalContract } from './revert-to-national-contract.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await TestPortal.open();
});
afterAll(() => portal.close());

const now = new Date('2026-01-20T10:00:00Z');

const county = async (practices: number, joined: number): Promise<{ world: World; schemeId: string }> => {
  const world = await buildWorld(portal.source, { practices });
  const { schemeId } = await publishAtOnce(portal, world, { name: 'Planning', definition: twoPhases(practices) });
  await joinAll(portal, world, joined);
  return { world, schemeId };
};
const end = (
  world: World,
  schemeId: string,
  { at = now, ...changes }: Partial<{ effectiveFrom: string; expectedVersion: number; reason: string; at: Date }> = {},
) =>
  portal.act(
    world.commissioner.approves,
    endScheme,
    { schemeId, expectedVersion: 2, effectiveFrom: '2026-02-17', reason: 'Too few practices.', ...changes },
    { now: at },
  );
const responses = async (world: World, phaseKey: string) => {
  const rows = await sqlAsSystem<{ response: string; count: number }>(
    world.commissioner.id,
    `select response, count(*)::integer as count from offer where phase_key = '${phaseKey}' group by response order by response`,
  );
  return rows.map(({ response, count }) => `${response} ${count}`);
};

describe('ending a scheme for everybody (D2-11)', () => {
  it('70 of 70 are national from the day, with one certificate that has a line for each', async () => {
    const { world, schemeId } = await county(75, 70);
    const { certificateId } = acceptedValue(await end(world, schemeId));
    expect(await responses(world, 'planning')).toEqual(['reverted 70', 'silent 5']);
    // Those who had not answered stay among those who did not, in the counts and in the list.
    const inPhase = (filter: object) =>
      portal.read(world.commissioner.views, (scope) =>
        scope.offerLists.pagesOfSchemes([schemeId], { phaseKey: 'operating', ...filter }, { first: 1, after: null }),
      );
    const counts = await portal.read(world.commissioner.views, (scope) => scope.uptake.countsOf([schemeId]));
    expect(counts.find(({ phaseKey }) => phaseKey === 'operating')).toMatchObject({ silent: 75, left: 0 });
    expect(await inPhase({ responses: ['silent'] })).toMatchObject([{ totalCount: 75 }]);
    expect(await inPhase({ responses: ['reverted'] })).toMatchObject([{ totalCount: 0 }]);
    // The window of the operating phase was still open: those offers are closed too.
    expect(await responses(world, 'operating')).toEqual(['reverted 75']);
    const cover = await sqlAsSystem<{ day: string; practices: number; indicators: number }>(
      world.commissioner.id,
      `select day::date as day, count(distinct practice_id)::integer as practices, count(indicator)::integer as indicators
       from unnest(array['2026-01-01', '2026-02-16', '2026-02-17', '2026-03-31']::date[]) as day left join local_cover c on c.during @> day::date group by day order by day`,
    );
    expect(cover.map(({ practices, indicators }) => [practices, indicators])).toEqual([
      [70, 3080],
      [70, 3080],
      [0, 0],
      [0, 0],
    ]);

    const certificate = await portal.read(world.commissioner.views, (scope) => scope.certificates.byId(certificateId));
    expect(certificate?.statement.sentence).toBe(
      '70 of 70 practices are back on the national contract from 17 February 2026.',
    );
    expect(certificate?.statement.lines).toHaveLength(70);
    expect(certificate?.statement.lines[0]).toEqual({
      practiceCode: world.practices[0]?.code,
      practiceName: world.practices[0]?.name,
      phaseName: 'Planning phase',
      localUntil: '2026-02-16',
      nationalFrom: '2026-02-17',
      nationalIndicators: 44,
    });
    expect(certificate?.fingerprint).toBe(fingerprintOf(certificate?.statement));
    const scheme = await portal.read(world.commissioner.views, (scope) => scope.schemes.byId(schemeId));
    expect(scheme).toMatchObject({ state: 'ended', endedFrom: '2026-02-17' });
    const events = await sqlAsSystem<{ name: string; count: number }>(
      world.commissioner.id,
      `select name, count(*)::integer as count from event where name in ('scheme.ended', 'participation.reverted') group by name order by name`,
    );
    expect(events).toEqual([
      { name: 'participation.reverted', count: 70 },
      { name: 'scheme.ended', count: 1 },
    ]);
  }, 90_000);

  it('shortens what a leaver still had, keeps a phase that is over, and takes away one that has not begun', async () => {
    const { world, schemeId } = await county(4, 3);
    const [stays, leaver, both] = world.practices as [Place, Place, Place];
    await join(portal, both, { phaseKey: 'operating' });
    const offer = await offerOf(portal, leaver);
    acceptedValue(
      await portal.act(
        leaver.approves,
        revertToNationalContract,
        { offerId: offer.id, expectedVersion: 2, effectiveFrom: '2026-03-20', authority: 'Partner' },
        { now },
      ),
    );
    acceptedValue(await end(world, schemeId, { effectiveFrom: '2026-03-01', at: new Date('2026-02-01T10:00:00Z') }));
    const days = await sqlAsSystem<{ practice: string; phase: string; state: string; during: string }>(
      world.commissioner.id,
      'select practice_id as practice, phase_key as phase, state, during::text as during from participation order by during desc',
    );
    expect(days).toEqual(
      expect.arrayContaining([
        { practice: stays.id, phase: 'planning', state: 'reverted', during: '[2026-01-01,2026-03-01)' },
        { practice: leaver.id, phase: 'planning', state: 'reverted', during: '[2026-01-01,2026-03-01)' },
        { practice: both.id, phase: 'operating', state: 'reverted', during: 'empty' },
      ]),
    );

    const later = await county(2, 2);
    await join(portal, later.world.practices[0] as Place, { phaseKey: 'operating' });
    const { certificateId } = acceptedValue(
      await end(later.world, later.schemeId, { effectiveFrom: '2026-06-01', at: new Date('2026-05-01T10:00:00Z') }),
    );
    expect(await responses(later.world, 'planning')).toEqual(['accepted 2']);
    expect(await responses(later.world, 'operating')).toEqual(['reverted 1', 'silent 1']);
    const certificate = await portal.read(later.world.commissioner.views, (scope) =>
      scope.certificates.byId(certificateId),
    );
    expect(certificate?.statement.sentence).toBe('1 of 1 practice is back on the national contract from 1 June 2026.');
  });

  it('is refused without notice, reason, right or the version that was seen, and then changes nothing', async () => {
    const { world, schemeId } = await county(2, 2);
    const before = await rowSums(world.commissioner.id);
    expect(refusalCodesOf(await end(world, schemeId, { effectiveFrom: '2026-02-16' }))).toEqual([
      'ENDING_NEEDS_NOTICE',
    ]);
    expect(refusalCodesOf(await end(world, schemeId, { reason: '' }))).toEqual(['REASON_IS_MISSING']);
    expect(refusalCodesOf(await end(world, schemeId, { expectedVersion: 1 }))).toEqual(['SOMEBODY_CHANGED_THIS_FIRST']);
    const given = { schemeId, expectedVersion: 2, effectiveFrom: '2026-02-17', reason: 'x' };
    expect(refusalCodesOf(await portal.act(world.commissioner.prepares, endScheme, given, { now }))).toEqual([
      'YOUR_ROLE_DOES_NOT_ALLOW_THIS',
    ]);
    expect(refusalCodesOf(await portal.act((world.practices[0] as Place).approves, endScheme, given, { now }))).toEqual(
      ['NOT_FOR_YOUR_ORGANISATION'],
    );
    const elsewhere = await buildWorld(portal.source, { practices: 1 });
    expect(refusalCodesOf(await portal.act(elsewhere.commissioner.approves, endScheme, given, { now }))).toEqual([
      'NOT_FOUND',
    ]);
    expect(await rowSums(world.commissioner.id)).toEqual(before);
    acceptedValue(await end(world, schemeId));
    expect(refusalCodesOf(await end(world, schemeId, { expectedVersion: 3 }))).toEqual(['SCHEME_HAS_ENDED']);
  });

  it('sends as many statements for 12 practices as for 2', async () => {
    const statements = await Promise.all(
      [2, 12].map(async (size) => {
        const { world, schemeId } = await county(size, size);
        return withinScope(
          portal.source,
          { audience: 'actor', actor: world.commissioner.approves },
          { now },
          async (scope) => {
            acceptedValue(
              await perform(scope, endScheme, {
                actionId: randomUUID(),
                input: { schemeId, expectedVersion: 2, effectiveFrom: '2026-02-17', reason: 'x' },
              }),
            );
            return scope.statements;
          },
        );
      }),
    );
    expect(statements[1]).toBe(statements[0]);
    expect(statements[0]).toBeLessThan(20);
  }, 30_000);
});

describe('an end and an acceptance at the same moment', () => {
  const acceptance = async (place: Place) => {
    const offer = await offerOf(portal, place, 'operating');
    return portal.act(
      place.approves,
      optIn,
      { offerId: offer.id, expectedVersion: offer.version, fingerprint: offer.fingerprint, authority: 'Partner' },
      { now },
    );
  };

  it('the acceptance that is first is reverted with the others', async () => {
    const { world, schemeId } = await county(3, 2);
    const held = await holdTable('participation');
    const accepting = acceptance(world.practices[2] as Place);
    await waitingBackends(1);
    const ending = end(world, schemeId);
    await waitingBackends(2);
    await held.release();
    acceptedValue(await accepting);
    const { certificateId } = acceptedValue(await ending);
    const certificate = await portal.read(world.commissioner.views, (scope) => scope.certificates.byId(certificateId));
    expect(certificate?.statement.sentence).toMatch(/^3 of 3 practices/);
  });

  it('the acceptance that is second is refused', async () => {
    const { world, schemeId } = await county(3, 2);
    const held = await holdTable('certificate');
    const ending = end(world, schemeId);
    await waitingBackends(1);
    const accepting = acceptance(world.practices[2] as Place);
    await waitingBackends(2);
    await held.release();
    acceptedValue(await ending);
    expect(refusalCodesOf(await accepting)).toEqual(['SCHEME_HAS_ENDED']);
    expect(await sqlAsSystem(world.commissioner.id, `select id from participation where state = 'active'`)).toEqual([]);
  });
});
