import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../domain/permissions.ts';
import type { SchemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import { calculated, exceptionsOf, linesOf, runOf, started, asked, worked } from '../../testing/payment-story.ts';
import type { PaymentStory } from '../../testing/payment-story.ts';
import { holdTable, waitingBackends } from '../../testing/held-table.ts';
import { join, offerOf, publishAtOnce } from '../../testing/participation-story.ts';
import { TestPortal, acceptedValue, refusalCodesOf, refusalsOf } from '../../testing/portal.ts';
import { planningScheme } from '../../testing/scheme-story.ts';
import { sqlAsSystem } from '../../testing/sql.ts';
import { buildWorld } from '../../testing/world.ts';
import type { Place } from '../../testing/world.ts';
import { approvePaymentRun } from '../payments/approve-payment-run.ts';
import { replayRun } from '../payments/replay-run.ts';
import { submitPaymentRun } from '../payments/submit-payment-run.ts';
import { readClaimCases } from '../reported/claim-case.ts';
import { simulated } from '../../testing/simulation-story.ts';
import { recordSuccession } from './record-succession.ts';
import { lookAtSuccession } from './succession-preview.ts';
import { withdrawSuccession } from './withdraw-succession.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open();
});
afterAll(() => portal.close());

const now = new Date('2015-04-10T09:00:00Z');

/** The whole of 2014-15, paid on what was paid for 2012-13. */
const yearScheme = (practices: number): SchemeDefinition => {
  const scheme = planningScheme(practices);
  return {
    ...scheme,
    phases: scheme.phases.map((phase) => ({
      ...phase,
      from: '2014-04-01',
      to: '2015-03-31',
      optInOpensOn: '2014-03-01',
      optInClosesOn: '2014-03-31',
      requirements: [],
      components: [
        {
          key: 'share',
          name: 'Share of an earlier year',
          label: 'attempt',
          kind: 'prior-year-cash',
          parameters: { basisYear: '2012-13', months: 12, ofMonths: 12, upratingPercent: '0', claimPercent: '5.00' },
        },
      ],
    })),
  };
};

/** Practices of 2014 that were paid this for 2012-13, in pence; those at the end stay outside of the scheme. */
const story = async (paid: readonly (number | null)[], outside = 0): Promise<PaymentStory> => {
  const world = await buildWorld(portal.source, {
    practices: paid.length,
    qofPayment: { financialYear: '2012-13', pence: (index) => paid[index] ?? null },
  });
  const { id } = world.commissioner;
  await sqlAsSystem(id, `update practice_membership set during = '[2010-04-01,)' where commissioner_id = '${id}'`);
  const joining = world.practices.slice(0, paid.length - outside);
  const published = await publishAtOnce(
    portal,
    { ...world, practices: joining },
    { name: 'A year', definition: yearScheme(paid.length), now: new Date('2014-03-01T10:00:00Z') },
  );
  for (const practice of joining) await join(portal, practice, { now: new Date('2014-03-10T10:00:00Z') });
  return { portal, world, story: { ...published, versionId: '' } };
};

const place = ({ world }: PaymentStory, position: number): Place => {
  const one = world.practices[position];
  if (!one) throw new Error(`The story has no practice ${position}.`);
  return one;
};

const given = (told: PaymentStory, from: number, to: number, percent: string | null = null) => ({
  predecessorId: place(told, from).id,
  successorId: place(told, to).id,
  firstDay: '2014-10-01',
  percent,
  source: 'Contract variation 12',
});

const record = async (
  told: PaymentStory,
  what: ReturnType<typeof given>,
  who: Actor = told.world.commissioner.prepares,
): Promise<string> => acceptedValue(await portal.act(who, recordSuccession, what, { now })).successionId;

const withdraw = async (told: PaymentStory, successionId: string, who = told.world.commissioner.prepares) =>
  portal.act(who, withdrawSuccession, { successionId, expectedVersion: 1, reason: 'It was another day.' }, { now });

