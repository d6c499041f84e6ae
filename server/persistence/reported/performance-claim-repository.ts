import type { ClaimState } from '../../domain/reported/claim-states.ts';
import { columns } from '../columns.ts';
import { connection } from '../connection.ts';
import type { Connection, PageRequest } from '../connection.ts';
import type { Rows } from '../rows.ts';
import { matches, startOf, within } from '../matches.ts';
import { sql, value } from '../sql.ts';
import { PerformanceClaimAnswerRow } from './performance-claim-answer-row.ts';
import { PerformanceClaimRow } from './performance-claim-row.ts';
import type { OfPhase } from './reported-fact-repository.ts';

/** A claim with what came of it. */
export interface PerformanceClaim extends Omit<PerformanceClaimRow, 'askedBy'> {
  askedByName: string;
  state: ClaimState;
  answerReason: string | null;
  answeredByName: string | null;
  answeredAt: Date | null;
  /** 1 while it waits, 2 when it is answered: nothing else of it ever changes. */
  version: number;
}

const CLAIM = sql`${columns(PerformanceClaimRow, 'c', { except: ['askedBy'] })},
  (select p.name from person p where p.id = c.asked_by) as "askedByName", coalesce(a.outcome, 'waiting') as state,
  a.reason as "answerReason", (select p.name from person p where p.id = a.answered_by) as "answeredByName",
  a.answered_at as "answeredAt", case when a.claim_id is null then 1 else 2 end as version`;

const FROM = sql`
  from performance_claim c
  left join performance_claim_answer a on a.commissioner_id = c.commissioner_id and a.claim_id = c.id`;

/** Claims for actual performance, and what came of each. */
export class PerformanceClaimRepository {
  constructor(private readonly rows: Rows) {}

  async byId(id: string): Promise<PerformanceClaim | null> {
    return this.rows.first(sql`select ${CLAIM} ${FROM} where c.id = ${id}`);
  }

  async byIds(ids: readonly string[]): Promise<PerformanceClaim[]> {
    return this.rows.select(sql`select ${CLAIM} ${FROM} where c.id = any (${ids})`);
  }

  /** Every claim of an offer, the newest first. */
  async ofOffer(offerId: string): Promise<PerformanceClaim[]> {
    return this.rows.select(
      sql`select ${CLAIM} ${FROM} where c.offer_id = ${offerId} order by c.component_key, c.attempt desc`,
    );
  }

  /** The claims that were agreed for these practices in a phase, in a fixed order. */
  async agreed({ schemeId, phaseKey }: OfPhase, practiceIds: readonly string[]): Promise<PerformanceClaim[]> {
    return this.rows.select(sql`
      select ${CLAIM} ${FROM}
      where c.scheme_id = ${schemeId} and c.phase_key = ${phaseKey} and c.practice_id = any (${practiceIds}::uuid[])
        and a.outcome = 'agreed'
      order by c.practice_id, c.component_key`);
  }

  /** One statement: a page of the claims I may see, the longest waiting first. */
  async page(
    filter: { states?: readonly ClaimState[] | null; schemeId?: string | null; search?: string | null },
    page: PageRequest,
  ): Promise<Connection<PerformanceClaim>> {
    const [states, schemeId] = [value(filter.states ?? null), value(filter.schemeId ?? null)];
    return connection<PerformanceClaim>(
      this.rows,
      {
        select: sql`
          select ${CLAIM}, c.asked_at as sort_key ${FROM}
          join organisation g on g.id = c.practice_id
          join scheme s on s.commissioner_id = c.commissioner_id and s.id = c.scheme_id
          where (${states}::text[] is null or coalesce(a.outcome, 'waiting') = any (${states}))
            and (${schemeId}::uuid is null or c.scheme_id = ${schemeId})
            and ${matches(filter.search, within(sql`g.name`), startOf(sql`g.code`), within(sql`s.name`))}`,
        direction: 'asc',
        sortType: 'timestamptz',
      },
      page,
    );
  }

  /** Whether the payments of a phase are approved, as far as the reader may see. */
  async isPaid({ schemeId, phaseKey }: OfPhase): Promise<boolean> {
    return (
      (
        await this.rows.select(sql`
          select from payment_run r
          where r.scheme_id = ${schemeId} and r.phase_key = ${phaseKey} and r.state in ('approved', 'released')
          limit 1`)
      ).length > 0
    );
  }

  /** The run of a phase that was not given up; null when there is none. */
  async runOf({ schemeId, phaseKey }: OfPhase): Promise<string | null> {
    const found = await this.rows.first<{ id: string }>(sql`
      select r.id
      from payment_run r
      where r.scheme_id = ${schemeId} and r.phase_key = ${phaseKey} and r.state <> 'withdrawn'`);
    return found?.id ?? null;
  }

  /** What the practice was paid under the QOF for a year, as it is published; null when it is not known here. */
  async publishedPayment(
    practiceId: string,
    financialYear: string,
  ): Promise<{ amountPence: number; source: string } | null> {
    return this.rows.first(sql`
      select y.amount_pence as "amountPence", y.source
      from practice_year_payment y
      where y.practice_id = ${practiceId} and y.financial_year = ${financialYear} and y.line = 'qof'`);
  }

  async add(claim: PerformanceClaimRow): Promise<void> {
    await this.rows.add(PerformanceClaimRow, claim);
  }

  async answer(answer: PerformanceClaimAnswerRow): Promise<void> {
    await this.rows.add(PerformanceClaimAnswerRow, answer);
  }
}
