import type { Standing } from '../../domain/simulation/simulation-states.ts';
import type { PracticeFacts } from '../../rules/facts/facts.ts';
import type { Working } from '../../rules/working/working.ts';
import { connection } from '../connection.ts';
import type { Connection, ListQuery, PageRequest } from '../connection.ts';
import type { CodePage } from '../payments/calculation-repository.ts';
import type { Rows } from '../rows.ts';
import { SimulationExceptionRow } from './simulation-exception-row.ts';
import { SimulationGroupRow } from './simulation-group-row.ts';
import { SimulationPracticeRow } from './simulation-practice-row.ts';
import type { SimulationRow } from './simulation-row.ts';

/** One practice of a simulation, without its facts and workings. */
export interface SimulatedLine extends Pick<
  SimulationPracticeRow,
  | 'simulationId'
  | 'practiceId'
  | 'practiceCode'
  | 'networkId'
  | 'listSize'
  | 'deprivationScore'
  | 'deprivationQuintile'
  | 'localPence'
  | 'guaranteedPence'
  | 'possiblePence'
  | 'nationalPence'
  | 'differencePence'
  | 'standing'
  | 'partOfYear'
> {
  /** The id of the practice: the cursor of a list of lines is of this. */
  id: string;
}

/** What one practice came to, as the worker writes it. */
export type SimulatedResult = Pick<
  SimulationPracticeRow,
  | 'practiceId'
  | 'localPence'
  | 'guaranteedPence'
  | 'possiblePence'
  | 'nationalPence'
  | 'differencePence'
  | 'standing'
  | 'partOfYear'
  | 'localWorkings'
  | 'nationalWorkings'
>;

/** One practice of one simulation. */
export type SimulatedKey = Pick<SimulationPracticeRow, 'simulationId' | 'practiceId'>;

/** How a list of lines is ordered. */
export type SimulatedLineSort = 'PRACTICE' | 'LOCAL_ASC' | 'LOCAL_DESC' | 'DIFFERENCE_ASC' | 'DIFFERENCE_DESC';

/** Which lines, in which order. */
export interface SimulatedLineQuery extends PageRequest {
  /** Part of the practice's name or code. */
  search: string | null;
  standings: readonly Standing[];
  sort: SimulatedLineSort;
}

type OfSimulation = Pick<SimulationRow, 'commissionerId' | 'id'>;

const LINE = `p.practice_id as id, p.simulation_id as "simulationId", p.practice_id as "practiceId", p.practice_code as "practiceCode", p.network_id as "networkId",
  p.list_size as "listSize", p.deprivation_score::text as "deprivationScore", p.deprivation_quintile as "deprivationQuintile", p.local_pence as "localPence",
  p.guaranteed_pence as "guaranteedPence", p.possible_pence as "possiblePence", p.national_pence as "nationalPence", p.difference_pence as "differencePence",
  p.standing, p.part_of_year as "partOfYear"`;

/** Lines without the sum that is sorted by come after all that have it, whichever way. */
const LAST = { asc: '9000000000000000', desc: '-9000000000000000' };

const SORTS: Record<SimulatedLineSort, Pick<ListQuery, 'direction' | 'sortType'> & { key: string }> = {
  PRACTICE: { key: 'o.name', direction: 'asc', sortType: 'text' },
  LOCAL_ASC: { key: `coalesce(p.local_pence, ${LAST.asc})`, direction: 'asc', sortType: 'bigint' },
  LOCAL_DESC: { key: `coalesce(p.local_pence, ${LAST.desc})`, direction: 'desc', sortType: 'bigint' },
  DIFFERENCE_ASC: { key: `coalesce(p.difference_pence, ${LAST.asc})`, direction: 'asc', sortType: 'bigint' },
  DIFFERENCE_DESC: { key: `coalesce(p.difference_pence, ${LAST.desc})`, direction: 'desc', sortType: 'bigint' },
};

const TABLES_IN_ORDER = ['simulation_exception', 'simulation_group', 'simulation_practice'];

/** The practices of a simulation, their exceptions, and the sums over groups of them. */
export class SimulationPracticeRepository {
  constructor(private readonly rows: Rows) {}

  /** Takes away what an attempt left. The policies let it happen only to a simulation that has no result. */
  async clear({ commissionerId, id }: OfSimulation): Promise<void> {
    for (const table of TABLES_IN_ORDER)
      await this.rows.select(`delete from ${table} where commissioner_id = $1 and simulation_id = $2`, [
        commissionerId,
        id,
      ]);
  }

  async add(practices: Partial<SimulationPracticeRow>[]): Promise<void> {
    await this.rows.add(SimulationPracticeRow, practices);
  }

  async addExceptions(exceptions: SimulationExceptionRow[]): Promise<void> {
    await this.rows.add(SimulationExceptionRow, exceptions);
  }

  async addGroups(groups: SimulationGroupRow[]): Promise<void> {
    await this.rows.add(SimulationGroupRow, groups);
  }

  /** The next practices with what was written down about them, in the order of their codes. */
  async bases(
    simulationId: string,
    { afterCode, limit }: CodePage,
  ): Promise<{ practiceId: string; practiceCode: string; facts: PracticeFacts }[]> {
    return this.rows.select(
      `select p.practice_id as "practiceId", p.practice_code as "practiceCode", p.facts from simulation_practice p
       where p.simulation_id = $1 and p.practice_code > $2 order by p.practice_code limit $3`,
      [simulationId, afterCode, limit],
    );
  }

