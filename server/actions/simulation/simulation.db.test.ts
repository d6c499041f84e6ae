import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startConsultation } from '../consultations/start-consultation.ts';
import { saveScheme } from '../schemes/save-scheme.ts';
import { withdrawScheme } from '../schemes/withdraw-scheme.ts';
import type { SchemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import { withinScope } from '../../persistence/scope.ts';
import type { Scope } from '../../persistence/scope.ts';
import { TestPortal, acceptedValue, refusalCodesOf } from '../../testing/portal.ts';
import { draft, planningScheme, publish } from '../../testing/scheme-story.ts';
import { askedToTry, simulate, simulated, simulationOf, tryingDay } from '../../testing/simulation-story.ts';
import type { Tried } from '../../testing/simulation-story.ts';
import { sqlAsSystem } from '../../testing/sql.ts';
import { buildWorld } from '../../testing/world.ts';
import { cancelSimulation } from './cancel-simulation.ts';
import { shareSimulation } from './share-simulation.ts';
import { tryScheme } from './try-scheme.ts';
import type { TryScheme } from './try-scheme.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await TestPortal.open();
});

afterAll(() => portal.close());

/** A draft for so many practices, the last of which has no QOF payment on record. */
const drafted = async (practices: number, definition?: SchemeDefinition): Promise<Tried> => {
  const world = await buildWorld(portal.source, {
    practices,
    qofPayment: {
      financialYear: '2024-25',
      pence: (index) => (index === practices - 1 ? null : 9_600_000 + index * 400),
    },
  });
  return { portal, world, ...(await draft(portal, world, definition)) };
};

const asSystem = <T>({ world }: Tried, work: (scope: Scope) => Promise<T>) =>
  withinScope(
    portal.source,
    { audience: 'system', name: 'tests', commissionerIds: [world.commissioner.id] },
    { now: tryingDay },
    work,
  );

const rowsOf = async ({ world }: Tried, table: string): Promise<number> =>
  (await sqlAsSystem<{ count: number }>(world.commissioner.id, `select count(*)::integer as count from ${table}`))[0]
    ?.count ?? 0;

const PARTS = ['simulation_practice', 'simulation_exception', 'simulation_group'];

