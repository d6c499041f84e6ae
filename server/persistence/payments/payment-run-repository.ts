import type { RunInQuestion } from '../../domain/payments/run-in-question.ts';
import { columns } from '../columns.ts';
import type { Rows } from '../rows.ts';
import { sql } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { PaymentRunRow } from './payment-run-row.ts';
import type { RunContext } from './payment-run-row.ts';

export interface PaymentRun extends RunInQuestion {
  commissionerId: string;
  id: string;
  number: number;
  schemeId: string;
  schemeVersionId: string;
  phaseKey: string;
  /** First and last day of the phase that is paid. */
  from: string;
  to: string;
  calculationId: string | null;
  practicesTotal: number;
  practicesDone: number;
  totalPence: number;
  context: RunContext | null;
  factsFingerprint: string | null;
  engineVersion: string | null;
  failure: string | null;
  createdByName: string;
  createdAt: Date;
  calculatedByName: string | null;
  calculatedAt: Date | null;
  submittedByName: string | null;
  submittedAt: Date | null;
  approvedBy: string | null;
  approvedByName: string | null;
  approvedAt: Date | null;
  releasedByName: string | null;
  releasedAt: Date | null;
  version: number;
}

/** What a move may change beside the state. */
export type RunChanges = Partial<Omit<PaymentRunRow, 'commissionerId' | 'id' | 'number' | 'version'>>;

const nameOf = (id: Sql): Sql => sql`(select p.name from person p where p.id = ${id})`;

const ofRun = (alias: Sql): Sql => sql`${alias}.commissioner_id = r.commissioner_id and ${alias}.run_id = r.id`;

/** Claims that were agreed after the facts of a run were written down. */
const CLAIMS_SINCE = sql`(
    select count(*)::integer
    from performance_claim c
    join performance_claim_answer a
      on a.commissioner_id = c.commissioner_id and a.claim_id = c.id and a.outcome = 'agreed'
    join payment_basis b
      on b.commissioner_id = c.commissioner_id and b.run_id = r.id and b.practice_id = c.practice_id
    where c.commissioner_id = r.commissioner_id and c.scheme_id = r.scheme_id and c.phase_key = r.phase_key
      and r.state in ('calculating', 'calculated')
      and not b.facts -> 'agreedClaims' @> jsonb_build_array(jsonb_build_object('componentKey', c.component_key)))`;

/** Whoever amended a line or settled an exception of a run. */
const CHANGED_BY = sql`array(
    select l.amended_by from payment_line l where ${ofRun(sql`l`)} and l.amended_by is not null
    union
    select e.settled_by from payment_exception e where ${ofRun(sql`e`)} and e.settled_by is not null)`;

const RUN = sql`${columns(PaymentRunRow, 'r', { except: ['period', 'createdBy', 'releasedBy'] })},
  lower(r.period) as "from", upper(r.period) - 1 as "to",
  ${nameOf(sql`r.created_by`)} as "createdByName", ${nameOf(sql`r.calculated_by`)} as "calculatedByName",
  ${nameOf(sql`r.submitted_by`)} as "submittedByName", ${nameOf(sql`r.approved_by`)} as "approvedByName",
  ${nameOf(sql`r.released_by`)} as "releasedByName",
  (select count(*)::integer from payment_line l where ${ofRun(sql`l`)}) as "lineCount",
  (select count(*)::integer from payment_exception e where ${ofRun(sql`e`)} and e.settlement is null)
    as "openExceptions",
  ${CLAIMS_SINCE} as "claimsAgreedSince", ${CHANGED_BY} as "changedBy"`;

/** Payment runs: one for a phase of a scheme at a time. */
export class PaymentRunRepository {
  constructor(private readonly rows: Rows) {}

  async byId(id: string): Promise<PaymentRun | null> {
    return this.rows.first(sql`select ${RUN} from payment_run r where r.id = ${id}`);
  }

  async byIds(ids: readonly string[]): Promise<PaymentRun[]> {
    return this.rows.select(sql`select ${RUN} from payment_run r where r.id = any (${ids})`);
  }

  /** Every run of these schemes, newest first. */
  async ofSchemes(schemeIds: readonly string[]): Promise<PaymentRun[]> {
    return this.rows.select(sql`
      select ${RUN}
      from payment_run r
      where r.scheme_id = any (${schemeIds})
      order by r.created_at desc, r.id desc`);
  }

  /** The runs whose sums are settled, oldest first: what a replay goes through. */
  async settled(): Promise<PaymentRun[]> {
    return this.rows.select(
      sql`select ${RUN} from payment_run r where r.state in ('approved', 'released') order by r.number`,
    );
  }

  /**
   * The run, kept still until the transaction ends: two people who change different lines of it wait for each other
   * instead of refusing each other.
   */
  async lock(id: string): Promise<PaymentRun | null> {
    const locked = await this.rows.select(sql`select from payment_run where id = ${id} for update`);
    return locked.length > 0 ? this.byId(id) : null;
  }

  /** The number of the commissioner's next run. Two that start at once wait for each other. */
  async nextNumber(commissionerId: string): Promise<number> {
    await this.rows.select(
      sql`select pg_advisory_xact_lock(hashtextextended(${`payment run number/${commissionerId}`}, 0))`,
    );
    const found = await this.rows.first<{ next: number }>(
      sql`select coalesce(max(number), 0) + 1 as next from payment_run where commissioner_id = ${commissionerId}`,
    );
    return found?.next ?? 1;
  }

  async add(
    run: Pick<
      PaymentRunRow,
      | 'commissionerId'
      | 'id'
      | 'number'
      | 'schemeId'
      | 'schemeVersionId'
      | 'phaseKey'
      | 'period'
      | 'state'
      | 'createdBy'
      | 'createdAt'
    >,
  ): Promise<void> {
    await this.rows.add(PaymentRunRow, run);
  }

  /** Moves a run that is still in the state and version that were read; false when somebody was first. */
  async move(
    { commissionerId, id, state, version }: Pick<PaymentRun, 'commissionerId' | 'id' | 'state' | 'version'>,
    changes: RunChanges,
  ): Promise<boolean> {
    return (
      (await this.rows.change(
        PaymentRunRow,
        { commissionerId, id, state, version },
        { ...changes, version: version + 1 },
      )) === 1
    );
  }
}
