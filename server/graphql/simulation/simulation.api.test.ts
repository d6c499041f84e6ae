import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../domain/permissions.ts';
import { TestPortal } from '../../testing/portal.ts';
import { draft } from '../../testing/scheme-story.ts';
import { sharedSimulation, simulate, simulated, tryingDay } from '../../testing/simulation-story.ts';
import { buildWorld } from '../../testing/world.ts';
import type { World } from '../../testing/world.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

let portal: TestPortal;
let world: World;
let schemeId: string;
/** One that nobody shared, and one that is shared. */
let kept: string;
let shared: string;
/** An area of its own for what changes it. */
let other: { world: World; schemeId: string };

const send = async <Data>(actor: Actor, query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
  const { data, errors } = await portal.send<Data>(actor, query, { variables, now: tryingDay });
  expect(errors).toEqual([]);
  return data as Data;
};

const TRY = `mutation ($actionId: String!, $schemeId: ID!, $settings: SimulationSettings!) {
  tryScheme(actionId: $actionId, schemeId: $schemeId, settings: $settings) { __typename ... on Simulation { id state envelope { pence } permissions { cancel { allowed } share { allowed code } } } ... on Refused { code field } } }`;
const SHARE = `mutation ($actionId: String!, $simulationId: ID!, $expectedVersion: Int!) {
  shareSimulation(actionId: $actionId, simulationId: $simulationId, expectedVersion: $expectedVersion) { __typename ... on Simulation { sharedBy supersededBy permissions { share { code } } } } }`;
const READ = `query ($id: ID!) { simulation(id: $id) {
  state version schemeName phaseName sentences standInYear envelope { pence } resultFingerprint differences askedBy
  totals { practices workedOut local { pence } } groups { breakdown label sums { practices local { pence } } }
  practices(first: 100, sort: LOCAL_DESC) { totalCount nodes { id practice { name } local { pence } localWorkings network { name } } }
  exceptions(first: 10) { totalCount nodes { message remedy practice { code } } } } }`;

interface Read {
  simulation: {
    version: number;
    resultFingerprint: string;
    sentences: string[];
    differences: number[];
    totals: { practices: number; workedOut: number; local: { pence: number } };
    groups: unknown[];
    practices: {
      totalCount: number;
      nodes: { id: string; local: { pence: number } | null; localWorkings: unknown[] }[];
    };
    exceptions: { totalCount: number; nodes: { remedy: string }[] };
  } | null;
}

beforeAll(async () => {
  portal = await TestPortal.open();
  world = await buildWorld(portal.source, {
    practices: 3,
    qofPayment: { financialYear: '2024-25', pence: (index) => (index === 2 ? null : 4_000_000 * (index + 1)) },
  });
  ({ schemeId } = await draft(portal, world));
  const elsewhere = await buildWorld(portal.source, {
    practices: 1,
    qofPayment: { financialYear: '2024-25', pence: () => 100 },
  });
  other = { world: elsewhere, ...(await draft(portal, elsewhere)) };
  kept = (await simulated({ portal, world, schemeId })).id;
  shared = await sharedSimulation({ portal, world, schemeId });
});

afterAll(() => portal.close());

describe('trying a scheme over the API', () => {
  it('offers the phases and the years that are held, to those who may', async () => {
    const choices = (actor: Actor) =>
      portal.send(
        actor,
        'query ($id: ID!) { simulationChoices(schemeId: $id) { versionNumber phases { key name } years envelope { pence } permission { allowed } } }',
        { variables: { id: OpaqueId.serialize(schemeId) }, now: tryingDay },
      );
    expect((await choices(world.commissioner.prepares)).data).toEqual({
      simulationChoices: {
        versionNumber: 1,
        phases: [{ key: 'planning', name: 'Planning phase' }],
        years: ['2024-25'],
        envelope: null,
        permission: { allowed: true },
      },
    });
    expect((await choices(world.practices[0]?.views as Actor)).errors[0]?.extensions?.code).toBe(
      'NOT_FOR_YOUR_ORGANISATION',
    );
  });

  it('starts once for one action id, and refuses a phase that is not there by its field', async () => {
    const settings = { phaseKey: 'planning', standInYear: '2024-25', requirementsDone: true, envelopePence: 2_500_000 };
    const variables = { actionId: crypto.randomUUID(), schemeId: OpaqueId.serialize(schemeId), settings };
    expect(
      await send(world.commissioner.prepares, TRY, {
        ...variables,
        actionId: crypto.randomUUID(),
        settings: { ...settings, phaseKey: 'none' },
      }),
    ).toEqual({ tryScheme: { __typename: 'Refused', code: 'PHASE_IS_UNKNOWN', field: 'phaseKey' } });
    const started = await send<{ tryScheme: { id: string } }>(world.commissioner.prepares, TRY, variables);
    expect(started.tryScheme).toMatchObject({
      state: 'WAITING',
      envelope: { pence: 2_500_000 },
      permissions: { cancel: { allowed: true }, share: { allowed: false, code: 'SIMULATION_IS_NOT_FINISHED' } },
    });
    expect(await send(world.commissioner.prepares, TRY, variables)).toEqual(started);
    expect(await simulate({ portal, world }, OpaqueId.parseValue(started.tryScheme.id))).toMatchObject({
      state: 'finished',
    });
  });
});

