import { isDay } from '../domain/dates.ts';
import type { Rows } from './rows.ts';
import { raw, sql, value } from './sql.ts';
import type { Sql } from './sql.ts';

export interface PageRequest {
  /** How many, at most 100. */
  first: number;
  after: string | null;
}

export interface Connection<T> {
  nodes: T[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** What a list is sorted by. */
export interface ListOrder {
  key: Sql;
  direction: 'asc' | 'desc';
  /** The PostgreSQL type of the key. */
  sortType: 'text' | 'timestamptz' | 'bigint' | 'integer' | 'date';
}

export interface ListQuery extends Omit<ListOrder, 'key'> {
  /** One select that yields every row of the list with the columns `id` and `sort_key`. */
  select: Sql;
  /**
   * What is added to the rows of the page, and to no other: columns, and the lateral joins they come from, over
   * `page`.
   */
  extended?: { columns: Sql; joins: Sql } | null;
}

/** The cursor is not one that this list gave out. */
export class UnusableCursor extends Error {}

/**
 * One page of a list and the count of all of it, in one statement. Pages follow (sort_key, id), so a row added
 * meanwhile neither repeats nor hides another.
 */
export async function connection<T extends { id: string }>(
  rows: Rows,
  query: ListQuery,
  page: PageRequest,
): Promise<Connection<T>> {
  const after = page.after === null ? null : readCursor(page.after, query.sortType);
  const [direction, comparison] = query.direction === 'asc' ? [sql`asc`, sql`>`] : [sql`desc`, sql`<`];
  const [sortKey, id] = [value(after?.sortKey ?? null), after?.id ?? null];
  const { columns, joins } = query.extended ?? {};
  const found = await rows.select<T & { totalCount: number; sortKeyText: string }>(
    sql`
      with listed as (${query.select}),
        page as (
          select (select count(*)::integer from listed) as "totalCount", sort_key::text as "sortKeyText", listed.*
          from listed
          where ${sortKey}::text is null
            or (sort_key, id) ${comparison} (${sortKey}::text::${raw(query.sortType)}, ${id}::uuid)
          order by sort_key ${direction}, id ${direction}
          limit ${page.first + 1})
      select page.*${columns ? sql`, ${columns}` : sql``} from page ${joins ?? sql``}
      order by page.sort_key ${direction}, page.id ${direction}`,
  );
  const shown = found.slice(0, page.first);
  const last = shown.at(-1);
  return {
    nodes: shown,
    totalCount: found[0]?.totalCount ?? (after ? await countOf(rows, query) : 0),
    pageInfo: {
      hasNextPage: found.length > shown.length,
      endCursor: last ? writeCursor(last.sortKeyText, last.id) : null,
    },
  };
}

/** A page that lies past the end has no row to carry the count. */
const countOf = async (rows: Rows, { select }: ListQuery): Promise<number> =>
  (await rows.first<{ all: number }>(sql`select count(*)::integer as "all" from (${select}) listed`))?.all ?? 0;

/** What a client gives back to get the next page. Only for a list that needs a statement of its own. */
export const writeCursor = (sortKey: string, id: string): string =>
  Buffer.from(JSON.stringify([sortKey, id])).toString('base64url');

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const within =
  (most: bigint) =>
  (text: string): boolean =>
    /^-?\d{1,19}$/.test(text) && BigInt(text) <= most && BigInt(text) >= -most - 1n;

/** Whether a text is a value of the type that PostgreSQL reads it as: any other would fail in the database. */
const FITS: Record<ListOrder['sortType'], (text: string) => boolean> = {
  text: (text) => !text.includes('\0'),
  integer: within(2n ** 31n - 1n),
  bigint: within(2n ** 63n - 1n),
  date: isDay,
  timestamptz: (text) =>
    isDay(text.slice(0, 10)) &&
    /^.{10} ([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d)?$/.test(text),
};

/** What a cursor says; throws UnusableCursor for one that no list of this order gave out. */
export const readCursor = (cursor: string, sortType: ListOrder['sortType']): { sortKey: string; id: string } => {
  try {
    const [sortKey, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [unknown, unknown];
    if (typeof sortKey === 'string' && typeof id === 'string' && UUID.test(id) && FITS[sortType](sortKey))
      return { sortKey, id };
  } catch {
    // falls through to the one answer for every unreadable cursor
  }
  throw new UnusableCursor('"after" is not a cursor of this list. Take it from pageInfo.endCursor.');
};
