import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withinScope } from '../../persistence/scope.ts';
import { recalculate } from '../../rules/explain/recalculate.ts';
import { publishCounts, releaseRegisters } from '../../testing/national-counts.ts';
import type { AfCounts } from '../../testing/national-counts.ts';
import { afterTheQuarter, approved, calculated, linesOf, practised, worked } from '../../testing/payment-story.ts';
import type { PaymentStory } from '../../testing/payment-story.ts';
import { TestPortal, acceptedValue } from '../../testing/portal.ts';
import { planningScheme } from '../../testing/scheme-story.ts';
import { sqlAs, sqlAsOwner } from '../../testing/sql.ts';
import { buildWorld } from '../../testing/world.ts';
import { amendPaymentLine } from './amend-payment-line.ts';
import { replayRun } from './replay-run.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open();
  await releaseRegisters(await buildWorld(portal.source));
});
afterAll(() => portal.close());

const COUNTS: AfCounts = { list: 10_184, register: 228, af006: [180, 200], af008: [190, 200] };
/** A quarter in place of two indicators, paid as a share of last year's whole QOF payment. */
const inPlaceOfAf = (practices: number) => {
  const definition = planningScheme(practices);
  return {
    ...definition,
    phases: definition.phases.map((phase) => ({
      ...phase,
      replacesWholeContract: false,
      replaces: ['AF006', 'AF008'],
    })),
  };
};

const known = async (qofPence: (number | null)[], counts: (AfCounts | null)[]): Promise<PaymentStory> => {
  const told = await practised(
    portal,
    qofPence.map((pence) => ({ qofPence: pence })),
    inPlaceOfAf(qofPence.length),
  );
  await publishCounts(told.world, counts);
  return told;
};
const comparedIn = ({ world }: PaymentStory, runId: string, standing: 'BETTER' | 'WORSE' | 'NOT_KNOWN' | null = null) =>
  portal.read(world.commissioner.views, (scope) =>
    scope.nationalComparisons.page({ runId, standing, first: 50, after: null }),
  );
const totalsOf = ({ world }: PaymentStory, runId: string) =>
  portal.read(world.commissioner.views, async (scope) => (await scope.nationalComparisons.totals([runId]))[0]);
const replayed = ({ world }: PaymentStory, runId: string) =>
  withinScope(
    portal.source,
    { audience: 'system', name: 'replay', commissionerIds: [world.commissioner.id] },
    { now: afterTheQuarter, readOnly: true },
    (scope) => replayRun(scope, runId),
  );

