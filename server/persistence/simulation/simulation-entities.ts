import { SimulationExceptionRow } from './simulation-exception-row.ts';
import { SimulationGroupRow } from './simulation-group-row.ts';
import { SimulationPracticeRow } from './simulation-practice-row.ts';
import { SimulationRow } from './simulation-row.ts';

/** The tables of simulations. */
export const simulationEntities = [SimulationRow, SimulationPracticeRow, SimulationExceptionRow, SimulationGroupRow];
