import { schemeIn, the } from './screen.ts';
import type { Screen } from './screen.ts';
import type { Visitor } from './visitor.ts';

const TRY = '/schemes/:schemeId/try';
const SIMULATION = '/simulations/:simulationId';

const aSimulation = async (visitor: Visitor): Promise<string> => {
  const { sharedSimulations } = await visitor.ask<{ sharedSimulations: { nodes: { id: string }[] } }>(
    '{ sharedSimulations(first: 1) { nodes { id } } }',
  );
  return the('simulation that is shared', sharedSimulations.nodes[0]);
};

const aSimulatedPractice = async (visitor: Visitor): Promise<string> => {
  const id = await aSimulation(visitor);
  const { simulation } = await visitor.ask<{ simulation: { practices: { nodes: { id: string }[] } } }>(
    'query ($id: ID!) { simulation(id: $id) { practices(first: 1) { nodes { id } } } }',
    { id },
  );
  return `/simulations/${id}/practices/${the('practice in the simulation', simulation.practices.nodes[0])}`;
};

/** Trying a scheme, and what three kinds of organisation see of it. */
export const simulationScreens: Screen[] = [
  {
    name: 'try',
    as: 'manager',
    route: TRY,
    path: async (visitor) => `/schemes/${await schemeIn(visitor, 'IN_CONSULTATION', 'Healthy Hearts')}/try`,
  },
  {
    name: 'try-refused',
    as: 'manager',
    route: TRY,
    path: async (visitor) => `/schemes/${await schemeIn(visitor, 'ENDED')}/try`,
  },
  {
    name: 'simulation',
    as: 'manager',
    route: SIMULATION,
    path: async (visitor) => `/simulations/${await aSimulation(visitor)}`,
  },
  {
    name: 'simulation-losers',
    as: 'manager',
    route: SIMULATION,
    path: async (visitor) => `/simulations/${await aSimulation(visitor)}?stands=LOSES&sort=DIFFERENCE_ASC`,
  },
  { name: 'simulated-practice', as: 'manager', route: `${SIMULATION}/practices/:practiceId`, path: aSimulatedPractice },
  {
    name: 'lmc-simulation',
    as: 'lmc',
    route: SIMULATION,
    path: async (visitor) => `/simulations/${await aSimulation(visitor)}`,
  },
  {
    name: 'simulation-practice',
    as: 'partner',
    route: SIMULATION,
    path: async (visitor) => `/simulations/${await aSimulation(visitor)}`,
  },
  { name: 'simulated-own', as: 'partner', route: `${SIMULATION}/practices/:practiceId`, path: aSimulatedPractice },
];