describe('both answers of a run', () => {
  it('keep what the national contract would have paid beside each practice, with a working to the penny, and pay nothing for it', async () => {
    const told = await known([9_600_000, 40_000], [COUNTS, COUNTS]);
    const run = await calculated(told);
    expect(run.totalPence).toBe(2_410_000);
    const { nodes } = await comparedIn(told, run.id);
    expect(nodes).toHaveLength(2);
    const [first, second] = nodes;
    expect(first).toMatchObject({
      partOfYear: '3 of 12 months',
      paidPence: 2_400_000,
      localGuaranteedPence: 2_400_000,
      localPossiblePence: 2_400_000,
      exceptions: [],
    });
    expect(first?.nationalPence).toBeGreaterThan(10_000);
    expect(first?.nationalGuaranteedPence).toBe(0);
    expect(first?.nationalPossiblePence).toBeGreaterThanOrEqual(first?.nationalPence ?? Infinity);
    expect(first?.gapPence).toBe(2_400_000 - (first?.nationalPence ?? 0));
    expect(second?.gapPence).toBeLessThan(0);
    const [kept] = await portal.read(told.world.commissioner.views, (scope) =>
      scope.nationalComparisons.workings([first?.id ?? '']),
    );
    expect(kept?.working.result.pence).toBe(String(first?.nationalPence));
    expect(recalculate(kept!.working)).toEqual([]);
    expect(await totalsOf(told, run.id)).toMatchObject({
      practices: 2,
      better: 1,
      worse: 1,
      same: 0,
      notKnown: 0,
      paidPence: 2_410_000,
      nationalPence: (first?.nationalPence ?? 0) * 2,
      reasons: [],
    });
    expect((await comparedIn(told, run.id, 'WORSE')).nodes.map(({ id }) => id)).toEqual([second?.id]);
  });

  it('compare what is paid after a person amended it', async () => {
    const told = await known([9_600_000], [COUNTS]);
    const run = await calculated(told);
    const [line] = await linesOf(told, run.id);
    acceptedValue(
      await portal.act(
        told.world.commissioner.prepares,
        amendPaymentLine,
        { lineId: line?.id ?? '', expectedVersion: 1, amountPence: 0, reason: 'Test' },
        { now: afterTheQuarter },
      ),
    );
    expect((await comparedIn(told, run.id, 'WORSE')).nodes).toMatchObject([{ paidPence: 0 }]);
  });

  it('block nothing where the national sum is not known, and say why', async () => {
    const told = await known([9_600_000, 9_600_000], [COUNTS, null]);
    const run = await approved(told);
    expect(run.totalPence).toBe(4_800_000);
    const { nodes } = await comparedIn(told, run.id, 'NOT_KNOWN');
    expect(nodes).toMatchObject([
      { practiceId: told.world.practices[1]?.id, nationalPence: null, gapPence: null, hasWorking: false },
    ]);
    const totals = await totalsOf(told, run.id);
    expect(totals).toMatchObject({ practices: 2, better: 1, notKnown: 1, paidPence: 2_400_000 });
    expect(totals?.reasons.map(({ reason }) => reason)).toContain(
      'AF006, Patients who count, net of personalised care adjustments for 31 March 2026 is missing',
    );

    const whole = await practised(portal, [{ qofPence: 9_600_000 }]);
    const other = await calculated(whole);
    expect(await totalsOf(whole, other.id)).toMatchObject({ notKnown: 1, reasons: [{ practices: 1 }] });
  });

  it('rest on frozen facts of their own: what only the comparison wants changes no payment', async () => {
    const told = await known([9_600_000], [COUNTS]);
    const run = await calculated(told);
    const before = await comparedIn(told, run.id);
    const [basis] = await portal.read(told.world.commissioner.views, (scope) =>
      scope.calculations.bases(run.id, { afterCode: '', limit: 1 }),
    );
    expect(basis?.facts.facts.map(({ field }) => field)).toEqual(['qofPayment']);
    expect(new Set(basis?.nationalFacts?.facts.map(({ field }) => field))).toEqual(
      new Set(['numerator', 'denominator', 'register', 'registeredPatients']),
    );
    await sqlAsOwner(
      `update published_achievement set value = 0 where practice_code = '${told.world.practices[0]?.code}'`,
    );
    expect(await replayed(told, run.id)).toMatchObject({ comparisons: 1, differences: [] });

    await sqlAsOwner(
      `update national_comparison set national_pence = national_pence + 1, difference_pence = difference_pence - 1 where run_id = '${run.id}'`,
    );
    const { differences } = await replayed(told, run.id);
    expect(differences).toEqual([
      expect.stringContaining(`${told.world.practices[0]?.code}, under the national contract: comes to`),
    ]);
    expect(before.nodes).toHaveLength(1);
  });

  it('are written anew when a calculation begins again', async () => {
    const told = await known([9_600_000], [COUNTS]);
    const run = await calculated(told);
    await sqlAsOwner(`update payment_run set state = 'calculating' where id = '${run.id}'`);
    await worked(told, run.id);
    expect((await comparedIn(told, run.id)).nodes).toHaveLength(1);
  });

  it('are shown to a practice for itself, once the run is approved, and to nobody else', async () => {
    const told = await known([9_600_000, 9_600_000], [COUNTS, COUNTS]);
    const own = told.world.practices[0]!;
    const seen = () =>
      portal.read(own.views, (scope) =>
        scope.nationalComparisons.page({ runId: null, standing: null, first: 50, after: null }),
      );
    await calculated(told);
    expect((await seen()).nodes).toEqual([]);
    const other = await known([9_600_000, 9_600_000], [COUNTS, COUNTS]);
    const run = await approved(other);
    const theirs = await portal.read(other.world.practices[0]!.views, (scope) =>
      scope.nationalComparisons.page({ runId: null, standing: null, first: 50, after: null }),
    );
    expect(theirs.nodes).toMatchObject([
      { practiceId: other.world.practices[0]?.id, runId: run.id, paidPence: 2_400_000 },
    ]);
    for (const stranger of [other.world.lmc.views, told.world.commissioner.views, own.views])
      expect(await sqlAs(stranger, `select from national_comparison where run_id = '${run.id}'`)).toEqual([]);
  });
});
