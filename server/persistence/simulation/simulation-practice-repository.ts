import type { Standing } from '../../domain/simulation/simulation-states.ts';
import type { PracticeFacts } from '../../rules/facts/facts.ts';
import type { Working } from '../../rules/working/working.ts';
import { columns } from '../columns.ts';
import { connection } from '../connection.ts';
import type { Connection, ListOrder, PageRequest } from '../connection.ts';
import type { CodePage } from '../payments/calculation-repository.ts';
import type { Rows } from '../rows.ts';
import { matches, within } from '../matches.ts';
import { sql, value } from '../sql.ts';
import type { Sql } from '../sql.ts';
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

const LINE = sql`p.practice_id as id,
  ${columns(SimulationPracticeRow, 'p', {
    except: ['commissionerId', 'deprivationScore', 'facts', 'localWorkings', 'nationalWorkings'],
  })}, p.deprivation_score::text as "deprivationScore"`;

const EXCEPTION = columns(SimulationExceptionRow, 'e');

const GROUP = columns(SimulationGroupRow, 'g');

/** Lines without the sum that is sorted by come after all that have it, whichever way. */
const LAST = { asc: sql`9000000000000000`, desc: sql`-9000000000000000` };

const SORTS: Record<SimulatedLineSort, ListOrder> = {
  PRACTICE: { key: sql`o.name`, direction: 'asc', sortType: 'text' },
  LOCAL_ASC: { key: sql`coalesce(p.local_pence, ${LAST.asc})`, direction: 'asc', sortType: 'bigint' },
  LOCAL_DESC: { key: sql`coalesce(p.local_pence, ${LAST.desc})`, direction: 'desc', sortType: 'bigint' },
  DIFFERENCE_ASC: { key: sql`coalesce(p.difference_pence, ${LAST.asc})`, direction: 'asc', sortType: 'bigint' },
  DIFFERENCE_DESC: { key: sql`coalesce(p.difference_pence, ${LAST.desc})`, direction: 'desc', sortType: 'bigint' },
};

const TABLES_IN_ORDER = [sql`simulation_exception`, sql`simulation_group`, sql`simulation_practice`];

/** The practices of a simulation, their exceptions, and the sums over groups of them. */
export class SimulationPracticeRepository {
  constructor(private readonly rows: Rows) {}

  /** Takes away what an attempt left. The policies let it happen only to a simulation that has no result. */
  async clear({ commissionerId, id }: OfSimulation): Promise<void> {
    for (const table of TABLES_IN_ORDER)
      await this.rows.select(
        sql`delete from ${table} where commissioner_id = ${commissionerId} and simulation_id = ${id}`,
      );
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
    return this.rows.select(sql`
      select p.practice_id as "practiceId", p.practice_code as "practiceCode", p.facts
      from simulation_practice p
      where p.simulation_id = ${simulationId} and p.practice_code > ${afterCode}
      order by p.practice_code
      limit ${limit}`);
  }

  /** Writes down what practices came to, in one statement. */
  async addResults({ commissionerId, id }: OfSimulation, results: readonly SimulatedResult[]): Promise<void> {
    await this.rows.select(sql`
      update simulation_practice p set local_pence = r."localPence", guaranteed_pence = r."guaranteedPence",
        possible_pence = r."possiblePence", national_pence = r."nationalPence", difference_pence = r."differencePence",
        standing = r.standing, part_of_year = r."partOfYear", local_workings = r."localWorkings",
        national_workings = r."nationalWorkings"
      from jsonb_to_recordset(${JSON.stringify(results)}::jsonb)
        as r("practiceId" uuid, "localPence" bigint, "guaranteedPence" bigint, "possiblePence" bigint,
          "nationalPence" bigint, "differencePence" bigint, standing text, "partOfYear" text, "localWorkings" jsonb,
          "nationalWorkings" jsonb)
      where p.commissioner_id = ${commissionerId} and p.simulation_id = ${id} and p.practice_id = r."practiceId"`);
  }

  /** Every line of a simulation, in the order of codes, to be summed. */
  async all(simulationId: string): Promise<SimulatedLine[]> {
    return this.rows.select(
      sql`select ${LINE} from simulation_practice p where p.simulation_id = ${simulationId} order by p.practice_code`,
    );
  }

  /** The differences of those that can be compared, the largest loss first. */
  async differences(simulationId: string): Promise<number[]> {
    const found = await this.rows.select<{ pence: number }>(sql`
      select p.difference_pence as pence
      from simulation_practice p
      where p.simulation_id = ${simulationId} and p.difference_pence is not null
      order by p.difference_pence`);
    return found.map(({ pence }) => pence);
  }

  async line(simulationId: string, practiceId: string): Promise<SimulatedLine | null> {
    return this.rows.first(sql`
      select ${LINE}
      from simulation_practice p
      where p.simulation_id = ${simulationId} and p.practice_id = ${practiceId}`);
  }

  /** The workings of these lines: large, so they are read only where they are shown. */
  async workings(keys: readonly SimulatedKey[]): Promise<(SimulatedKey & { local: Working[]; national: Working[] })[]> {
    return this.rows.select(sql`
      select p.simulation_id as "simulationId", p.practice_id as "practiceId",
        coalesce(p.local_workings, '[]') as local, coalesce(p.national_workings, '[]') as national
      from simulation_practice p
      where (p.simulation_id, p.practice_id) in (${unnested(keys)})`);
  }

  async page(
    simulationId: string,
    { search, standings, sort, first, after }: SimulatedLineQuery,
  ): Promise<Connection<SimulatedLine>> {
    const { key, direction, sortType } = SORTS[sort];
    const wanted = value(standings);
    const names = sql`concat_ws(' ', o.name, o.code)`;
    return connection<SimulatedLine>(
      this.rows,
      {
        select: sql`
          select ${LINE}, ${key} as sort_key
          from simulation_practice p
          join organisation o on o.id = p.practice_id
          where p.simulation_id = ${simulationId} and ${matches(search, within(names))}
            and (cardinality(${wanted}::text[]) = 0 or p.standing = any (${wanted}))`,
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
        select: sql`
          select ${EXCEPTION}, o.name as sort_key
          from simulation_exception e
          join organisation o on o.id = e.practice_id
          where e.simulation_id = ${simulationId}`,
        direction: 'asc',
        sortType: 'text',
      },
      page,
    );
  }

  /** What could not be worked out for these lines, in the order in which it was found. */
  async exceptionsOf(keys: readonly SimulatedKey[]): Promise<SimulationExceptionRow[]> {
    return this.rows.select(sql`
      select ${EXCEPTION}
      from simulation_exception e
      where (e.simulation_id, e.practice_id) in (${unnested(keys)})
      order by e.id`);
  }

  /** The sums over groups, breakdown by breakdown; none for whoever may not see them. */
  async groups(simulationIds: readonly string[]): Promise<SimulationGroupRow[]> {
    return this.rows.select(sql`
      select ${GROUP}
      from simulation_group g
      where g.simulation_id = any (${simulationIds})
      order by g.simulation_id, g.breakdown, g.place`);
  }
}

const unnested = (keys: readonly SimulatedKey[]): Sql => sql`
  select *
  from unnest(${keys.map(({ simulationId }) => simulationId)}::uuid[],
      ${keys.map(({ practiceId }) => practiceId)}::uuid[])`;
