import type { Network } from '../../rules/components/component-kind.ts';
import { columns } from '../columns.ts';
import { connection } from '../connection.ts';
import type { Connection, PageRequest } from '../connection.ts';
import { fromRange, toRange } from '../period-range.ts';
import type { Rows } from '../rows.ts';
import { sql, value } from '../sql.ts';
import type { Sql } from '../sql.ts';
import type { Period } from '../../domain/dates.ts';
import { withText } from '../../domain/schemes/read-definition.ts';
import type { StoredText } from '../../domain/schemes/read-definition.ts';
import { SimulationRow } from './simulation-row.ts';

/** A simulation as everybody who may see it does: without what is as large as the area. */
export interface Simulation
  extends
    Omit<SimulationRow, 'definition' | 'period' | 'practiceIds' | 'askedBy' | 'cancelledBy' | 'sharedBy'>,
    StoredText,
    Period {
  askedByName: string | null;
  cancelledByName: string | null;
  sharedByName: string | null;
  /** The newest shared simulation of the same phase, when it is a newer one. */
  supersededBy: string | null;
}

type SimulationColumns = Omit<Simulation, keyof StoredText> & { definition: unknown };

/** What a simulation is asked for with. */
export type NewSimulation = Pick<
  SimulationRow,
  | 'commissionerId'
  | 'id'
  | 'schemeId'
  | 'schemeVersionId'
  | 'schemeName'
  | 'versionNumber'
  | 'phaseKey'
  | 'phaseName'
  | 'period'
  | 'definition'
  | 'fingerprint'
  | 'settings'
  | 'practiceIds'
  | 'askedBy'
  | 'askedAt'
>;

/** The attempt to work a simulation out that is under way. */
export type Attempt = Pick<SimulationRow, 'commissionerId' | 'id'> & { attemptId: string };

const nameOf = (id: Sql): Sql => sql`(select p.name from person p where p.id = ${id})`;

const SIMULATION = sql`${columns(SimulationRow, 's', {
  except: ['period', 'practiceIds', 'askedBy', 'cancelledBy', 'sharedBy'],
})}, lower(s.period) as "from", upper(s.period) - 1 as "to", ${nameOf(sql`s.asked_by`)} as "askedByName",
  ${nameOf(sql`s.cancelled_by`)} as "cancelledByName", ${nameOf(sql`s.shared_by`)} as "sharedByName",
  (
    select n.id
    from simulation n
    where n.commissioner_id = s.commissioner_id and n.scheme_id = s.scheme_id and n.phase_key = s.phase_key
      and n.shared_at > s.shared_at
    order by n.shared_at desc
    limit 1) as "supersededBy"`;

/** Schemes tried on real lists. Nothing here reads or writes a table of payments. */
export class SimulationRepository {
  constructor(private readonly rows: Rows) {}

  async byIds(ids: readonly string[]): Promise<Simulation[]> {
    return (await this.columnsOf(ids)).map(withText);
  }

  async byId(id: string): Promise<Simulation | null> {
    return (await this.byIds([id]))[0] ?? null;
  }

  /** The simulations of a scheme that the reader may see, newest first. */
  async ofScheme(schemeId: string, asked: PageRequest): Promise<Connection<Simulation>> {
    const page = await connection<SimulationColumns>(
      this.rows,
      {
        select: sql`select ${SIMULATION}, s.asked_at as sort_key from simulation s where s.scheme_id = ${schemeId}`,
        direction: 'desc',
        sortType: 'timestamptz',
      },
      asked,
    );
    return { ...page, nodes: page.nodes.map(withText) };
  }

  /** Every shared simulation that the reader may see, the last shared first. */
  async shared(asked: PageRequest): Promise<Connection<Simulation>> {
    const page = await connection<SimulationColumns>(
      this.rows,
      {
        select: sql`select ${SIMULATION}, s.shared_at as sort_key from simulation s where s.shared_at is not null`,
        direction: 'desc',
        sortType: 'timestamptz',
      },
      asked,
    );
    return { ...page, nodes: page.nodes.map(withText) };
  }

  /**
   * One that may still be changed by whoever asks, kept still until the transaction ends; null when it may not: for
   * the worker, when it is over.
   */
  async lock(id: string): Promise<(Simulation & Pick<SimulationRow, 'practiceIds'>) | null> {
    const [locked] = await this.rows.select<{ practiceIds: string[] }>(
      sql`select practice_ids as "practiceIds" from simulation where id = ${id} for update`,
    );
    const [simulation] = locked ? await this.columnsOf([id]) : [];
    return simulation && locked ? withText({ ...simulation, practiceIds: locked.practiceIds }) : null;
  }

  private async columnsOf(ids: readonly string[]): Promise<SimulationColumns[]> {
    return this.rows.select(sql`select ${SIMULATION} from simulation s where s.id = any (${ids})`);
  }

