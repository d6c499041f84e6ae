import type { PracticeFacts } from '../../rules/facts/facts.ts';
import type { Rows } from '../rows.ts';
import { sql } from '../sql.ts';
import { PaymentBasisRow } from './payment-basis-row.ts';
import { PaymentExceptionRow } from './payment-exception-row.ts';
import { PaymentLineRow } from './payment-line-row.ts';
import type { PaymentRun } from './payment-run-repository.ts';

/** What was written down about one practice. */
export interface PaymentBasis {
  practiceId: string;
  practiceCode: string;
  facts: PracticeFacts;
  /** For the national sum alone; null in runs from before it was worked out. */
  nationalFacts: PracticeFacts | null;
}

/** The attempt to calculate a run that is under way. */
export type Attempt = Pick<PaymentRun, 'commissionerId' | 'id'> & { calculationId: string };

/** Practices are gone through in the order of their codes, a page at a time. */
export interface CodePage {
  /** '' for the first page. */
  afterCode: string;
  limit: number;
}

export type NewLine = Omit<PaymentLineRow, 'amendedPence' | 'amendmentReason' | 'amendedBy' | 'version'>;
export type NewException = Omit<PaymentExceptionRow, 'settlement' | 'settledBy' | 'settledAt'>;

const TABLES_IN_ORDER = [sql`national_comparison`, sql`payment_exception`, sql`payment_line`, sql`payment_basis`];

/**
 * What the worker reads and writes while it calculates a run: one page of practices at a time, in the order of their
 * codes.
 */
export class CalculationRepository {
  constructor(private readonly rows: Rows) {}

  /**
   * Takes away what an earlier calculation of the run wrote. The policies let it happen only while the run is
   * calculating.
   */
  async clear({ commissionerId, id }: Pick<PaymentRun, 'commissionerId' | 'id'>): Promise<void> {
    for (const table of TABLES_IN_ORDER) {
      await this.rows.select(sql`delete from ${table} where commissioner_id = ${commissionerId} and run_id = ${id}`);
    }
  }

  async addBases(bases: PaymentBasisRow[]): Promise<void> {
    await this.rows.add(PaymentBasisRow, bases);
  }

  /** The next practices of a run with what was written down about them, in the order of their codes. */
  async bases(runId: string, { afterCode, limit }: CodePage): Promise<PaymentBasis[]> {
    return this.rows.select(sql`
      select b.practice_id as "practiceId", b.practice_code as "practiceCode", b.facts,
        b.national_facts as "nationalFacts"
      from payment_basis b
      where b.run_id = ${runId} and b.practice_code > ${afterCode}
      order by b.practice_code
      limit ${limit}`);
  }

  async addLines(lines: NewLine[]): Promise<void> {
    await this.rows.add(PaymentLineRow, lines);
  }

  async addExceptions(exceptions: NewException[]): Promise<void> {
    await this.rows.add(PaymentExceptionRow, exceptions);
  }

  /**
   * Counts practices as done. False when the run is no longer being calculated, or by another attempt: whoever asked
   * must then stop and write nothing.
   */
  async progress({ commissionerId, id, calculationId }: Attempt, practices: number): Promise<boolean> {
    const counted = await this.rows.select(sql`
      with counted as (
        update payment_run set practices_done = practices_done + ${practices}
        where commissioner_id = ${commissionerId} and id = ${id} and calculation_id = ${calculationId}
          and state = 'calculating'
        returning id)
      select id
      from counted`);
    return counted.length === 1;
  }

  /** What the lines of a run come to, in pence. */
  async totalPence({ commissionerId, id }: Pick<PaymentRun, 'commissionerId' | 'id'>): Promise<number> {
    const found = await this.rows.first<{ total: number }>(sql`
      select coalesce(sum(coalesce(amended_pence, computed_pence)), 0)::bigint as total
      from payment_line
      where commissioner_id = ${commissionerId} and run_id = ${id}`);
    return found?.total ?? 0;
  }

  /** The next settled lines of a run, to hold a replay against, with their practices in the order of their codes. */
  async linesOfPractices(
    runId: string,
    practiceIds: readonly string[],
  ): Promise<
    { practiceId: string; componentKey: string; reference: string; computedPence: number; working: unknown }[]
  > {
    return this.rows.select(sql`
      select l.practice_id as "practiceId", l.component_key as "componentKey", l.reference,
        l.computed_pence as "computedPence", l.working
      from payment_line l
      where l.run_id = ${runId} and l.practice_id = any (${practiceIds})`);
  }
}
