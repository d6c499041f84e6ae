import type { Rows } from '../rows.ts';
import { sql, value } from '../sql.ts';
import type { TransferRow } from './transfer-row.ts';

export interface Transfer extends TransferRow {
  reference: string;
}

/** The stamp that every transfer of one release carries. */
export type PaymentStamp = Pick<TransferRow, 'commissionerId' | 'actionId' | 'madeBy' | 'madeAt'>;

/**
 * Accounts and the transfers between them. Only ever added to: no privilege to change or delete is granted to
 * anybody.
 */
export class LedgerRepository {
  constructor(private readonly rows: Rows) {}

  /** Opens the accounts that paying this run needs and that are not there yet. */
  async openAccounts(commissionerId: string, runId: string): Promise<void> {
    const [tenant, run] = [value(commissionerId), value(runId)];
    await this.rows.select(sql`
      insert into account (commissioner_id, id, kind, scheme_id, practice_id)
      select ${tenant}, gen_random_uuid(), wanted.*
      from (
          select 'scheme', r.scheme_id, null::uuid
          from payment_run r
          where r.commissioner_id = ${tenant} and r.id = ${run}
          union
          select distinct 'practice', null::uuid, l.practice_id
          from payment_line l
          where l.commissioner_id = ${tenant} and l.run_id = ${run}) as wanted
      on conflict on constraint an_account_is_opened_once do nothing`);
  }

  /**
   * Pays every line of a released run that comes to more than nothing, in one statement: from the scheme's account to
   * the practice's. A line that was paid before is left alone, so the statement may be repeated. The accounts are
   * joined from the outside: one that is missing is an error, never a line that nobody noticed.
   * @returns how many transfers were made
   */
  async payLines(runId: string, { commissionerId, actionId, madeBy, madeAt }: PaymentStamp): Promise<number> {
    const made = await this.rows.select<{ id: string }>(sql`
      insert into transfer (commissioner_id, id, action_id, from_account_id, to_account_id, amount_pence, reason,
          line_id, made_by, made_at)
      select l.commissioner_id, gen_random_uuid(), ${actionId}, f.id, t.id, coalesce(l.amended_pence, l.computed_pence),
        'payment', l.id, ${madeBy}, ${madeAt}
      from payment_line l
      left join account f on f.commissioner_id = l.commissioner_id and f.kind = 'scheme' and f.scheme_id = l.scheme_id
      left join account t on t.commissioner_id = l.commissioner_id and t.kind = 'practice'
        and t.practice_id = l.practice_id
      where l.commissioner_id = ${commissionerId} and l.run_id = ${runId}
        and coalesce(l.amended_pence, l.computed_pence) > 0
      on conflict on constraint a_line_is_paid_once do nothing
      returning id`);
    return made.length;
  }

  /** Every transfer for the lines of these runs, in the order of their references. */
  async transfersOfRuns(runIds: readonly string[]): Promise<Transfer[]> {
    return this.rows.select(sql`
      select t.commissioner_id as "commissionerId", t.id, t.action_id as "actionId",
        t.from_account_id as "fromAccountId", t.to_account_id as "toAccountId", t.amount_pence as "amountPence",
        t.reason, t.line_id as "lineId", t.made_by as "madeBy", t.made_at as "madeAt", l.reference
      from transfer t
      join payment_line l on l.commissioner_id = t.commissioner_id and l.id = t.line_id
      where l.run_id = any (${runIds})
      order by l.reference, t.made_at`);
  }

  /** What an account has received less what it has paid, in pence. */
  async balances(
    commissionerId: string,
  ): Promise<{ accountId: string; kind: string; schemeId: string | null; practiceId: string | null; pence: number }[]> {
    return this.rows.select(sql`
      select a.id as "accountId", a.kind, a.scheme_id as "schemeId", a.practice_id as "practiceId",
        (coalesce((
              select sum(t.amount_pence)
              from transfer t
              where t.commissioner_id = a.commissioner_id and t.to_account_id = a.id), 0)
          - coalesce((
              select sum(t.amount_pence)
              from transfer t
              where t.commissioner_id = a.commissioner_id and t.from_account_id = a.id), 0))::bigint as pence
      from account a
      where a.commissioner_id = ${commissionerId}
      order by a.kind, a.id`);
  }
}
