import type { Working } from '../../rules/working/working.ts';
import { columns } from '../columns.ts';
import type { Connection, ListOrder, PageRequest } from '../connection.ts';
import { readCursor, writeCursor } from '../connection.ts';
import type { Rows } from '../rows.ts';
import { matches, within } from '../matches.ts';
import { raw, sql, value } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { PaymentLineRow } from './payment-line-row.ts';

export interface PaymentLine {
  commissionerId: string;
  id: string;
  runId: string;
  schemeId: string;
  schemeVersionId: string;
  practiceId: string;
  componentKey: string;
  kind: string;
  label: string;
  sentence: string;
  fingerprint: string;
  reference: string;
  /** What is paid: the amended sum where a person amended it. */
  amountPence: number;
  computedPence: number;
  amendedPence: number | null;
  amendmentReason: string | null;
  amendedByName: string | null;
  paidAt: Date | null;
  version: number;
}

/** A page of lines with the sum of all that match, in pence. */
export interface PaymentLinePage extends Connection<PaymentLine> {
  totalPence: number;
}

export type PaymentLineSort = 'PRACTICE' | 'AMOUNT_DESC' | 'AMOUNT_ASC' | 'NEWEST';

export interface PaymentLineQuery extends PageRequest {
  /** Part of the practice's name, code or line's reference, or of the scheme's name. */
  search: string | null;
  /** The sum on a bank statement. */
  amountPence: number | null;
  sort: PaymentLineSort;
}

const AMOUNT = sql`coalesce(l.amended_pence, l.computed_pence)`;

const LINE = sql`${columns(PaymentLineRow, 'l', { except: ['amendedBy', 'working'] })}, ${AMOUNT} as "amountPence",
  (select p.name from person p where p.id = l.amended_by) as "amendedByName",
  (
    select t.made_at
    from transfer t
    where t.commissioner_id = l.commissioner_id and t.line_id = l.id and t.reason = 'payment') as "paidAt"`;

const SORTS: Record<PaymentLineSort, ListOrder> = {
  PRACTICE: { key: sql`o.name`, direction: 'asc', sortType: 'text' },
  AMOUNT_DESC: { key: AMOUNT, direction: 'desc', sortType: 'bigint' },
  AMOUNT_ASC: { key: AMOUNT, direction: 'asc', sortType: 'bigint' },
  NEWEST: { key: sql`coalesce(r.approved_at, r.created_at)`, direction: 'desc', sortType: 'timestamptz' },
};

/** The lists are kept apart by run; a statement, which goes across runs, is one list with this id. */
const STATEMENT = '00000000-0000-0000-0000-000000000000';

/** What each practice is paid for each component, with the working. */
export class PaymentLineRepository {
  constructor(private readonly rows: Rows) {}

  async byId(id: string): Promise<PaymentLine | null> {
    return this.rows.first(sql`select ${LINE} from payment_line l where l.id = ${id}`);
  }

  async byIds(ids: readonly string[]): Promise<PaymentLine[]> {
    return this.rows.select(sql`select ${LINE} from payment_line l where l.id = any (${ids})`);
  }

  /** The workings of these lines: large, so they are read only where they are shown. */
  async workings(ids: readonly string[]): Promise<{ id: string; working: Working }[]> {
    return this.rows.select(sql`select l.id, l.working from payment_line l where l.id = any (${ids})`);
  }

  /** A page of settled payments across runs: approved, or released and paid. */
  async statement(query: PaymentLineQuery): Promise<PaymentLinePage> {
    const settled = sql`r.state in ('approved', 'released')`;
    const pages = await this.pages({ key: raw(`'${STATEMENT}'::uuid`), where: settled, runIds: value(null) }, query);
    return pages.get(STATEMENT) ?? emptyPage;
  }

  /** The same page of each of these runs, in one statement. */
  async pagesOfRuns(runIds: readonly string[], query: PaymentLineQuery): Promise<PaymentLinePage[]> {
    const runs = value(runIds);
    const ofRuns = sql`l.run_id = any (${runs}::uuid[])`;
    const pages = await this.pages({ key: sql`l.run_id`, where: ofRuns, runIds: runs }, query);
    return runIds.map((id) => pages.get(id) ?? emptyPage);
  }