/** What each practice is paid, by its place in the story. */
const paidTo = async (told: PaymentStory, runId: string): Promise<(number | null)[]> => {
  const lines = await linesOf(told, runId);
  return told.world.practices.map(({ id }) => lines.find(({ practiceId }) => practiceId === id)?.computedPence ?? null);
};

const somebody = ({ world }: PaymentStory): Actor => ({
  ...world.commissioner.administers,
  roles: ['view', 'prepare', 'approve', 'administer'],
});

describe('a merger inside a phase', () => {
  it('gives the successor what the other was paid, from the day on, in a run of the product', async () => {
    const told = await story([9_600_000, 6_000_000]);
    await record(told, given(told, 1, 0));
    const run = await calculated(told);
    expect(await paidTo(told, run.id)).toEqual([12_591_781, 3_008_219]);
    expect(await exceptionsOf(told, run.id)).toEqual([]);
    expect(run.totalPence).toBe(15_600_000);
    const replay = await portal.read(told.world.commissioner.views, (scope) => replayRun(scope, run.id));
    expect(replay.differences).toEqual([]);
  });

  it('brings what is on record of one that is in no scheme', async () => {
    const told = await story([9_600_000, 6_000_000], 1);
    await record(told, given(told, 1, 0));
    const run = await calculated(told);
    expect(await paidTo(told, run.id)).toEqual([12_591_781, null]);
  });

  it('goes on through others: who merges again brings both', async () => {
    const told = await story([9_600_000, 6_000_000, 3_000_000]);
    await record(told, { ...given(told, 2, 1), firstDay: '2014-07-01' });
    await record(told, given(told, 1, 0));
    const run = await calculated(told);
    // 96,000 + (60,000 + 30,000) × 182 ÷ 365; (60,000 + 30,000 × 92 ÷ 183) × 183 ÷ 365; 30,000 × 91 ÷ 365.
    expect(await paidTo(told, run.id)).toEqual([14_087_671, 3_764_384, 747_945]);
    expect(run.totalPence).toBe(18_600_000);
  });

  it('asks for what is not known of the other, naming both', async () => {
    const told = await story([9_600_000, null]);
    await record(told, given(told, 1, 0));
    const run = await calculated(told);
    const messages = (await exceptionsOf(told, run.id)).map(({ message }) => message);
    expect(messages).toContainEqual(
      expect.stringMatching(
        new RegExp(`^${place(told, 0).code} took over from ${place(told, 1).code} on 1 October 2014, and of `),
      ),
    );
  });
});

describe('what else rests on a merger', () => {
  it('is the share of a claim, as the successor and the other read it', async () => {
    const told = await story([9_600_000, 6_000_000]);
    await record(told, given(told, 1, 0));
    const shareOf = async (practice: Place) => {
      const offer = await offerOf(portal, practice);
      const [one] = await portal.read(practice.views, (scope) => readClaimCases(scope, offer), now);
      return one?.share?.pence;
    };
    expect(await shareOf(place(told, 0))).toBe(12_591_781n);
    expect(await shareOf(place(told, 1))).toBe(3_008_219n);
  });

  it('is a simulation, and what of a split is nobody’s there', async () => {
    const told = await story([9_600_000, 6_000_000, 3_000_000]);
    await record(told, given(told, 1, 0));
    await record(told, given(told, 2, 0, '50'));
    const tried = { portal, world: told.world, schemeId: told.story.schemeId };
    const { id } = await simulated(tried, { standInYear: null });
    const lines = await portal.read(told.world.commissioner.views, (scope) => scope.simulationPractices.all(id));
    const pence = (position: number) =>
      lines.find(({ practiceId }) => practiceId === place(told, position).id)?.localPence;
    expect([pence(1), pence(2)]).toEqual([3_008_219, 1_504_110]);
    const key = { simulationId: id, practiceId: place(told, 0).id };
    const exceptions = await portal.read(told.world.commissioner.views, (scope) =>
      scope.simulationPractices.exceptionsOf([key]),
    );
    expect(exceptions.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('50% of that work is recorded for nobody'),
    );
  });
});

