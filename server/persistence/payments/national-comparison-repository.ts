import type { Working } from '../../rules/working/working.ts';
import { columns } from '../columns.ts';
import type { Connection, PageRequest } from '../connection.ts';
import { connection } from '../connection.ts';
import type { Rows } from '../rows.ts';
import { sql, value } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { NationalComparisonRow } from './national-comparison-row.ts';
import type { PaymentRun } from './payment-run-repository.ts';

/** One practice of one run, both sides. Sums in pence. */
export interface NationalComparison extends Omit<NationalComparisonRow, 'working' | 'localPence' | 'differencePence'> {
  /** What the lines of the run pay it: as a person amended them. */
  paidPence: number;
  /** Paid less national; null where national is not known. */
  gapPence: number | null;
  /** In a practice’s own list: its gaps so far, from the first phase to this one. Null in the list of a run. */
  runningGapPence?: number | null;
  hasWorking: boolean;
}

/** The standing of a practice in a run: paid by the scheme against what the national contract would have paid. */
export type ComparedStanding = 'BETTER' | 'SAME' | 'WORSE' | 'NOT_KNOWN';

/** The sums of a run over the practices whose national sum is known, and how many fare how. */
export interface ComparisonTotals {
  runId: string;
  practices: number;
  better: number;
  same: number;
  worse: number;
  notKnown: number;
  /** Of the practices whose national sum is known. */
  paidPence: number;
  nationalPence: number;
  /** Why it is not known, each reason once, with how many practices it stands for. */
  reasons: { reason: string; practices: number }[];
}

export interface ComparisonQuery extends PageRequest {
  /** Null: the practice's own, of every run it may see. */
  runId: string | null;
  standing: ComparedStanding | null;
}

const PAID = sql`(
    select coalesce(sum(coalesce(l.amended_pence, l.computed_pence)), 0)::bigint
    from payment_line l
    where l.commissioner_id = c.commissioner_id and l.run_id = c.run_id and l.practice_id = c.practice_id)`;

const COMPARISON = columns(NationalComparisonRow, 'c', { except: ['working', 'localPence', 'differencePence'] });

const COMPARED = sql`
  select ${COMPARISON}, c.working is not null as "hasWorking", paid.pence as "paidPence",
    paid.pence - c.national_pence as "gapPence"
  from national_comparison c
  cross join lateral (select ${PAID} as pence) paid`;

const STANDINGS: Record<ComparedStanding, Sql> = {
  BETTER: sql`paid.pence > c.national_pence`,
  SAME: sql`paid.pence = c.national_pence`,
  WORSE: sql`paid.pence < c.national_pence`,
  NOT_KNOWN: sql`c.national_pence is null`,
};

/** The gaps of a practice so far, phase by phase. */
const RUNNING = sql`sum(compared."gapPence")
  over (partition by compared."practiceId" order by lower(r.period), compared.id)::bigint as "runningGapPence"`;

/** What the national contract would have paid, beside what was paid. Never a payment. */
export class NationalComparisonRepository {
  constructor(private readonly rows: Rows) {}

  async add(comparisons: NationalComparisonRow[]): Promise<void> {
    await this.rows.add(NationalComparisonRow, comparisons);
  }

  async byIds(ids: readonly string[]): Promise<NationalComparison[]> {
    return this.rows.select(sql`${COMPARED} where c.id = any (${ids})`);
  }

  /** The workings of these comparisons: large, so they are read only where they are shown. */
  async workings(ids: readonly string[]): Promise<{ id: string; working: Working }[]> {
    return this.rows.select(
      sql`select c.id, c.working from national_comparison c where c.id = any (${ids}) and c.working is not null`,
    );
  }

  /** A page: of one run by practice, or of one practice by the first day of the phase, the oldest first. */
  async page({ runId, standing, first, after }: ComparisonQuery): Promise<Connection<NationalComparison>> {
    const run = value(runId);
    const fares = standing ? sql`and ${STANDINGS[standing]}` : sql``;
    const select = sql`
      select compared.*, ${runId === null ? sql`${RUNNING}, lower(r.period)` : sql`o.name`} as sort_key
      from (${COMPARED} where (${run}::uuid is null or c.run_id = ${run}) ${fares}) compared
      join organisation o on o.id = compared."practiceId"
      join payment_run r on r.commissioner_id = compared."commissionerId" and r.id = compared."runId"
      where r.state ${runId === null ? sql`in ('approved', 'released')` : sql`<> 'calculating'`}`;
    return connection(
      this.rows,
      { select, direction: 'asc', sortType: runId === null ? 'date' : 'text' },
      { first, after },
    );
  }

  /** What the runs come to beside the national contract; nothing for a run that has no comparisons. */
  async totals(runIds: readonly string[]): Promise<ComparisonTotals[]> {
    return this.rows.select(sql`
      with compared as (${COMPARED} where c.run_id = any (${runIds}))
      select "runId", count(*)::integer as practices, count(*) filter (where "gapPence" > 0)::integer as better,
        count(*) filter (where "gapPence" = 0)::integer as same,
        count(*) filter (where "gapPence" < 0)::integer as worse,
        count(*) filter (where "nationalPence" is null)::integer as "notKnown",
        coalesce(sum("paidPence") filter (where "nationalPence" is not null), 0)::bigint as "paidPence",
        coalesce(sum("nationalPence"), 0)::bigint as "nationalPence",
        (
          select coalesce(jsonb_agg(jsonb_build_object('reason', why.reason, 'practices', why.practices)
                order by why.practices desc, why.reason), '[]')
          from (
              select regexp_replace(e.one ->> 'message', '^[^:]*: ', '') as reason,
                count(distinct k."practiceId")::integer as practices
              from compared k
              cross join lateral jsonb_array_elements(k.exceptions) as e(one)
              where k."runId" = compared."runId"
              group by 1
              order by 2 desc, 1
              limit 5) why) as reasons
      from compared
      group by "runId"`);
  }

  /** What was kept of these practices in a run, to hold a replay against. */
  async ofPractices(
    { id }: Pick<PaymentRun, 'id'>,
    practiceIds: readonly string[],
  ): Promise<
    Pick<NationalComparisonRow, 'practiceId' | 'nationalPence' | 'nationalGuaranteedPence' | 'nationalPossiblePence'>[]
  > {
    return this.rows.select(sql`
      select c.practice_id as "practiceId", c.national_pence as "nationalPence",
        c.national_guaranteed_pence as "nationalGuaranteedPence", c.national_possible_pence as "nationalPossiblePence"
      from national_comparison c
      where c.run_id = ${id} and c.practice_id = any (${practiceIds})`);
  }
}
