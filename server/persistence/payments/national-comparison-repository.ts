import type { Working } from '../../rules/working/working.ts';
import type { Connection, PageRequest } from '../connection.ts';
import { connection } from '../connection.ts';
import type { Rows } from '../rows.ts';
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

/** How a practice fares against the national contract. */
export type Standing = 'BETTER' | 'SAME' | 'WORSE' | 'NOT_KNOWN';

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
  standing: Standing | null;
}

const PAID = `(select coalesce(sum(coalesce(l.amended_pence, l.computed_pence)), 0)::bigint from payment_line l
  where l.commissioner_id = c.commissioner_id and l.run_id = c.run_id and l.practice_id = c.practice_id)`;

const COMPARED = `select c.commissioner_id as "commissionerId", c.id, c.run_id as "runId", c.practice_id as "practiceId", c.part_of_year as "partOfYear",
    c.local_guaranteed_pence as "localGuaranteedPence", c.local_possible_pence as "localPossiblePence", c.national_pence as "nationalPence",
    c.national_guaranteed_pence as "nationalGuaranteedPence", c.national_possible_pence as "nationalPossiblePence", c.exceptions,
    c.working is not null as "hasWorking", paid.pence as "paidPence", paid.pence - c.national_pence as "gapPence"
  from national_comparison c cross join lateral (select ${PAID} as pence) paid`;

const STANDINGS: Record<Standing, string> = {
  BETTER: 'paid.pence > c.national_pence',
  SAME: 'paid.pence = c.national_pence',
  WORSE: 'paid.pence < c.national_pence',
  NOT_KNOWN: 'c.national_pence is null',
};

/** What the national contract would have paid, beside what was paid. Never a payment. */
export class NationalComparisonRepository {
  constructor(private readonly rows: Rows) {}

  async add(comparisons: NationalComparisonRow[]): Promise<void> {
    await this.rows.add(NationalComparisonRow, comparisons);
  }

  async byIds(ids: readonly string[]): Promise<NationalComparison[]> {
    return this.rows.select(`${COMPARED} where c.id = any ($1)`, [ids]);
  }

  /** The workings of these comparisons: large, so they are read only where they are shown. */
  async workings(ids: readonly string[]): Promise<{ id: string; working: Working }[]> {
    return this.rows.select(
      'select c.id, c.working from national_comparison c where c.id = any ($1) and c.working is not null',
      [ids],
    );
  }

  /** A page: of one run by practice, or of one practice by the first day of the phase, the oldest first. */
  async page({ runId, standing, first, after }: ComparisonQuery): Promise<Connection<NationalComparison>> {
    const running = `sum(compared."gapPence") over (partition by compared."practiceId" order by lower(r.period), compared.id)::bigint as "runningGapPence"`;
    const select = `select compared.*, ${runId === null ? `${running}, lower(r.period)` : 'o.name'} as sort_key from (${COMPARED} where ($1::uuid is null or c.run_id = $1)${standing ? ` and ${STANDINGS[standing]}` : ''}) compared
      join organisation o on o.id = compared."practiceId"
      join payment_run r on r.commissioner_id = compared."commissionerId" and r.id = compared."runId"
      where r.state ${runId === null ? `in ('approved', 'released')` : `<> 'calculating'`}`;
    return connection(
      this.rows,
      { select, parameters: [runId], direction: 'asc', sortType: runId === null ? 'date' : 'text' },
      { first, after },
    );
  }

  /** What the runs come to beside the national contract; nothing for a run that has no comparisons. */
  async totals(runIds: readonly string[]): Promise<ComparisonTotals[]> {
    return this.rows.select(
      `with compared as (${COMPARED} where c.run_id = any ($1))
       select "runId", count(*)::integer as practices,
         count(*) filter (where "gapPence" > 0)::integer as better, count(*) filter (where "gapPence" = 0)::integer as same,
         count(*) filter (where "gapPence" < 0)::integer as worse, count(*) filter (where "nationalPence" is null)::integer as "notKnown",
         coalesce(sum("paidPence") filter (where "nationalPence" is not null), 0)::bigint as "paidPence",
         coalesce(sum("nationalPence"), 0)::bigint as "nationalPence",
         (select coalesce(jsonb_agg(jsonb_build_object('reason', why.reason, 'practices', why.practices) order by why.practices desc, why.reason), '[]')
          from (select regexp_replace(e.one ->> 'message', '^[^:]*: ', '') as reason, count(distinct k."practiceId")::integer as practices
                from compared k cross join lateral jsonb_array_elements(k.exceptions) as e(one)
                where k."runId" = compared."runId" group by 1 order by 2 desc, 1 limit 5) why) as reasons
       from compared group by "runId"`,
      [runIds],
    );
  }

  /** What was kept of these practices in a run, to hold a replay against. */
  async ofPractices(
    { id }: Pick<PaymentRun, 'id'>,
    practiceIds: readonly string[],
  ): Promise<
    Pick<NationalComparisonRow, 'practiceId' | 'nationalPence' | 'nationalGuaranteedPence' | 'nationalPossiblePence'>[]
  > {
    return this.rows.select(
      `select c.practice_id as "practiceId", c.national_pence as "nationalPence", c.national_guaranteed_pence as "nationalGuaranteedPence",
         c.national_possible_pence as "nationalPossiblePence"
       from national_comparison c where c.run_id = $1 and c.practice_id = any ($2)`,
      [id, practiceIds],
    );
  }
}
