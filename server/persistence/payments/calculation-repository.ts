import { financialYearOf } from '../../domain/dates.ts';
import type { PracticeFacts } from '../../rules/facts.ts';
import { toRange } from '../period-range.ts';
import type { Rows } from '../rows.ts';
import { PaymentBasisRow } from './payment-basis-row.ts';
import { PaymentExceptionRow } from './payment-exception-row.ts';
import { PaymentLineRow } from './payment-line-row.ts';
import type { PaymentRun } from './payment-run-repository.ts';

/** One practice that took part in a phase, with the records its facts are made from. Money in pence. */
export interface ParticipantRecords {
  practiceId: string;
  practiceCode: string;
  /** First and last day on which it was open and took part in the phase. */
  from: string;
  to: string;
  qofPayments: { financialYear: string; amountPence: number; source: string }[];
  /** Lists counted from a year before the phase until its last day. */
  lists: { countedOn: string; registeredPatients: number; weightedPatients: string | null; source: string }[];
  /** Published counts of national indicators for the financial year of the phase. */
  counts: { indicator: string; measure: 'NUMERATOR' | 'DENOMINATOR'; value: string; source: string }[];
  /** One entry for each confirmed piece of evidence. */
  confirmed: { requirementKey: string }[];
}

/** What was written down about one practice. */
export interface PaymentBasis {
  practiceId: string;
  practiceCode: string;
  facts: PracticeFacts;
}

/** The attempt to calculate a run that is under way. */
export type Attempt = Pick<PaymentRun, 'commissionerId' | 'id'> & { calculationId: string };

/** Practices are gone through in the order of their codes, a page at a time. */
export interface CodePage {
  /** '' for the first page. */
  afterCode: string;
  limit: number;
}

export type NewLine = Omit<PaymentLineRow, 'amendedPence' | 'amendmentReason' | 'amendedBy'>;
export type NewException = Omit<PaymentExceptionRow, 'settlement' | 'settledBy' | 'settledAt'>;

const TABLES_IN_ORDER = ['payment_exception', 'payment_line', 'payment_basis'];

/** What the worker reads and writes while it calculates a run: one page of practices at a time, in the order of their codes. */
export class CalculationRepository {
  constructor(private readonly rows: Rows) {}

  /**
   * The next practices that took part in the phase on at least one day, whether they still do or have left since. A
   * practice that withdrew, or left before the phase began, has no such day.
   */
  async participants(run: Pick<PaymentRun, 'commissionerId' | 'schemeId' | 'phaseKey' | 'from' | 'to'>, indicators: readonly string[], page: CodePage): Promise<ParticipantRecords[]> {
    return this.rows.select(
      `with taking_part as (
         select p.practice_id, o.code collate "C" as code,
           min(lower(p.during * open.days * $4::daterange)) as first_day, max(upper(p.during * open.days * $4::daterange)) - 1 as last_day
         from participation p
         join organisation o on o.id = p.practice_id
         cross join lateral (select daterange(o.opened_on, o.closed_on, '[]') as days) open
         where p.commissioner_id = $1 and p.scheme_id = $2 and p.phase_key = $3 and p.state in ('active', 'left', 'reverted')
           and not isempty(p.during * open.days * $4::daterange) and o.code collate "C" > $5
         group by p.practice_id, o.code
         order by o.code collate "C" limit $6)
       select t.practice_id as "practiceId", t.code as "practiceCode", t.first_day as "from", t.last_day as "to",
         (select coalesce(jsonb_agg(jsonb_build_object('financialYear', y.financial_year, 'amountPence', y.amount_pence, 'source', y.source)), '[]')
          from practice_year_payment y where y.practice_id = t.practice_id and y.line = 'qof') as "qofPayments",
         (select coalesce(jsonb_agg(jsonb_build_object('countedOn', l.counted_on, 'registeredPatients', l.registered_patients,
            'weightedPatients', l.weighted_patients::text, 'source', l.source)), '[]')
          from practice_list l where l.practice_id = t.practice_id 
            and l.counted_on between $7::date - interval '1 year' and $8::date) as lists,
         (select coalesce(jsonb_agg(jsonb_build_object('indicator', a.indicator_code, 'measure', a.measure, 'value', a.value::text, 'source', f.path)), '[]')
          from published_achievement a join published_file f on f.id = a.file_id
          where a.financial_year = $9 and a.practice_code = t.code and a.indicator_code = any ($10::text[])
            and a.measure in ('NUMERATOR', 'DENOMINATOR') and a.value is not null) as counts,
         (select coalesce(jsonb_agg(jsonb_build_object('requirementKey', e.requirement_key)), '[]')
          from evidence e join participation p on p.commissioner_id = e.commissioner_id and p.id = e.participation_id
          where p.commissioner_id = $1 and p.scheme_id = $2 and p.phase_key = $3 and p.practice_id = t.practice_id and e.state = 'confirmed') as confirmed
       from taking_part t order by t.code`,
      [run.commissionerId, run.schemeId, run.phaseKey, toRange(run), page.afterCode, page.limit, run.from, run.to, financialYearOf(run.to), indicators]);
  }

