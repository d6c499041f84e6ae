import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Component, SchemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import { withinScope } from '../../persistence/scope.ts';
import {
  afterTheQuarter,
  approved,
  calculated,
  exceptionsOf,
  linesOf,
  practised,
} from '../../testing/payment-story.ts';
import { TestPortal } from '../../testing/portal.ts';
import { planningScheme } from '../../testing/scheme-story.ts';
import { replayRun } from './replay-run.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open();
});
afterAll(() => portal.close());

const paying = (practices: number, ...components: Component[]): SchemeDefinition => {
  const definition = planningScheme(practices);
  definition.phases[0]!.components = components;
  return definition;
};

const capped: Component = {
  key: 'capped',
  name: 'Share with a most for all',
  label: 'attempt',
  kind: 'scheme-cap',
  parameters: {
    mostPounds: '100.00',
    part: {
      kind: 'prior-year-cash',
      parameters: { basisYear: '2024-25', months: 3, ofMonths: 12, upratingPercent: '0' },
    },
  },
};

const network: Component = {
  key: 'network',
  name: 'Network points',
  label: 'outcome',
  kind: 'network-band',
  parameters: {
    indicator: 'AF006',
    lowerThreshold: '40',
    upperThreshold: '90',
    maxPoints: '10',
    poundsPerPoint: '100',
    split: 'equally',
  },
};

const taking: Component = {
  key: 'taking',
  name: 'For taking part',
  label: 'attempt',
  kind: 'milestones',
  parameters: {
    pounds: '300.00',
    pays: 'only when all are met',
    partOfPhase: 'the whole once it is met',
    conditions: [{ evidence: 'discussions', one: 'discussion', many: 'discussions', atLeast: 3 }],
  },
};

describe('components that look at all practices', () => {
  it('share a sum among those who did what was asked, and come to the same when replayed', async () => {
    // 80.00 and 40.00 would be paid; the third did not do everything and does not share.
    const told = await practised(
      portal,
      [{ qofPence: 32_000 }, { qofPence: 16_000 }, { qofPence: 90_000, did: { discussions: 0, response: 1 } }],
      paying(3, capped),
    );
    const run = await approved(told);
    expect((await linesOf(told, run.id)).map(({ computedPence }) => computedPence)).toEqual([6_667, 3_333, 0]);
    const replay = await withinScope(
      portal.source,
      { audience: 'system', name: 'replay', commissionerIds: [run.commissionerId] },
      { now: afterTheQuarter, readOnly: true },
      (scope) => replayRun(scope, run.id),
    );
    expect(replay).toEqual({ runId: run.id, practices: 3, lines: 3, comparisons: 3, differences: [], reworded: 0 });
    // Had everybody done everything, all three would share it: that is what each is guaranteed for doing so.
    const { nodes } = await portal.read(told.world.commissioner.views, (scope) =>
      scope.nationalComparisons.page({ runId: run.id, standing: null, first: 10, after: null }),
    );
    expect(nodes.map(({ paidPence }) => paidPence)).toEqual([6_667, 3_333, 0]);
    expect(nodes.every(({ localGuaranteedPence }) => (localGuaranteedPence ?? 0) > 0)).toBe(true);
    expect(nodes.reduce((sum, { localGuaranteedPence }) => sum + (localGuaranteedPence ?? 0), 0)).toBe(10_000);
  });

  it('wait for everybody while the facts of one are missing', async () => {
    const told = await practised(portal, [{ qofPence: 32_000 }, { qofPence: null }], paying(2, capped));
    const run = await calculated(told);
    expect(run).toMatchObject({ lineCount: 0, practicesDone: 2 });
    expect((await exceptionsOf(told, run.id)).map(({ code }) => code).sort()).toEqual(['FACT_MISSING', 'POT_WAITS']);
  });

  it('know the networks of the phase and keep them with the run', async () => {
    const told = await practised(portal, [{ qofPence: null }, { qofPence: null }], paying(2, network));
    await withinScope(
      portal.source,
      { audience: 'system', name: 'tests', commissionerIds: [] },
      { now: afterTheQuarter },
      async (scope) => {
        const id = scope.newId();
        await scope.register.addOrganisations([
          { id, kind: 'network', code: `${told.world.commissioner.code}-N1`, name: 'Network 1', fictional: true },
        ]);
        await scope.register.addNetworkMemberships(
          told.world.practices.map(({ id: practiceId }, index) => ({
            networkId: id,
            practiceId,
            during: index === 0 ? '[2020-04-01,)' : '[2020-04-01,2026-02-01)',
          })),
        );
      },
    );
    const run = await calculated(told);
    const [first, second] = told.world.practices.map(({ code }) => code);
    expect(run.context).toMatchObject({
      nationalYear: '2025-26',
      nationalRelease: 1,
      networks: [
        {
          code: `${told.world.commissioner.code}-N1`,
          members: [
            { practiceCode: first, from: '2026-01-01', to: '2026-03-31' },
            { practiceCode: second, from: '2026-01-01', to: '2026-01-31' },
          ],
        },
      ],
    });
    // Nobody has counts of AF006: nothing is guessed.
    expect((await exceptionsOf(told, run.id)).map(({ code, field }) => `${code} ${field}`)).toEqual(
      expect.arrayContaining(['FACT_MISSING numerator AF006', 'FACT_MISSING denominator AF006']),
    );
  });
});

describe('components that count evidence', () => {
  it('count what was confirmed', async () => {
    const definition = paying(2, taking);
    definition.phases[0]!.requirements = definition.phases[0]!.requirements.map((requirement) => ({
      ...requirement,
      atLeast: 1,
    }));
    const told = await practised(
      portal,
      [{ qofPence: null }, { qofPence: null, did: { discussions: 2, response: 1 } }],
      definition,
    );
    const run = await calculated(told);
    expect((await linesOf(told, run.id)).map(({ computedPence }) => computedPence)).toEqual([30_000, 0]);
    expect(run.openExceptions).toBe(0);
  });
});