describe('a split inside a phase', () => {
  it('gives each successor its share, and the practice that was split its own days', async () => {
    const told = await story([3_000_000, null, null]);
    const [, north, south] = told.world.practices;
    for (const one of [north, south])
      await sqlAsSystem(
        told.world.commissioner.id,
        `update organisation set opened_on = '2014-10-01' where id = '${one?.id ?? ''}'`,
      );
    await record(told, given(told, 0, 1, '60'));
    await record(told, given(told, 0, 2, '40'));
    const run = await calculated(told);
    expect(await exceptionsOf(told, run.id)).toEqual([]);
    expect(await paidTo(told, run.id)).toEqual([1_504_110, 897_534, 598_356]);
  });

  it('is asked about while a part of it is nobody’s', async () => {
    const told = await story([3_000_000, 1_000_000]);
    await record(told, given(told, 0, 1, '60'));
    const run = await calculated(told);
    const [exception] = await exceptionsOf(told, run.id);
    expect(exception).toMatchObject({ code: 'TAKEN_OVER_UNCLEAR', practiceId: place(told, 1).id });
    expect(exception?.message).toBe(
      `${place(told, 1).code}: it took over a part of the work of ${place(told, 0).code} on 1 October 2014, and 40% of that work is recorded for nobody. Record who took it over, or withdraw what is wrong, and calculate again.`,
    );
  });
});

describe('what is recorded', () => {
  it('is never changed: withdrawn it stays on record and counts no more', async () => {
    const told = await story([9_600_000, 6_000_000]);
    const successionId = await record(told, given(told, 1, 0));
    expect(
      refusalCodesOf(await portal.act(told.world.commissioner.prepares, recordSuccession, given(told, 1, 0), { now })),
    ).toEqual(['SUCCESSION_IS_RECORDED']);
    acceptedValue(await withdraw(told, successionId));
    expect(refusalCodesOf(await withdraw(told, successionId))).toEqual(['SUCCESSION_IS_WITHDRAWN']);
    const kept = await portal.read(told.world.commissioner.views, (scope) => scope.successions.byId(successionId));
    expect(kept).toMatchObject({
      state: 'withdrawn',
      withdrawnBecause: 'It was another day.',
      withdrawnByName: told.world.commissioner.prepares.personName,
      recordedByName: told.world.commissioner.prepares.personName,
      source: 'Contract variation 12',
    });
    const run = await calculated(told);
    expect(await paidTo(told, run.id)).toEqual([9_600_000, 6_000_000]);
    await record(told, given(told, 1, 0));
  });

  it('does not change a run whose facts are written down', async () => {
    const told = await story([9_600_000, 6_000_000]);
    const { id } = await calculated(told);
    const before = await runOf(told, id);
    const successionId = await record(told, given(told, 1, 0));
    const replay = await portal.read(told.world.commissioner.views, (scope) => replayRun(scope, id));
    expect(replay.differences).toEqual([]);
    expect(await paidTo(told, id)).toEqual([9_600_000, 6_000_000]);
    await asked(told, id);
    await worked(told, id);
    expect(await paidTo(told, id)).toEqual([12_591_781, 3_008_219]);
    acceptedValue(await withdraw(told, successionId));
    expect((await portal.read(told.world.commissioner.views, (scope) => replayRun(scope, id))).differences).toEqual([]);
    await asked(told, id);
    const again = await worked(told, id);
    expect(again.factsFingerprint).toBe(before.factsFingerprint);
  });

  it('is of practices of one’s own, and is read by those it names and nobody else', async () => {
    const told = await story([9_600_000, 6_000_000, 100]);
    const other = await story([100, 100]);
    const foreign = { ...given(told, 1, 0), predecessorId: place(other, 0).id };
    expect(
      refusalCodesOf(await portal.act(told.world.commissioner.prepares, recordSuccession, foreign, { now })),
    ).toEqual(['NOT_FOUND']);
    const [early] = refusalsOf(
      await portal.act(
        told.world.commissioner.prepares,
        recordSuccession,
        { ...given(told, 1, 0), firstDay: '2010-04-01' },
        { now },
      ),
    );
    expect(early).toMatchObject({ code: 'PRACTICE_WAS_NOT_YOURS', field: 'predecessorId' });
    const id = await record(told, given(told, 1, 0));
    const seenBy = async (who: Actor) =>
      (await portal.read(who, (scope) => scope.successions.page({}, { first: 10, after: null }))).nodes.map(
        (one) => one.id,
      );
    expect(await seenBy(told.world.commissioner.views)).toEqual([id]);
    expect(await seenBy(place(told, 0).views)).toEqual([id]);
    expect(await seenBy(place(told, 1).views)).toEqual([id]);
    expect(await seenBy(place(told, 2).views)).toEqual([]);
    expect(await seenBy(told.world.lmc.views)).toEqual([]);
    expect(await seenBy(other.world.commissioner.views)).toEqual([]);
  });

  it('is not more than all of a practice when two record it at once', async () => {
    const told = await story([9_600_000, 100, 100]);
    const held = await holdTable('practice_succession');
    const both = Promise.all(
      [given(told, 0, 1, '60'), given(told, 0, 2, '60')].map((one) =>
        portal.act(told.world.commissioner.prepares, recordSuccession, one, { now }),
      ),
    );
    await waitingBackends(2);
    await held.release();
    const outcomes = await both;
    expect(outcomes.map(({ accepted }) => accepted).sort()).toEqual([false, true]);
  });

  it('is looked at first, in words and with the phases it bears on', async () => {
    const told = await story([9_600_000, 6_000_000]);
    const look = () =>
      portal.read(told.world.commissioner.prepares, (scope) => lookAtSuccession(scope, given(told, 1, 0)));
    expect(await look()).toMatchObject({
      problems: [],
      phases: [
        {
          schemeName: 'A year',
          phaseName: 'Planning phase',
          from: '2014-04-01',
          to: '2015-03-31',
          practices: [place(told, 0).name, place(told, 1).name],
          run: null,
        },
      ],
    });
    await calculated(told);
    expect((await look())?.phases).toMatchObject([{ run: 'calculated' }]);
    await record(told, given(told, 1, 0));
    expect(await look()).toMatchObject({ problems: [{ code: 'SUCCESSION_IS_RECORDED' }], follows: [], phases: [] });
  });
});

