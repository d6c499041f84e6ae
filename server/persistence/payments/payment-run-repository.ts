import type { RunInQuestion } from '../../domain/payments/run-in-question.ts';
import { columns } from '../columns.ts';
import type { Rows } from '../rows.ts';
import { sql } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { PaymentRunRow } from './payment-run-row.ts';
import type { RunContext } from './payment-run-row.ts';
import type { PaymentRunPersonRow } from './payment-run-person-row.ts';

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
  calculatedBy: string | null;
  calculatedByName: string | null;
  calculatedAt: Date | null;
  submittedBy: string | null;
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

/** Everybody who worked on a run, in the order in which they began. */
const MAKERS = sql`(
    select coalesce(json_agg(json_build_object('personId', p.id, 'name', p.name) order by m.since, p.name), '[]')
    from payment_run_person m
    join person p on p.id = m.person_id
    where ${ofRun(sql`m`)} and m.part = 'maker')`;

/**
 * Who recorded or withdrew a succession by which a practice of the run r came to its work, also through others, or by
 * which its work went to others: also one that was withdrawn since.
 */
const WORKED_ON_SUCCESSIONS = sql`
    select q.person_id
    from (
      with recursive reached as (
          select s.id, s.predecessor_id
          from payment_basis b
          join practice_succession s
            on s.commissioner_id = b.commissioner_id and b.practice_id in (s.successor_id, s.predecessor_id)
          where ${ofRun(sql`b`)} and s.first_day <= upper(r.period) - 1
          union
          select s.id, s.predecessor_id
          from reached c
          join practice_succession s
            on s.commissioner_id = r.commissioner_id and s.successor_id = c.predecessor_id
            and s.first_day <= upper(r.period) - 1)
      select unnest(array[s.recorded_by, w.withdrawn_by]) as person_id
      from reached c
      join practice_succession s on s.commissioner_id = r.commissioner_id and s.id = c.id
      left join practice_succession_withdrawal w on w.commissioner_id = s.commissioner_id and w.succession_id = s.id) q
    where q.person_id is not null
    union all
    select f.told_by
    from practice_succession s
    join payment_basis b on b.commissioner_id = s.commissioner_id and b.practice_id = s.successor_id
    cross join lateral jsonb_array_elements(b.facts -> 'follows') as followed
    join organisation o on o.code = followed ->> 'practiceCode'
    join reported_fact f on f.commissioner_id = b.commissioner_id and f.practice_id = o.id
    where s.commissioner_id = r.commissioner_id and ${ofRun(sql`b`)}
      and (f.scheme_id = r.scheme_id and f.phase_key = r.phase_key or f.scheme_id is null and exists (
        select
        from reported_fact g
        where g.commissioner_id = f.commissioner_id and g.practice_id = f.practice_id and g.scheme_id is null
          and g.field = f.field and g.indicator is not distinct from f.indicator and g.slot = f.slot
          and followed -> 'facts' @> jsonb_build_array(
            jsonb_build_object('field', g.field, 'value', g.value, 'source', g.source))))`;

/**
 * Who told, answered or reviewed what the run r rests on. A fact that is true of the practice whatever is paid counts
 * where the run has frozen it, in any of its editions; of a practice whose work was taken over, as that of its
 * successor.
 */