describe('a draft, tried', () => {
  it('comes to sums that add up in every breakdown, and touches nothing of payments', async () => {
    const tried = await drafted(7);
    const payments = ['payment_run', 'payment_basis', 'payment_line', 'payment_exception', 'account', 'transfer'];
    const simulation = await simulated(tried);
    expect(simulation).toMatchObject({
      state: 'finished',
      practicesTotal: 7,
      practicesDone: 7,
      totals: { practices: 7, workedOut: 6, notWorkedOut: 7 },
    });
    expect(simulation.totals?.localPence).toBe(
      [0, 1, 2, 3, 4, 5].reduce((sum, index) => sum + (9_600_000 + index * 400) / 4, 0),
    );
    const groups = await portal.read(tried.world.commissioner.views, (scope) =>
      scope.simulationPractices.groups([simulation.id]),
    );
    for (const breakdown of ['network', 'list_size', 'deprivation']) {
      const rows = groups.filter((group) => group.breakdown === breakdown);
      expect(rows.reduce((sum, { sums }) => sum + sums.localPence, 0)).toBe(simulation.totals?.localPence);
      expect(rows.reduce((sum, { sums }) => sum + sums.practices, 0)).toBe(7);
    }
    for (const table of payments) expect([table, await rowsOf(tried, table)]).toEqual([table, 0]);
  });

  it('lists what is missing, by practice and field', async () => {
    const tried = await drafted(2);
    const { id } = await simulated(tried);
    const { nodes } = await portal.read(tried.world.commissioner.views, (scope) =>
      scope.simulationPractices.exceptionPage(id, { first: 100, after: null }),
    );
    expect(nodes.filter(({ side }) => side === 'local')).toMatchObject([
      { practiceId: tried.world.practices[1]?.id, code: 'FACT_MISSING', field: 'qofPayment' },
    ]);
  });

  it('says everything that is assumed, and names the true year of a figure that stands in for another', async () => {
    const { components, ...phase } = planningScheme(3).phases[0] ?? fail('a phase');
    const later = components.map((component) => ({
      ...component,
      parameters: { ...component.parameters, basisYear: '2025-26' },
    }));
    const tried = await drafted(3, {
      ...planningScheme(3),
      phases: [
        {
          ...phase,
          from: '2026-04-01',
          to: '2026-06-30',
          optInOpensOn: '2026-03-01',
          optInClosesOn: '2026-03-31',
          components: later,
        },
      ],
    });
    const simulation = await simulated(tried);
    expect(simulation.totals).toMatchObject({ practices: 3, workedOut: 2 });
    expect(simulation.assumptions).toEqual(
      expect.arrayContaining([
        'All 3 practices that may join take part from 1 April 2026 to 30 June 2026.',
        'As if every practice does what the scheme asks.',
        'Figures of 2024-25 are used for 2025-26.',
      ]),
    );
    const workings = await portal.read(tried.world.commissioner.views, (scope) =>
      scope.simulationPractices.workings([
        { simulationId: simulation.id, practiceId: tried.world.practices[0]?.id ?? '' },
      ]),
    );
    expect(JSON.stringify(workings)).toContain('test world, of 2024-25, standing in for 2025-26');
    const none = await simulated(tried, { standInYear: null });
    expect(none.totals).toMatchObject({ workedOut: 0 });
  });

  it('pays nobody who has not shown what is asked, when that is not assumed', async () => {
    const tried = await drafted(3);
    expect((await simulated(tried, { requirementsDone: false })).totals).toMatchObject({ localPence: 0, workedOut: 3 });
  });

  it('keeps the text that was tried, whatever becomes of the draft', async () => {
    const tried = await drafted(2);
    const { id, fingerprint } = await simulated(tried);
    const [phase] = planningScheme(2).phases;
    const definition = {
      ...planningScheme(2),
      purpose: 'Another purpose.',
      phases: phase ? [{ ...phase, name: 'Renamed' }] : [],
    };
    acceptedValue(
      await portal.act(
        tried.world.commissioner.prepares,
        saveScheme,
        { schemeId: tried.schemeId, expectedVersion: 2, name: 'Practice quality scheme', definition },
        { now: tryingDay },
      ),
    );
    expect(await simulationOf(tried, id)).toMatchObject({
      fingerprint,
      phaseName: 'Planning phase',
      definition: planningScheme(2),
    });
    expect((await simulated(tried)).fingerprint).not.toBe(fingerprint);
  });

  it('comes to the same facts and the same result another time, and a published scheme can be tried as well', async () => {
    const world = await buildWorld(portal.source, {
      practices: 3,
      qofPayment: { financialYear: '2024-25', pence: () => 1_000_000 },
    });
    const { schemeId } = await publish(portal, world);
    const [first, second] = [
      await simulated({ portal, world, schemeId }),
      await simulated({ portal, world, schemeId }),
    ];
    expect(second.factsFingerprint).toBe(first.factsFingerprint);
    expect(second.totals).toEqual(first.totals);
  });
});

describe('what is refused', () => {
  it('is a second simulation of a scheme while one is under way, and a year that is not held', async () => {
    const tried = await drafted(1);
    const input = {
      schemeId: tried.schemeId,
      phaseKey: 'planning',
      standInYear: null,
      requirementsDone: true,
      envelopePence: null,
    };
    const ask = (over: Partial<TryScheme>) =>
      portal.act(tried.world.commissioner.prepares, tryScheme, { ...input, ...over }, { now: tryingDay });
    expect(refusalCodesOf(await ask({ standInYear: '1999-00' }))).toEqual(['SIMULATION_YEAR_IS_NOT_HELD']);
    expect(refusalCodesOf(await ask({ phaseKey: 'none' }))).toEqual(['PHASE_IS_UNKNOWN']);
    expect(refusalCodesOf(await ask({ envelopePence: -1 }))).toEqual(['AMOUNT_IS_NOT_ALLOWED']);
    await askedToTry(tried, { standInYear: null });
    expect(refusalCodesOf(await ask({}))).toEqual(['SIMULATION_IS_UNDER_WAY']);
  });

  it('is a scheme that is over, a phase that pays nothing, and a person who only views', async () => {
    const tried = await drafted(1, {
      ...planningScheme(1),
      phases: planningScheme(1).phases.map((phase) => ({ ...phase, components: [] })),
    });
    const input = {
      schemeId: tried.schemeId,
      phaseKey: 'planning',
      standInYear: null,
      requirementsDone: true,
      envelopePence: null,
    };
    expect(
      refusalCodesOf(await portal.act(tried.world.commissioner.prepares, tryScheme, input, { now: tryingDay })),
    ).toEqual(['PHASE_HAS_NO_PAYMENT']);
    expect(
      refusalCodesOf(await portal.act(tried.world.commissioner.views, tryScheme, input, { now: tryingDay })),
    ).toEqual(['YOUR_ROLE_DOES_NOT_ALLOW_THIS']);
    acceptedValue(
      await portal.act(
        tried.world.commissioner.prepares,
        withdrawScheme,
        { schemeId: tried.schemeId, expectedVersion: 2, reason: 'Not now' },
        { now: tryingDay },
      ),
    );
    expect(
      refusalCodesOf(await portal.act(tried.world.commissioner.prepares, tryScheme, input, { now: tryingDay })),
    ).toEqual(['SCHEME_CANNOT_BE_TRIED']);
  });
});

