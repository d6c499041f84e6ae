import { columns } from '../columns.ts';
import type { Rows } from '../rows.ts';
import { sql } from '../sql.ts';
import { PaymentExceptionRow } from './payment-exception-row.ts';

export interface PaymentException extends PaymentExceptionRow {
  settledByName: string | null;
  /** 1 while it is open, 2 when it is settled: nothing else of it ever changes. */
  version: number;
}

const EXCEPTION = sql`${columns(PaymentExceptionRow, 'e')},
  (select p.name from person p where p.id = e.settled_by) as "settledByName",
  case when e.settlement is null then 1 else 2 end as version`;

/** What a person must settle before a run can be submitted. */
export class PaymentExceptionRepository {
  constructor(private readonly rows: Rows) {}

  async byId(id: string): Promise<PaymentException | null> {
    return this.rows.first(sql`select ${EXCEPTION} from payment_exception e where e.id = ${id}`);
  }

  /** Every exception of these runs, by practice code. */
  async ofRuns(runIds: readonly string[]): Promise<PaymentException[]> {
    return this.rows.select(sql`
      select ${EXCEPTION}
      from payment_exception e
      join organisation o on o.id = e.practice_id
      where e.run_id = any (${runIds})
      order by o.code, e.code, e.id`);
  }

  /** Settles an exception; false when it is settled already, which its policy lets nobody do again. */
  async settle(
    { commissionerId, id }: Pick<PaymentException, 'commissionerId' | 'id'>,
    settled: Pick<PaymentExceptionRow, 'settlement' | 'settledBy' | 'settledAt'>,
  ): Promise<boolean> {
    return (await this.rows.change(PaymentExceptionRow, { commissionerId, id }, settled)) === 1;
  }
}