  /** Writes down what practices came to, in one statement. */
  async addResults({ commissionerId, id }: OfSimulation, results: readonly SimulatedResult[]): Promise<void> {
    await this.rows.select(
      `update simulation_practice p set local_pence = r."localPence", guaranteed_pence = r."guaranteedPence", possible_pence = r."possiblePence",
         national_pence = r."nationalPence", difference_pence = r."differencePence", standing = r.standing, part_of_year = r."partOfYear",
         local_workings = r."localWorkings", national_workings = r."nationalWorkings"
       from jsonb_to_recordset($3::jsonb) as r("practiceId" uuid, "localPence" bigint, "guaranteedPence" bigint, "possiblePence" bigint, "nationalPence" bigint,
         "differencePence" bigint, standing text, "partOfYear" text, "localWorkings" jsonb, "nationalWorkings" jsonb)
       where p.commissioner_id = $1 and p.simulation_id = $2 and p.practice_id = r."practiceId"`,
      [commissionerId, id, JSON.stringify(results)],
    );
  }

  /** Every line of a simulation, in the order of codes, to be summed. */
  async all(simulationId: string): Promise<SimulatedLine[]> {
    return this.rows.select(
      `select ${LINE} from simulation_practice p where p.simulation_id = $1 order by p.practice_code`,
      [simulationId],
    );
  }

  /** The differences of those that can be compared, the largest loss first. */
  async differences(simulationId: string): Promise<number[]> {
    const found = await this.rows.select<{ pence: number }>(
      'select p.difference_pence as pence from simulation_practice p where p.simulation_id = $1 and p.difference_pence is not null order by p.difference_pence',
      [simulationId],
    );
    return found.map(({ pence }) => pence);
  }

  async line(simulationId: string, practiceId: string): Promise<SimulatedLine | null> {
    return this.rows.first(
      `select ${LINE} from simulation_practice p where p.simulation_id = $1 and p.practice_id = $2`,
      [simulationId, practiceId],
    );
  }

  /** The workings of these lines: large, so they are read only where they are shown. */
  async workings(keys: readonly SimulatedKey[]): Promise<(SimulatedKey & { local: Working[]; national: Working[] })[]> {
    return this.rows.select(
      `select p.simulation_id as "simulationId", p.practice_id as "practiceId", coalesce(p.local_workings, '[]') as local, coalesce(p.national_workings, '[]') as national
       from simulation_practice p where (p.simulation_id, p.practice_id) in (select * from unnest($1::uuid[], $2::uuid[]))`,
      columnsOf(keys),
    );
  }

  async page(
    simulationId: string,
    { search, standings, sort, first, after }: SimulatedLineQuery,
  ): Promise<Connection<SimulatedLine>> {
    const { key, direction, sortType } = SORTS[sort];
    return connection<SimulatedLine>(
      this.rows,
      {
        select: `select ${LINE}, ${key} as sort_key from simulation_practice p join organisation o on o.id = p.practice_id
        where p.simulation_id = $1 and ($2::text is null or position(lower($2) in lower(concat_ws(' ', o.name, o.code))) > 0)
          and (cardinality($3::text[]) = 0 or p.standing = any ($3))`,
        parameters: [simulationId, search, standings],
        direction,
        sortType,
      },
      { first, after },
    );
  }

  async exceptionPage(simulationId: string, page: PageRequest): Promise<Connection<SimulationExceptionRow>> {
    return connection<SimulationExceptionRow>(
      this.rows,
      {
        select: `select e.commissioner_id as "commissionerId", e.id, e.simulation_id as "simulationId", e.practice_id as "practiceId", e.side, e.code, e.field, e.indicator, e.message,
          o.name as sort_key from simulation_exception e join organisation o on o.id = e.practice_id where e.simulation_id = $1`,
        parameters: [simulationId],
        direction: 'asc',
        sortType: 'text',
      },
      page,
    );
  }

  /** What could not be worked out for these lines, in the order in which it was found. */
  async exceptionsOf(keys: readonly SimulatedKey[]): Promise<SimulationExceptionRow[]> {
    return this.rows.select(
      `select e.commissioner_id as "commissionerId", e.id, e.simulation_id as "simulationId", e.practice_id as "practiceId", e.side, e.code, e.field, e.indicator, e.message
       from simulation_exception e where (e.simulation_id, e.practice_id) in (select * from unnest($1::uuid[], $2::uuid[])) order by e.id`,
      columnsOf(keys),
    );
  }

  /** The sums over groups, breakdown by breakdown; none for whoever may not see them. */
  async groups(simulationIds: readonly string[]): Promise<SimulationGroupRow[]> {
    return this.rows.select(
      `select g.commissioner_id as "commissionerId", g.simulation_id as "simulationId", g.breakdown, g.key, g.place, g.label, g.sums
       from simulation_group g where g.simulation_id = any ($1) order by g.simulation_id, g.breakdown, g.place`,
      [simulationIds],
    );
  }
}

const columnsOf = (keys: readonly SimulatedKey[]): string[][] => [
  keys.map(({ simulationId }) => simulationId),
  keys.map(({ practiceId }) => practiceId),
];