describe('work that is stopped', () => {
  it('begins again after the worker was stopped, and shows nothing half done', async () => {
    const tried = await drafted(4);
    const id = await askedToTry(tried);
    await expect(simulate(tried, id, { stopping: () => true })).rejects.toThrow('will begin again');
    expect(await rowsOf(tried, 'simulation_practice')).toBe(4);
    const half = await portal.read(tried.world.commissioner.views, (scope) => scope.simulationPractices.all(id));
    expect(half).toEqual([]);
    expect(await simulate(tried, id)).toMatchObject({ state: 'finished', practicesDone: 4, practicesTotal: 4 });
    expect(await rowsOf(tried, 'simulation_practice')).toBe(4);
  });

  it('is cancelled by a person and leaves nothing, whether or not it had begun', async () => {
    const tried = await drafted(4);
    const cancel = (simulationId: string) =>
      portal.act(tried.world.commissioner.prepares, cancelSimulation, { simulationId }, { now: tryingDay });
    const id = await askedToTry(tried);
    await expect(simulate(tried, id, { stopping: () => true })).rejects.toThrow();
    acceptedValue(await cancel(id));
    expect(await simulate(tried, id)).toMatchObject({ state: 'cancelled', totals: null });
    for (const table of PARTS) expect([table, await rowsOf(tried, table)]).toEqual([table, 0]);
    expect(refusalCodesOf(await cancel(id))).toEqual(['SIMULATION_IS_OVER']);
    expect(await simulated(tried)).toMatchObject({ state: 'finished' });
  });

  it('is cancelled between two steps', async () => {
    const tried = await drafted(4);
    const id = await askedToTry(tried);
    let asked = false;
    const now = async () => {
      if ((await simulationOf(tried, id)).state === 'calculating' && !asked) {
        asked = true;
        acceptedValue(
          await portal.act(
            tried.world.commissioner.prepares,
            cancelSimulation,
            { simulationId: id },
            { now: tryingDay },
          ),
        );
      }
      return tryingDay;
    };
    expect(await simulate(tried, id, { now })).toMatchObject({ state: 'cancelled', totals: null });
    for (const table of PARTS) expect([table, await rowsOf(tried, table)]).toEqual([table, 0]);
  });

  it('ends with a sentence when a fault will not pass', async () => {
    const tried = await drafted(2);
    const id = await askedToTry(tried);
    const faults: unknown[] = [];
    const stopped = await simulate(tried, id, {
      stopping: () => {
        throw new Error('A fault.');
      },
      logFault: (fault) => faults.push(fault),
    });
    expect(stopped).toMatchObject({ state: 'failed', failure: expect.stringContaining('number 1') });
    expect(faults).toHaveLength(1);
    for (const table of PARTS) expect([table, await rowsOf(tried, table)]).toEqual([table, 0]);
  });
});

