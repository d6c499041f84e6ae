import type { ClaimState } from '../../domain/reported/claim-states.ts';
import { connection } from '../connection.ts';
import type { Connection, PageRequest } from '../connection.ts';
import type { Rows } from '../rows.ts';
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
}

const CLAIM = `c.commissioner_id as "commissionerId", c.id, c.offer_id as "offerId", c.scheme_id as "schemeId", c.phase_key as "phaseKey", c.practice_id as "practiceId",
  c.component_key as "componentKey", c.attempt, c.share_pence as "sharePence", c.claim_percent as "claimPercent", c.least_pence as "leastPence",
  c.actual_pence as "actualPence", c.actual_source as "actualSource", c.reason, (select p.name from person p where p.id = c.asked_by) as "askedByName",
  c.asked_at as "askedAt", coalesce(a.outcome, 'waiting') as state, a.reason as "answerReason",
  (select p.name from person p where p.id = a.answered_by) as "answeredByName", a.answered_at as "answeredAt"`;

const FROM = `from performance_claim c
  left join performance_claim_answer a on a.commissioner_id = c.commissioner_id and a.claim_id = c.id`;

/** Claims for actual performance, and what came of each. */
export class PerformanceClaimRepository {
  constructor(private readonly rows: Rows) {}

  async byId(id: string): Promise<PerformanceClaim | null> {
    return this.rows.first(`select ${CLAIM} ${FROM} where c.id = $1`, [id]);
  }

  async byIds(ids: readonly string[]): Promise<PerformanceClaim[]> {
    return this.rows.select(`select ${CLAIM} ${FROM} where c.id = any ($1)`, [ids]);
  }

  /** Every claim of an offer, the newest first. */
  async ofOffer(offerId: string): Promise<PerformanceClaim[]> {
    return this.rows.select(`select ${CLAIM} ${FROM} where c.offer_id = $1 order by c.component_key, c.attempt desc`, [
      offerId,
    ]);
  }

  /** The claims that were agreed for these practices in a phase, in a fixed order. */
  async agreed({ schemeId, phaseKey }: OfPhase, practiceIds: readonly string[]): Promise<PerformanceClaim[]> {
    return this.rows.select(
      `select ${CLAIM} ${FROM} where c.scheme_id = $1 and c.phase_key = $2 and c.practice_id = any ($3::uuid[]) and a.outcome = 'agreed'
       order by c.practice_id, c.component_key`,
      [schemeId, phaseKey, practiceIds],
    );
  }

  /** One statement: a page of the claims I may see, the longest waiting first. */
  async page(
    filter: { states?: readonly ClaimState[] | null; schemeId?: string | null; search?: string | null },
    page: PageRequest,
  ): Promise<Connection<PerformanceClaim>> {
    return connection<PerformanceClaim>(
      this.rows,
      {
        select: `select ${CLAIM}, c.asked_at as sort_key ${FROM}
        join organisation g on g.id = c.practice_id
        join scheme s on s.commissioner_id = c.commissioner_id and s.id = c.scheme_id
        where ($1::text[] is null or coalesce(a.outcome, 'waiting') = any ($1)) and ($2::uuid is null or c.scheme_id = $2)
          and ($3::text is null or g.name ilike '%' || $3 || '%' or g.code ilike $3 || '%' or s.name ilike '%' || $3 || '%')`,
        parameters: [filter.states ?? null, filter.schemeId ?? null, filter.search ?? null],
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
        await this.rows.select(
          `select from payment_run r where r.scheme_id = $1 and r.phase_key = $2 and r.state in ('approved', 'released') limit 1`,
          [schemeId, phaseKey],
        )
      ).length > 0
    );
  }

  /** The run of a phase that was not given up; null when there is none. */
  async runOf({ schemeId, phaseKey }: OfPhase): Promise<string | null> {
    const found = await this.rows.first<{ id: string }>(
      `select r.id from payment_run r where r.scheme_id = $1 and r.phase_key = $2 and r.state <> 'withdrawn'`,
      [schemeId, phaseKey],
    );
    return found?.id ?? null;
  }

  /** What the practice was paid under the QOF for a year, as it is published; null when it is not known here. */
  async publishedPayment(
    practiceId: string,
    financialYear: string,
  ): Promise<{ amountPence: number; source: string } | null> {
    return this.rows.first(
      `select y.amount_pence as "amountPence", y.source from practice_year_payment y where y.practice_id = $1 and y.financial_year = $2 and y.line = 'qof'`,
      [practiceId, financialYear],
    );
  }

  async add(claim: PerformanceClaimRow): Promise<void> {
    await this.rows.add(PerformanceClaimRow, claim);
  }

  async answer(answer: PerformanceClaimAnswerRow): Promise<void> {
    await this.rows.add(PerformanceClaimAnswerRow, answer);
  }
}