  /** Amends a line of a run that is calculated; false when it is not, which the line's policy holds, or when somebody was first. */
  async amend(
    { commissionerId, id, version }: Pick<PaymentLine, 'commissionerId' | 'id' | 'version'>,
    amendment: Pick<PaymentLineRow, 'amendedPence' | 'amendmentReason' | 'amendedBy'>,
  ): Promise<boolean> {
    const seen = { commissionerId, id, version };
    return (await this.rows.change(PaymentLineRow, seen, { ...amendment, version: version + 1 })) === 1;
  }

  private async pages(
    lists: { key: Sql; where: Sql; runIds: Sql },
    { search, amountPence, sort, first, after }: PaymentLineQuery,
  ): Promise<Map<string, PaymentLinePage>> {
    const { key, direction, sortType } = SORTS[sort];
    const cursor = after === null ? null : readCursor(after, sortType);
    const [way, beyond] = direction === 'asc' ? [sql`asc`, sql`>`] : [sql`desc`, sql`<`];
    const order = sql`sort_key ${way}, id ${way}`;
    const [amount, sortKey] = [value(amountPence), value(cursor?.sortKey ?? null)];
    const names = sql`concat_ws(' ', o.name, o.code, l.reference, s.name)`;
    const found = await this.rows.select<FoundLine>(sql`
      with listed as (
        select ${lists.key} as list, l.commissioner_id, l.id, ${key} as sort_key, ${AMOUNT} as amount
        from payment_line l
        join payment_run r on r.commissioner_id = l.commissioner_id and r.id = l.run_id
        join scheme s on s.commissioner_id = l.commissioner_id and s.id = l.scheme_id
        join organisation o on o.id = l.practice_id
        where ${lists.where}
          and (${lists.runIds}::uuid[] is null or l.run_id = any (${lists.runIds}))
          and ${matches(search, within(names))}
          and (${amount}::bigint is null or ${AMOUNT} = ${amount})),
        totals as (
          select list, count(*)::integer as "totalCount", sum(amount)::bigint as "totalPence"
          from listed
          group by list),
        paged as (
          select list, commissioner_id, id, sort_key, row_number() over (partition by list order by ${order}) as place
          from listed
          where ${sortKey}::text is null
            or (sort_key, id) ${beyond} (${sortKey}::text::${raw(sortType)}, ${cursor?.id ?? null}::uuid))
      select totals.list, totals."totalCount", totals."totalPence", paged.sort_key::text as "sortKeyText", ${LINE}
      from totals
      left join paged on paged.list = totals.list and paged.place <= ${first + 1}
      left join payment_line l on l.commissioner_id = paged.commissioner_id and l.id = paged.id
      order by totals.list, paged.place`);
    const pages = new Map<string, PaymentLinePage>();
    for (const [list, rows] of byList(found)) pages.set(list, pageOf(rows, first));
    return pages;
  }
}

type FoundLine = PaymentLine & { list: string; totalCount: number; totalPence: number; sortKeyText: string };

const emptyPage: PaymentLinePage = {
  nodes: [],
  totalCount: 0,
  totalPence: 0,
  pageInfo: { hasNextPage: false, endCursor: null },
};

const byList = (found: FoundLine[]): Map<string, FoundLine[]> => {
  const lists = new Map<string, FoundLine[]>();
  for (const row of found) {
    const rows = lists.get(row.list);
    if (rows) rows.push(row);
    else lists.set(row.list, [row]);
  }
  return lists;
};

/** A list whose page is empty still has its totals: one row without a line. */
const pageOf = (rows: FoundLine[], first: number): PaymentLinePage => {
  const shown = rows.filter(({ id }) => id !== null).slice(0, first);
  const last = shown.at(-1);
  return {
    nodes: shown,
    totalCount: rows[0]?.totalCount ?? 0,
    totalPence: rows[0]?.totalPence ?? 0,
    pageInfo: {
      hasNextPage: rows.length > shown.length && shown.length > 0,
      endCursor: last ? writeCursor(last.sortKeyText, last.id) : null,
    },
  };
};