  async add(simulation: NewSimulation): Promise<void> {
    await this.rows.add(SimulationRow, { ...simulation, state: 'waiting' });
  }

  /** Moves a simulation that is still in the state and version that were read; false when somebody was first. */
  async move(
    { commissionerId, id, state, version }: Pick<Simulation, 'commissionerId' | 'id' | 'state' | 'version'>,
    changes: Partial<SimulationRow>,
  ): Promise<boolean> {
    return (
      (await this.rows.change(
        SimulationRow,
        { commissionerId, id, state, version },
        { ...changes, version: version + 1 },
      )) === 1
    );
  }

  /**
   * Counts practices as done. False when the simulation is over, or another attempt has begun: whoever asked must
   * then stop and write nothing.
   */
  async progress({ commissionerId, id, attemptId }: Attempt, practices: number): Promise<boolean> {
    const counted = await this.rows.select(sql`
      with counted as (
        update simulation set practices_done = practices_done + ${practices}
        where commissioner_id = ${commissionerId} and id = ${id} and attempt_id = ${attemptId} and state = 'calculating'
        returning id)
      select id
      from counted`);
    return counted.length === 1;
  }

  /** The years of which counts or QOF payments of any of these practices are held, newest first. */
  async yearsHeld(practiceIds: readonly string[]): Promise<string[]> {
    const practices = value(practiceIds);
    const found = await this.rows.select<{ year: string }>(sql`
      with recursive years as (
          (select financial_year as year from published_achievement order by financial_year limit 1)
          union all
          select (
            select a.financial_year
            from published_achievement a
            where a.financial_year > y.year
            order by a.financial_year
            limit 1)
          from years y
          where y.year is not null),
        codes as (select o.code from organisation o where o.id = any (${practices}::uuid[]))
      select y.year
      from years y
      where y.year is not null
        and exists (
          select from codes c join published_achievement a on a.financial_year = y.year and a.practice_code = c.code)
      union
      select p.financial_year
      from practice_year_payment p
      where p.practice_id = any (${practices}::uuid[])
      order by year desc`);
    return found.map(({ year }) => year);
  }

  /** Confirmed pieces of evidence for a phase, by practice. */
  async confirmedEvidence(
    { commissionerId, schemeId, phaseKey }: Pick<Simulation, 'commissionerId' | 'schemeId' | 'phaseKey'>,
    practiceIds: readonly string[],
  ): Promise<{ practiceId: string; requirementKey: string }[]> {
    return this.rows.select(sql`
      select e.practice_id as "practiceId", e.requirement_key as "requirementKey"
      from evidence e
      join participation p on p.commissioner_id = e.commissioner_id and p.id = e.participation_id
      where e.commissioner_id = ${commissionerId} and p.scheme_id = ${schemeId} and p.phase_key = ${phaseKey}
        and e.state = 'confirmed' and e.practice_id = any (${practiceIds}::uuid[])`);
  }

  /**
   * The newest deprivation scores that are published by a day, of those of these practices that have one, in the
   * order of codes.
   */
  async deprivationScores(
    practiceIds: readonly string[],
    latestBy: string,
  ): Promise<{ code: string; score: string }[]> {
    return this.rows.select(sql`
      select o.code, d.score::text as score
      from organisation o
      join published_deprivation d on d.practice_code = o.code
      where o.id = any (${practiceIds}::uuid[])
        and d.imd_year = (
          select max(n.imd_year) from published_deprivation n where make_date(n.imd_year, 1, 1) <= ${latestBy}::date)
      order by o.code collate "C"`);
  }

  /** The networks to which these practices belong on a day of the period, in the order of codes. */
  async networks(practiceIds: readonly string[], period: Period): Promise<(Network & { id: string; name: string })[]> {
    const days = value(toRange(period));
    const found = await this.rows.select<{
      id: string;
      code: string;
      name: string;
      practiceCode: string;
      during: string;
    }>(sql`
      select n.id, n.code, n.name, o.code as "practiceCode", (m.during * ${days}::daterange)::text as during
      from network_membership m
      join organisation n on n.id = m.network_id
      join organisation o on o.id = m.practice_id
      where m.practice_id = any (${practiceIds}::uuid[]) and not isempty(m.during * ${days}::daterange)
      order by n.code collate "C", o.code collate "C", m.during`);
    const codes = [...new Set(found.map(({ code }) => code))];
    return codes.flatMap((code) => {
      const rows = found.filter((row) => row.code === code);
      const members = rows.flatMap(({ practiceCode, during }) => {
        const days = fromRange(during);
        return days ? [{ practiceCode, ...days }] : [];
      });
      return rows.slice(0, 1).map(({ id, name }) => ({ id, name, code, members }));
    });
  }
}
