import { columns } from '../columns.ts';
import type { Rows } from '../rows.ts';
import { sql } from '../sql.ts';
import { CountingClosedRow } from './counting-closed-row.ts';
import { ReportedFactRow } from './reported-fact-row.ts';

/** A fact that somebody told: of several editions the newest. */
export interface ReportedFact extends Omit<ReportedFactRow, 'toldBy'> {
  toldByName: string;
}

/** A phase of a scheme, of which facts are told. */
export interface OfPhase {
  schemeId: string;
  phaseKey: string;
}

/** Where a practice stands by the deprivation scores that are published for all of England. */
export interface PublishedQuintile {
  practiceId: string;
  imdYear: number;
  quintile: number;
  /** 1 is the most deprived. */
  rank: number;
  practices: number;
  source: string;
}

/** Fewer practices than this are not England, so nothing is derived from them. */
export const LEAST_PRACTICES_OF_ENGLAND = 5000;

/** How many rows go into one statement. */
const ROWS_AT_ONCE = 1000;

const FACT = sql`${columns(ReportedFactRow, 'f', { except: ['toldBy'] })},
  (select p.name from person p where p.id = f.told_by) as "toldByName"`;

/** Facts that no published file gives, as they were told, and when the practices stopped counting. */
export class ReportedFactRepository {
  constructor(private readonly rows: Rows) {}

  /** The newest edition of each fact of these practices, told for the phase or for whatever is paid. */
  async newest({ schemeId, phaseKey }: OfPhase, practiceIds: readonly string[]): Promise<ReportedFact[]> {
    return this.rows.select(sql`
      select distinct on (f.practice_id, f.scheme_id, f.field, f.indicator, f.slot) ${FACT}
      from reported_fact f
      where f.practice_id = any (${practiceIds}::uuid[])
        and (f.scheme_id is null or (f.scheme_id = ${schemeId} and f.phase_key = ${phaseKey}))
      order by f.practice_id, f.scheme_id, f.field, f.indicator, f.slot, f.edition desc`);
  }

  async add(facts: readonly ReportedFactRow[]): Promise<void> {
    for (let from = 0; from < facts.length; from += ROWS_AT_ONCE)
      await this.rows.add(ReportedFactRow, facts.slice(from, from + ROWS_AT_ONCE));
  }

  /**
   * Keeps whoever reports and whoever writes the facts of a run down apart: many may report at once, and a
   * calculation begins when they have ended, so that no count falls between.
   */
  async hold({ schemeId, phaseKey }: OfPhase, how: 'to report' | 'to close'): Promise<void> {
    const lock = how === 'to report' ? sql`pg_advisory_xact_lock_shared` : sql`pg_advisory_xact_lock`;
    await this.rows.select(sql`select ${lock}(hashtextextended(${`counting/${schemeId}/${phaseKey}`}, 0))`);
  }

  /**
   * Lets one person after another tell of the same practice, so that each sees what the one before told: the commissioner of
   * any of its practices, a practice of itself while no commissioner does. Held before what is known is read.
   */
  async holdTelling({ commissionerId, practiceId }: { commissionerId: string; practiceId?: string }): Promise<void> {
    const all = sql`hashtextextended(${`telling/${commissionerId}`}, 0)`;
    if (practiceId === undefined) {
      await this.rows.select(sql`select pg_advisory_xact_lock(${all})`);
      return;
    }
    await this.rows.select(sql`select pg_advisory_xact_lock_shared(${all})`);
    await this.rows.select(
      sql`select pg_advisory_xact_lock(hashtextextended(${`telling/${commissionerId}/${practiceId}`}, 0))`,
    );
  }

  /** When counting was closed for the phase; null while it is open. */
  async closedAt({ schemeId, phaseKey }: OfPhase): Promise<Date | null> {
    const found = await this.rows.first<{ closedAt: Date }>(sql`
      select c.closed_at as "closedAt"
      from counting_closed c
      where c.scheme_id = ${schemeId} and c.phase_key = ${phaseKey} and c.reopened_at is null
      order by c.closed_at desc
      limit 1`);
    return found?.closedAt ?? null;
  }

  /** The run has written down what it knows; again after it was reopened, or calculated again. */
  async close(run: { commissionerId: string; id: string } & OfPhase, closedAt: Date): Promise<void> {
    const { commissionerId, id: runId, schemeId, phaseKey } = run;
    const closed = await this.rows.change(CountingClosedRow, { commissionerId, runId }, { closedAt, reopenedAt: null });
    if (closed === 0)
      await this.rows.add(CountingClosedRow, { commissionerId, runId, schemeId, phaseKey, closedAt, reopenedAt: null });
  }

  /** The run is given up, or its calculation stopped: the practices may count again. */
  async reopen({ commissionerId, id }: { commissionerId: string; id: string }, reopenedAt: Date): Promise<void> {
    await this.rows.select(sql`
      with reopened as (
        update counting_closed set reopened_at = ${reopenedAt}
        where commissioner_id = ${commissionerId} and run_id = ${id} and reopened_at is null
        returning run_id)
      select run_id
      from reopened`);
  }

  /**
   * Derived from the newest published scores by the day, where they are those of all of England: the fifths of
   * practices by their score.
   */
  async publishedQuintiles(
    practiceIds: readonly string[],
    latestBy: string,
    leastPractices = LEAST_PRACTICES_OF_ENGLAND,
  ): Promise<PublishedQuintile[]> {
    return this.rows.select(sql`
      with ranked as (
        select d.practice_code, d.imd_year, d.file_id,
          rank() over (partition by d.imd_year order by d.score desc)::integer as rank,
          count(*) over (partition by d.imd_year)::integer as practices
        from published_deprivation d
        where make_date(d.imd_year, 1, 1) <= ${latestBy}::date)
      select distinct on (o.id) o.id as "practiceId", r.imd_year as "imdYear",
        (1 + (r.rank - 1) * 5 / r.practices) as quintile, r.rank, r.practices, f.path as source
      from organisation o
      join ranked r on r.practice_code = o.code
      join published_file f on f.id = r.file_id
      where o.id = any (${practiceIds}::uuid[]) and r.practices >= ${leastPractices}
      order by o.id, r.imd_year desc`);
  }
}