describe('the makers of a run', () => {
  it.each([
    [
      'recorded a succession',
      async (told: PaymentStory, who: Actor) => void (await record(told, given(told, 1, 0), who)),
    ],
    [
      'withdrew one',
      async (told: PaymentStory, who: Actor) => {
        const id = await record(told, given(told, 1, 0));
        acceptedValue(await withdraw(told, id, who));
      },
    ],
    [
      'recorded one of a practice that came through another',
      async (told: PaymentStory, who: Actor) => {
        await record(told, { ...given(told, 2, 1), firstDay: '2014-07-01' }, who);
        await record(told, given(told, 1, 0));
      },
    ],
  ])('hold whoever %s', async (_deed, doIt) => {
    const told = await story([9_600_000, 6_000_000, 3_000_000], 2);
    const who = somebody(told);
    await doIt(told, who);
    const { id: runId } = await started(told);
    await asked(told, runId);
    const { version, makers } = await worked(told, runId);
    expect(makers.map(({ personId }) => personId)).toContain(who.personId);
    const at = { now: new Date('2026-04-01T09:00:00Z') };
    const submission = { runId, expectedVersion: version };
    acceptedValue(await portal.act(told.world.commissioner.prepares, submitPaymentRun, submission, at));
    const approval = { runId, expectedVersion: (await runOf(told, runId)).version };
    expect(refusalCodesOf(await portal.act(who, approvePaymentRun, approval, at))).toEqual([
      'RUN_AUTHOR_CANNOT_APPROVE',
    ]);
    acceptedValue(await portal.act(told.world.commissioner.approves, approvePaymentRun, approval, at));
  });

  it('do not hold whoever recorded one that has nothing to do with it', async () => {
    const told = await story([9_600_000, 6_000_000, 3_000_000], 2);
    const who = somebody(told);
    await record(told, given(told, 2, 1), who);
    const { makers } = await calculated(told);
    expect(makers.map(({ personId }) => personId)).not.toContain(who.personId);
  });
});
