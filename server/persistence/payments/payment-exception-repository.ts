import type { Rows } from '../rows.ts';
import { PaymentExceptionRow } from './payment-exception-row.ts';

export interface PaymentException extends PaymentExceptionRow {
  settledByName: string | null;
}

const EXCEPTION = `e.commissioner_id as "commissionerId", e.id, e.run_id as "runId", e.practice_id as "practiceId", e.code, e.field, e.message,
  e.settlement, e.settled_by as "settledBy", (select p.name from person p where p.id = e.settled_by) as "settledByName", e.settled_at as "settledAt"`;

/** What a person must settle before a run can be submitted. */
export class PaymentExceptionRepository {
  constructor(private readonly rows: Rows) {}

  async byId(id: string): Promise<PaymentException | null> {
    return this.rows.first(`select ${EXCEPTION} from payment_exception e where e.id = $1`, [id]);
  }

  /** Every exception of these runs, by practice code. */
  async ofRuns(runIds: readonly string[]): Promise<PaymentException[]> {
    return this.rows.select(
      `select ${EXCEPTION} from payment_exception e join organisation o on o.id = e.practice_id
       where e.run_id = any ($1) order by o.code, e.code, e.id`,
      [runIds],
    );
  }

  /** Settles an exception; false when it is settled already, which its policy lets nobody do again. */
  async settle(
    { commissionerId, id }: Pick<PaymentException, 'commissionerId' | 'id'>,
    settled: Pick<PaymentExceptionRow, 'settlement' | 'settledBy' | 'settledAt'>,
  ): Promise<boolean> {
    return (await this.rows.change(PaymentExceptionRow, { commissionerId, id }, settled)) === 1;
  }
}