describe('a finished simulation over the API', () => {
  const read = (actor: Actor, id: string) => send<Read>(actor, READ, { id: OpaqueId.serialize(id) });

  it('is all there for the commissioner, and not there for the LMC and the practices before it is shared', async () => {
    const { simulation } = await read(world.commissioner.views, kept);
    expect(simulation).toMatchObject({
      totals: { practices: 3, workedOut: 2, local: { pence: 3_000_000 } },
      practices: { totalCount: 3 },
      exceptions: {
        nodes: expect.arrayContaining([
          expect.objectContaining({ remedy: expect.stringContaining('Load the published file') }),
        ]),
      },
    });
    expect(simulation?.practices.nodes.map(({ local }) => local?.pence)).toEqual([2_000_000, 1_000_000, undefined]);
    expect(simulation?.sentences).toEqual([expect.stringContaining('2024-25')]);
    for (const actor of [world.lmc.views, world.practices[0]?.views as Actor])
      expect(await read(actor, kept)).toEqual({ simulation: null });
  });

  it('is shared by somebody who prepares, and then cannot be again', async () => {
    const { id, version: expectedVersion } = await simulated({ portal, ...other });
    expect(
      await send(other.world.commissioner.prepares, SHARE, {
        actionId: crypto.randomUUID(),
        simulationId: OpaqueId.serialize(id),
        expectedVersion,
      }),
    ).toMatchObject({
      shareSimulation: {
        __typename: 'Simulation',
        supersededBy: null,
        permissions: { share: { code: 'SIMULATION_IS_SHARED' } },
      },
    });
  });

  it('is the same for everybody once shared, without the lines of others for a practice', async () => {
    const [ours, theirs, own] = [
      await read(world.commissioner.views, shared),
      await read(world.lmc.views, shared),
      await read(world.practices[0]?.views as Actor, shared),
    ].map(({ simulation }) => simulation);
    expect(theirs).toMatchObject({
      totals: ours?.totals,
      groups: ours?.groups,
      practices: ours?.practices,
      resultFingerprint: ours?.resultFingerprint,
    });
    expect(own).toMatchObject({
      totals: ours?.totals,
      resultFingerprint: ours?.resultFingerprint,
      groups: [],
      practices: {
        totalCount: 1,
        nodes: [{ id: OpaqueId.serialize(world.practices[0]?.id ?? ''), local: { pence: 1_000_000 } }],
      },
    });
    expect(own?.practices.nodes[0]?.localWorkings).toHaveLength(1);
  });

  it('shows a practice its own line by its address and not that of another, and lists what is shared', async () => {
    const line = (practiceId: string) =>
      send(
        world.practices[0]?.views as Actor,
        'query ($s: ID!, $p: ID!) { simulatedPractice(simulation: $s, practice: $p) { standing local { pence } nationalWorkings } }',
        { s: OpaqueId.serialize(shared), p: OpaqueId.serialize(practiceId) },
      );
    expect(await line(world.practices[0]?.id ?? '')).toMatchObject({
      simulatedPractice: { local: { pence: 1_000_000 } },
    });
    expect(await line(world.practices[1]?.id ?? '')).toEqual({ simulatedPractice: null });
    expect(
      await send(
        world.practices[0]?.views as Actor,
        '{ sharedSimulations(first: 5) { totalCount nodes { schemeName totals { local { pence } } } } }',
      ),
    ).toEqual({
      sharedSimulations: {
        totalCount: 1,
        nodes: [{ schemeName: 'Practice quality scheme', totals: { local: { pence: 3_000_000 } } }],
      },
    });
  });
});