describe('sharing', () => {
  it('says of which text it is: the one that is then consulted on, until that is changed', async () => {
    const tried = await drafted(2);
    const { world, schemeId } = tried;
    const before = await simulated(tried);
    const input = { schemeId, expectedVersion: 2, lmcIds: [world.lmc.id], closesOn: '2025-12-08' };
    acceptedValue(await portal.act(world.commissioner.prepares, startConsultation, input, { now: tryingDay }));
    const signed = await portal.read(world.commissioner.views, (scope) => scope.schemes.currentVersion(schemeId));
    expect(signed?.fingerprint).toHaveLength(64);
    expect(before.fingerprint).toBe(signed?.fingerprint);
    expect((await simulated(tried)).fingerprint).toBe(signed?.fingerprint);
  });

  it('is for a finished one, once, and freezes it', async () => {
    const tried = await drafted(2);
    const id = await askedToTry(tried);
    const share = (expectedVersion: number) =>
      portal.act(
        tried.world.commissioner.prepares,
        shareSimulation,
        { simulationId: id, expectedVersion },
        { now: tryingDay },
      );
    expect(refusalCodesOf(await share(1))).toEqual(['SIMULATION_IS_NOT_FINISHED']);
    const { version } = await simulate(tried, id);
    expect(refusalCodesOf(await share(version - 1))).toEqual(['SOMEBODY_CHANGED_THIS_FIRST']);
    acceptedValue(await share(version));
    expect(refusalCodesOf(await share(version + 1))).toEqual(['SIMULATION_IS_SHARED']);
    expect(await simulationOf(tried, id)).toMatchObject({ sharedAt: tryingDay, supersededBy: null });
  });

  it('shows the LMC of the area every line, a practice its own and the same totals, and others nothing', async () => {
    const tried = await drafted(3);
    const { world } = tried;
    const elsewhere = (await drafted(1)).world;
    const { id, version, totals, resultFingerprint } = await simulated(tried);
    const seenBy = (actor: typeof world.lmc.views) =>
      portal.read(actor, async (scope) => ({
        sums: (await scope.simulations.byId(id))?.totals ?? null,
        print: (await scope.simulations.byId(id))?.resultFingerprint ?? null,
        lines: (await scope.simulationPractices.all(id)).map(({ practiceId }) => practiceId),
        groups: (await scope.simulationPractices.groups([id])).length,
      }));
    const nothing = { sums: null, print: null, lines: [], groups: 0 };
    const [first] = world.practices;
    if (!first) throw new Error('The world has practices.');
    expect(await seenBy(world.lmc.views)).toEqual(nothing);
    expect(await seenBy(first.views)).toEqual(nothing);
    acceptedValue(
      await portal.act(
        world.commissioner.prepares,
        shareSimulation,
        { simulationId: id, expectedVersion: version },
        { now: tryingDay },
      ),
    );
    expect(await seenBy(world.lmc.views)).toEqual({
      sums: totals,
      print: resultFingerprint,
      lines: world.practices.map(({ id: practiceId }) => practiceId),
      groups: 3,
    });
    expect(await seenBy(first.views)).toEqual({ sums: totals, print: resultFingerprint, lines: [first.id], groups: 0 });
    expect(await seenBy(elsewhere.lmc.views)).toEqual(nothing);
    expect(
      await seenBy({ ...(elsewhere.practices[0]?.views ?? first.views), commissionerIds: [world.commissioner.id] }),
    ).toEqual(nothing);
  });

  it('is superseded by a newer one, never taken back', async () => {
    const tried = await drafted(2);
    const sharedOne = async (at: string) => {
      const { id, version } = await simulated(tried);
      acceptedValue(
        await portal.act(
          tried.world.commissioner.prepares,
          shareSimulation,
          { simulationId: id, expectedVersion: version },
          { now: new Date(at) },
        ),
      );
      return id;
    };
    const [older, newer] = [await sharedOne('2025-11-05T09:00:00Z'), await sharedOne('2025-11-06T09:00:00Z')];
    const seen = await portal.read(tried.world.lmc.views, (scope) => scope.simulations.byIds([older, newer]));
    expect(new Map(seen.map(({ id, supersededBy }) => [id, supersededBy]))).toEqual(
      new Map([
        [older, newer],
        [newer, null],
      ]),
    );
  });

  it('leaves nothing that anybody can change: not the commissioner, and not the worker', async () => {
    const tried = await drafted(2);
    const simulation = await simulated(tried);
    const tries = (work: (scope: Scope) => Promise<unknown>) => asSystem(tried, work);
    expect(await tries((scope) => scope.simulations.move(simulation, { totals: null }))).toBe(false);
    await tries((scope) => scope.simulationPractices.clear(simulation));
    await tries((scope) =>
      scope.simulationPractices.addResults(simulation, [
        {
          practiceId: tried.world.practices[0]?.id ?? '',
          localPence: 1,
          guaranteedPence: 1,
          possiblePence: 1,
          nationalPence: 1,
          differencePence: 0,
          standing: 'same',
          partOfYear: '',
          localWorkings: [],
          nationalWorkings: [],
        },
      ]),
    );
    await expect(
      tries((scope) =>
        scope.simulationPractices.add([
          {
            commissionerId: simulation.commissionerId,
            simulationId: simulation.id,
            practiceId: tried.world.lmc.id,
            practiceCode: 'X',
            facts: { practiceCode: 'X', facts: [], requirements: [], agreedClaims: [] },
          },
        ]),
      ),
    ).rejects.toThrow();
    await expect(
      withinScope(
        portal.source,
        { audience: 'actor', actor: tried.world.commissioner.prepares },
        { now: tryingDay },
        (scope) =>
          scope.simulations.move(simulation, {
            state: 'cancelled',
            cancelledBy: tried.world.commissioner.prepares.personId,
          }),
      ),
    ).rejects.toThrow();
    expect(await simulationOf(tried, simulation.id)).toEqual(simulation);
    const lines = await portal.read(tried.world.commissioner.views, (scope) =>
      scope.simulationPractices.all(simulation.id),
    );
    expect(lines.map(({ localPence }) => localPence)).toEqual([2_400_000, null]);
  });
});

const fail = (what: string): never => {
  throw new Error(`The story has ${what}.`);
};