  /** Takes away what an earlier calculation of the run wrote. The policies let it happen only while the run is calculating. */
  async clear({ commissionerId, id }: Pick<PaymentRun, 'commissionerId' | 'id'>): Promise<void> {
    for (const table of TABLES_IN_ORDER) {
      await this.rows.select(`delete from ${table} where commissioner_id = $1 and run_id = $2`, [commissionerId, id]);
    }
  }

  async addBases(bases: PaymentBasisRow[]): Promise<void> {
    await this.rows.add(PaymentBasisRow, bases);
  }

  /** The next practices of a run with what was written down about them, in the order of their codes. */
  async bases(runId: string, { afterCode, limit }: CodePage): Promise<PaymentBasis[]> {
    return this.rows.select(
      `select b.practice_id as "practiceId", b.practice_code as "practiceCode", b.facts
       from payment_basis b where b.run_id = $1 and b.practice_code > $2 order by b.practice_code limit $3`, [runId, afterCode, limit]);
  }

  async addLines(lines: NewLine[]): Promise<void> {
    await this.rows.add(PaymentLineRow, lines);
  }

  async addExceptions(exceptions: NewException[]): Promise<void> {
    await this.rows.add(PaymentExceptionRow, exceptions);
  }

  /**
   * Counts practices as done. False when the run is no longer being calculated, or by another attempt: whoever asked must
   * then stop and write nothing.
   */
  async progress({ commissionerId, id, calculationId }: Attempt, practices: number): Promise<boolean> {
    const [updated] = await this.rows.select<unknown[] | number>(
      `update payment_run set practices_done = practices_done + $4
       where commissioner_id = $1 and id = $2 and calculation_id = $3 and state = 'calculating' returning id`,
      [commissionerId, id, calculationId, practices]);
    return Array.isArray(updated) && updated.length === 1;
  }

  /** What the lines of a run come to, in pence. */
  async totalPence({ commissionerId, id }: Pick<PaymentRun, 'commissionerId' | 'id'>): Promise<number> {
    const found = await this.rows.first<{ total: number }>(
      `select coalesce(sum(coalesce(amended_pence, computed_pence)), 0)::bigint as total from payment_line where commissioner_id = $1 and run_id = $2`, [commissionerId, id]);
    return found?.total ?? 0;
  }

  /** The next settled lines of a run, to hold a replay against, with their practices in the order of their codes. */
  async linesOfPractices(runId: string, practiceIds: readonly string[]): Promise<{ practiceId: string; componentKey: string; reference: string; computedPence: number; working: unknown }[]> {
    return this.rows.select(
      `select l.practice_id as "practiceId", l.component_key as "componentKey", l.reference, l.computed_pence as "computedPence", l.working
       from payment_line l where l.run_id = $1 and l.practice_id = any ($2)`, [runId, practiceIds]);
  }
}
