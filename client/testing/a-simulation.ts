import {
  SharedSimulationsDocument,
  SimulationsDocument,
  type SimulationsQuery,
} from '../generated/parts/simulation/simulations.ts';
import type {
  SimulatedLinePartsFragment,
  SimulationQuery,
  SimulationSumsPartsFragment,
} from '../generated/public/simulation/simulation.ts';
import { may, mayNot } from './a-consultation.ts';
import { answer } from './render.tsx';

type Listed = SimulationsQuery['simulations']['nodes'][number];
type Simulation = NonNullable<SimulationQuery['simulation']>;

export const pounds = (pence: number) => ({ __typename: 'Money' as const, pence });

export const someSums = (changes: Partial<SimulationSumsPartsFragment> = {}): SimulationSumsPartsFragment => ({
  __typename: 'SimulationSums',
  practices: 4,
  workedOut: 3,
  gains: 1,
  loses: 1,
  same: 1,
  notWorkedOut: 1,
  local: pounds(300_000),
  guaranteed: pounds(150_000),
  possible: pounds(450_000),
  atRisk: pounds(300_000),
  compared: pounds(300_000),
  national: pounds(250_000),
  difference: pounds(50_000),
  ...changes,
});

export const aListedSimulation = (changes: Partial<Listed> = {}): Listed => ({
  __typename: 'Simulation',
  id: 'simulation-1',
  schemeName: 'Working together',
  phaseKey: 'planning',
  phaseName: 'Planning',
  versionNumber: 2,
  fingerprint: '5a1d'.repeat(16),
  state: 'FINISHED',
  askedAt: '2025-11-04T09:00:00.000Z',
  askedBy: 'Ada Byfield',
  sharedAt: '2025-11-05T09:00:00.000Z',
  supersededBy: null,
  totals: { __typename: 'SimulationSums', local: pounds(300_000), gains: 1, loses: 1 },
  ...changes,
});

/** A list beside what a test is about: it is there before the test ends. */
const atOnce = (response: ReturnType<typeof answer>) => ({ ...response, delay: 0 });

/** The server's answer to which simulations of a scheme there are. */
export const simulationsAre = (nodes: readonly Listed[]) =>
  atOnce(
    answer({
      document: SimulationsDocument,
      data: {
        simulations: {
          __typename: 'SimulationConnection',
          totalCount: nodes.length,
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
          nodes: [...nodes],
        },
      },
    }),
  );

/** The server's answer to which simulations are shared with us. */
export const sharedAre = (nodes: readonly Listed[]) =>
  atOnce(
    answer({
      document: SharedSimulationsDocument,
      data: {
        sharedSimulations: {
          __typename: 'SimulationConnection',
          totalCount: nodes.length,
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
          nodes: [...nodes],
        },
      },
    }),
  );

/** A finished simulation of four practices in two networks, shared with nobody yet. */
export const aSimulation = (changes: Partial<Simulation> = {}): Simulation => ({
  ...aListedSimulation(),
  schemeId: 'scheme-1',
  from: '2026-01-01',
  to: '2026-03-31',
  version: 5,
  practicesTotal: 4,
  practicesDone: 4,
  failure: null,
  finishedAt: '2025-11-04T09:01:00.000Z',
  cancelledBy: null,
  sharedBy: null,
  sharedAt: null,
  permissions: {
    __typename: 'SimulationPermissions',
    cancel: mayNot('SIMULATION_IS_OVER', 'This simulation has ended already.'),
    share: may(),
  },
  sentences: ['Each practice is paid 3/12 of its QOF payment for 2024-25.'],
  assumptions: ['As if every practice does what the scheme asks.', 'Figures of 2024-25 are used for 2025-26.'],
  standInYear: '2024-25',
  envelope: pounds(250_000),
  totals: someSums(),
  differences: [-20_000, 0, 70_000],
  factsFingerprint: 'f'.repeat(64),
  resultFingerprint: 'e'.repeat(64),
  groups: [
    {
      __typename: 'SimulationGroup',
      breakdown: 'NETWORK',
      key: 'n1',
      label: 'North',
      sums: someSums({ practices: 2, local: pounds(100_000), difference: pounds(-20_000) }),
    },
    {
      __typename: 'SimulationGroup',
      breakdown: 'NETWORK',
      key: 'n2',
      label: 'South',
      sums: someSums({ practices: 2, local: pounds(200_000), difference: pounds(70_000) }),
    },
  ],
  exceptions: { __typename: 'SimulationExceptionConnection', totalCount: 1 },
  ...changes,
});

export const aSimulatedLine = (changes: Partial<SimulatedLinePartsFragment> = {}): SimulatedLinePartsFragment => ({
  __typename: 'SimulatedPractice',
  id: 'practice-1',
  standing: 'GAINS',
  listSize: 8100,
  deprivationQuintile: 2,
  partOfYear: '3 of 12 months',
  local: pounds(170_000),
  guaranteed: pounds(50_000),
  possible: pounds(190_000),
  atRisk: pounds(140_000),
  national: pounds(100_000),
  difference: pounds(70_000),
  practice: { __typename: 'Organisation', id: 'practice-1', code: 'ZZ0001', name: 'Abbey Surgery' },
  network: { __typename: 'Organisation', id: 'n2', name: 'South' },
  ...changes,
});
