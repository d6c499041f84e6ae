import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../domain/permissions.ts';
import { publishCounts, releaseRegisters } from '../../testing/national-counts.ts';
import type { AfCounts } from '../../testing/national-counts.ts';
import { afterTheQuarter as now, approved, calculated, practised } from '../../testing/payment-story.ts';
import { TestPortal } from '../../testing/portal.ts';
import { planningScheme } from '../../testing/scheme-story.ts';
import { buildWorld } from '../../testing/world.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open();
  await releaseRegisters(await buildWorld(portal.source));
});
afterAll(() => portal.close());

interface Row {
  id: string;
  paid: { pence: number };
  national: { pence: number } | null;
  gap: { pence: number } | null;
  runningGap: { pence: number } | null;
  notKnownBecause: string[];
  workingText: string | null;
  schemeName: string;
  practice: { code: string };
}
interface Page {
  totalCount: number;
  nodes: Row[];
}
const ROW =
  'id partOfYear paid { pence } national { pence } gap { pence } runningGap { pence } localGuaranteed { pence } localPossible { pence } nationalGuaranteed { pence } nationalPossible { pence } notKnownBecause workingText working schemeName practice { code } run { phaseName }';

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
const COUNTS: AfCounts = { list: 10_184, register: 228, af006: [180, 200], af008: [190, 200] };

const told = async (finish: typeof approved) => {
  const story = await practised(portal, [{ qofPence: 9_600_000 }, { qofPence: 9_600_000 }], inPlaceOfAf(2));
  await publishCounts(story.world, [COUNTS, null]);
  return { story, run: await finish(story) };
};
const pageFor = async (actor: Actor, args: string): Promise<Page> => {
  const { data, errors } = await portal.send<{ page: Page }>(
    actor,
    `{ page: ${args ? `nationalComparisons${args}` : 'nationalLedger'} { totalCount nodes { ${ROW} } } }`,
    { now },
  );
  expect(errors).toEqual([]);
  return data!.page;
};

describe('what the national contract would have paid', () => {
  it('is told to the commissioner for a whole run and practice by practice, with reasons where it is not known', async () => {
    const { story, run } = await told(calculated);
    const id = String(OpaqueId.serialize(run.id));
    const { data, errors } = await portal.send<{ paymentRun: { againstNational: Record<string, unknown> } }>(
      story.world.commissioner.views,
      'query ($id: ID!) { paymentRun(id: $id) { total { pence } againstNational { practices better same worse notKnown paid { pence } national { pence } difference { pence } reasons { reason practices } } } }',
      { variables: { id }, now },
    );
    expect(errors).toEqual([]);
    expect(data?.paymentRun).toMatchObject({
      total: { pence: 4_800_000 },
      againstNational: { practices: 2, better: 1, same: 0, worse: 0, notKnown: 1, paid: { pence: 2_400_000 } },
    });
    const page = await pageFor(story.world.commissioner.views, `(runId: "${id}")`);
    expect(page.totalCount).toBe(2);
    const [first, second] = page.nodes;
    expect(first).toMatchObject({
      practice: { code: story.world.practices[0]?.code },
      schemeName: 'Practice quality scheme',
      paid: { pence: 2_400_000 },
      notKnownBecause: [],
      runningGap: null,
    });
    expect(first?.workingText).toContain('What the national contract would have paid');
    expect(second).toMatchObject({ national: null, gap: null, workingText: null });
    expect(second?.notKnownBecause).toContain('AF, Patients on the register for 31 March 2026 is missing');
    expect(
      (await pageFor(story.world.commissioner.views, `(runId: "${id}", standing: NOT_KNOWN)`)).nodes.map(
        ({ id: found }) => found,
      ),
    ).toEqual([second?.id]);
  });

  it('is told to a practice for itself, from the day its run is approved, with the gap so far', async () => {
    const early = await told(calculated);
    expect(await pageFor(early.story.world.practices[0]!.views, '')).toMatchObject({ totalCount: 0 });
    const { story } = await told(approved);
    const own = await pageFor(story.world.practices[0]!.views, '');
    expect(own).toMatchObject({ totalCount: 1, nodes: [{ practice: { code: story.world.practices[0]?.code } }] });
    expect(own.nodes[0]?.runningGap).toEqual(own.nodes[0]?.gap);
    const one = async (actor: Actor) =>
      (
        await portal.send<{ nationalComparison: Row | null }>(
          actor,
          `query ($id: ID!) { nationalComparison(id: $id) { ${ROW} } }`,
          { variables: { id: own.nodes[0]?.id }, now },
        )
      ).data?.nationalComparison;
    expect(await one(story.world.practices[0]!.views)).toMatchObject({ id: own.nodes[0]?.id });
    for (const stranger of [story.world.practices[1]!.views, early.story.world.commissioner.views])
      expect(await one(stranger)).toBeNull();
    const { data } = await portal.send<{ nationalComparison: { run: { againstNational: unknown } } }>(
      story.world.practices[0]!.views,
      'query ($id: ID!) { nationalComparison(id: $id) { run { againstNational { practices } } } }',
      { variables: { id: own.nodes[0]?.id }, now },
    );
    expect(data?.nationalComparison).toEqual({ run: { againstNational: null } });
  });

  it('is not for an LMC', async () => {
    const { story } = await told(approved);
    const { errors } = await portal.send(story.world.lmc.views, '{ nationalLedger { totalCount } }', { now });
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['NOT_FOR_YOUR_ORGANISATION']);
  });
});