const WORKED_ON_FACTS = sql`
    select f.told_by as person_id
    from payment_basis b
    join reported_fact f on f.commissioner_id = b.commissioner_id and f.practice_id = b.practice_id
    where ${ofRun(sql`b`)}
      and (f.scheme_id = r.scheme_id and f.phase_key = r.phase_key or f.scheme_id is null and exists (
        select
        from reported_fact g
        where g.commissioner_id = f.commissioner_id and g.practice_id = f.practice_id and g.scheme_id is null
          and g.field = f.field and g.indicator is not distinct from f.indicator and g.slot = f.slot
          and b.facts -> 'facts' @> jsonb_build_array(
            jsonb_build_object('field', g.field, 'value', g.value, 'source', g.source))))
    union all
    select e.reviewed_by
    from participation t
    join evidence e on e.commissioner_id = t.commissioner_id and e.participation_id = t.id
    where t.commissioner_id = r.commissioner_id and t.scheme_id = r.scheme_id and t.phase_key = r.phase_key
      and e.reviewed_by is not null
    union all
    select a.answered_by
    from performance_claim c
    join performance_claim_answer a on a.commissioner_id = c.commissioner_id and a.claim_id = c.id
    where c.commissioner_id = r.commissioner_id and c.scheme_id = r.scheme_id and c.phase_key = r.phase_key
      and a.outcome in ('agreed', 'declined')
    union all
    ${WORKED_ON_SUCCESSIONS}`;

const RUN = sql`${columns(PaymentRunRow, 'r', { except: ['period', 'createdBy', 'releasedBy'] })},
  lower(r.period) as "from", upper(r.period) - 1 as "to",
  ${nameOf(sql`r.created_by`)} as "createdByName", ${nameOf(sql`r.calculated_by`)} as "calculatedByName",
  ${nameOf(sql`r.submitted_by`)} as "submittedByName", ${nameOf(sql`r.approved_by`)} as "approvedByName",
  ${nameOf(sql`r.released_by`)} as "releasedByName",
  (select count(*)::integer from payment_line l where ${ofRun(sql`l`)}) as "lineCount",
  (select count(*)::integer from payment_exception e where ${ofRun(sql`e`)} and e.settlement is null)
    as "openExceptions",
  ${CLAIMS_SINCE} as "claimsAgreedSince", ${MAKERS} as "makers"`;

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

  /** Whoever amended a line or settled an exception of what is calculated now. */
  async changedBy({ id }: Pick<PaymentRun, 'id'>): Promise<string[]> {
    const found = await this.rows.select<{ personId: string }>(sql`
      select l.amended_by as "personId" from payment_line l where l.run_id = ${id} and l.amended_by is not null
      union
      select e.settled_by from payment_exception e where e.run_id = ${id} and e.settled_by is not null`);
    return found.map(({ personId }) => personId);
  }

  /**
   * Writes down what a person is for a run: for good, and never both. False when they are the other already; two
   * requests of one person at once wait for each other here.
   */
  async takePart(
    { commissionerId, id }: Pick<PaymentRun, 'commissionerId' | 'id'>,
    { personId, part, since }: Pick<PaymentRunPersonRow, 'personId' | 'part' | 'since'>,
  ): Promise<boolean> {
    await this.rows.select(sql`
      insert into payment_run_person (commissioner_id, run_id, person_id, part, since)
      values (${commissionerId}, ${id}, ${personId}, ${part}, ${since})
      on conflict do nothing`);
    const kept = await this.rows.first<{ part: string }>(sql`
      select m.part
      from payment_run_person m
      where m.commissioner_id = ${commissionerId} and m.run_id = ${id} and m.person_id = ${personId}`);
    return kept?.part === part;
  }

  /**
   * Writes down as makers whoever told a fact that a run has frozen, also where somebody else corrected it since,
   * whoever recorded or withdrew who took over whose work, and whoever answered a claim or reviewed evidence of its
   * phase.
   */
  async addMakersOfFacts(
    { commissionerId, id }: Pick<PaymentRun, 'commissionerId' | 'id'>,
    since: Date,
  ): Promise<void> {
    await this.rows.select(sql`
      insert into payment_run_person (commissioner_id, run_id, person_id, part, since)
      select distinct r.commissioner_id, r.id, w.person_id, 'maker', ${since}::timestamptz
      from payment_run r
      cross join lateral (${WORKED_ON_FACTS}) w
      where r.commissioner_id = ${commissionerId} and r.id = ${id}
      on conflict do nothing`);
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
