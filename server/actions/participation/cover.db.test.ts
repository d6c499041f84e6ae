import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, contains, overlaps, startOfLondonDay } from '../../domain/dates.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { SchemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import { offersTo, publishAtOnce } from '../../testing/participation-story.ts';
import { TestPortal } from '../../testing/portal.ts';
import { planningScheme } from '../../testing/scheme-story.ts';
import { sqlAsSystem } from '../../testing/sql.ts';
import { buildWorld } from '../../testing/world.ts';
import type { Place, World } from '../../testing/world.ts';
import { coverOf } from './cover-of.ts';
import { declineOffer } from './decline-offer.ts';
import { endScheme } from './end-scheme.ts';
import { optIn } from './opt-in.ts';
import { revertToNationalContract } from './revert-to-national-contract.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await TestPortal.open();
});
afterAll(() => portal.close());

/** Three schemes that get in each other's way: by indicator, and by day. */
const SCHEMES = [
  { name: 'A', from: '2026-01-10', to: '2026-01-30', replaces: ['AF006', 'AST007'] },
  { name: 'B', from: '2026-01-20', to: '2026-02-10', replaces: ['AST007', 'AST012'] },
  { name: 'C', from: '2026-01-25', to: '2026-02-20', replaces: ['CHD005'] },
];
const DAYS = Array.from({ length: 55 }, (_, index) => addDays('2026-01-01', index));

const definitionOf = ({ from, to, replaces }: (typeof SCHEMES)[number]): SchemeDefinition => {
  const planning = planningScheme(1);
  return {
    ...planning,
    exitTerms: { noticeDays: 2, text: 'Two days.' },
    phases: planning.phases.map((phase) => ({
      ...phase,
      from,
      to,
      optInOpensOn: '2026-01-01',
      optInClosesOn: addDays(from, -1),
      replaces,
      replacesWholeContract: false,
    })),
  };
};

type Verb = 'accept' | 'decline' | 'leave' | 'end';
interface Step {
  verb: Verb;
  scheme: number;
  day: number;
  later: number;
}
const anyStep: fc.Arbitrary<Step> = fc.record({
  verb: fc.oneof(
    { weight: 4, arbitrary: fc.constant<Verb>('accept') },
    { weight: 3, arbitrary: fc.constantFrom<Verb>('decline', 'leave') },
    { weight: 1, arbitrary: fc.constant<Verb>('end') },
  ),
  scheme: fc.nat(SCHEMES.length - 1),
  day: fc.integer({ min: 5, max: 54 }),
  later: fc.nat(4),
});

/** What the answers of the product say must be local: nothing is read from the tables. */
interface Expected {
  stays: { from: string; to: string } | null;
}

const takeStep = async (
  world: World,
  { step, today, schemeIds, expected }: { step: Step; today: string; schemeIds: string[]; expected: Expected[] },
): Promise<void> => {
  const practice = world.practices[0] as Place;
  const now = startOfLondonDay(today);
  const [scheme, schemeId, mine] = [SCHEMES[step.scheme], schemeIds[step.scheme], expected[step.scheme]];
  const offer = (await offersTo(portal, practice)).find((candidate) => candidate.schemeId === schemeId);
  if (!scheme || !schemeId || !mine || !offer) throw new Error('A step without its scheme.');
  const given = { offerId: offer.id, expectedVersion: offer.version, authority: 'Partner' };
  const effectiveFrom = DAYS[step.day] ?? '';
  const cut = () => {
    if (mine.stays)
      mine.stays =
        effectiveFrom <= mine.stays.from
          ? null
          : { from: mine.stays.from, to: effectiveFrom > mine.stays.to ? mine.stays.to : addDays(effectiveFrom, -1) };
  };
  const run: Record<Verb, () => Promise<void>> = {
    accept: async () => {
      const outcome: Outcome<unknown> = await portal.act(
        practice.approves,
        optIn,
        { ...given, fingerprint: offer.fingerprint },
        { now },
      );
      const clash = SCHEMES.some(
        (other, index) =>
          index !== step.scheme &&
          other.replaces.some((indicator) => scheme.replaces.includes(indicator)) &&
          expected[index]?.stays &&
          overlaps(expected[index].stays, scheme),
      );
      if (outcome.accepted) {
        expect(clash).toBe(false);
        mine.stays = { from: scheme.from, to: scheme.to };
      } else if (outcome.refusal.code === 'COVER_OVERLAPS_ANOTHER_SCHEME') expect(clash).toBe(true);
    },
    decline: async () => {
      if ((await portal.act(practice.approves, declineOffer, given, { now })).accepted) mine.stays = null;
    },
    leave: async () => {
      if (
        (await portal.act(practice.approves, revertToNationalContract, { ...given, effectiveFrom }, { now })).accepted
      )
        cut();
    },
    end: async () => {
      const current = await portal.read(world.commissioner.views, (scope) => scope.schemes.byId(schemeId));
      if (
        (
          await portal.act(
            world.commissioner.approves,
            endScheme,
            { schemeId, expectedVersion: current?.version ?? 0, effectiveFrom, reason: 'Over' },
            { now },
          )
        ).accepted
      )
        cut();
    },
  };
  await run[step.verb]();
};

describe('any sequence of real actions (R4)', () => {
  it('leaves exactly one cover for each national indicator on each day, and the one that was agreed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 14 }), async (steps) => {
        const world = await buildWorld(portal.source, { practices: 1 });
        const practice = world.practices[0] as Place;
        const schemeIds: string[] = [];
        for (const scheme of SCHEMES)
          schemeIds.push(
            (
              await publishAtOnce(portal, world, {
                name: scheme.name,
                definition: definitionOf(scheme),
                now: new Date('2026-01-01T09:00:00Z'),
              })
            ).schemeId,
          );
        const expected: Expected[] = SCHEMES.map(() => ({ stays: null }));
        let today = '2026-01-02';
        for (const step of steps) {
          await takeStep(world, { step, today, schemeIds, expected });
          today = addDays(today, step.later);
        }
        const [twice] = await sqlAsSystem<{ count: number }>(
          world.commissioner.id,
          `select count(*)::integer as count from local_cover a join local_cover b on a.practice_id = b.practice_id and a.indicator = b.indicator and a.participation_id < b.participation_id and a.during && b.during`,
        );
        expect(twice?.count).toBe(0);
        await portal.read(practice.views, async (scope) => {
          const national = (await scope.nationalYears()).indicatorsOf('2025-26') ?? [];
          for (const day of DAYS) {
            const cover = await coverOf(scope, practice.id, day);
            expect(cover?.indicators.map(({ indicator }) => indicator)).toEqual(national);
            const local = SCHEMES.flatMap(({ name, replaces }, index) =>
              expected[index]?.stays && contains(expected[index].stays, day)
                ? replaces.map((indicator) => `${indicator} ${name}`)
                : [],
            );
            expect(
              cover?.indicators
                .filter(({ cover: by }) => by === 'local')
                .map(({ indicator, schemeName }) => `${indicator} ${schemeName}`)
                .sort(),
            ).toEqual(local.sort());
          }
        });
      }),
      { numRuns: 10, endOnFailure: true },
    );
  }, 120_000);
});
