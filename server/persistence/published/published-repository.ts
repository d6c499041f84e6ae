import pg from 'pg';
import { columns } from '../columns.ts';
import { connection } from '../connection.ts';
import type { Connection, PageRequest } from '../connection.ts';
import { matches, within } from '../matches.ts';
import type { Rows } from '../rows.ts';
import { join, raw, sql, value } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { PublishedFileRow } from './published-file-row.ts';

/** What the versions of one file have in common. */
export interface FileIdentity {
  layout: string;
  series: string;
  period: string;
}

/** A file as it is kept. */
export interface PublishedFile extends FileIdentity {
  id: number;
  /** Of its content. */
  sha256: string;
  path: string;
  /** As text that sorts among the versions of one file; empty where the file does not tell. */
  version: string;
  rowsRead: number;
  loadedAt: Date;
  /** The newer version whose rows stand instead. */
  replacedBy: number | null;
}

/** A file in the list of those that are held. */
export interface HeldFile extends Omit<PublishedFile, 'id'> {
  /** In the contract; the command calls it by its number. */
  id: string;
  number: number;
  /** The number of the version whose rows stand in its place; null when its own do. */
  standingNumber: number | null;
  standingPath: string | null;
  /** Rows that are put by; 0 for a file that stands, and for one that was replaced before the portal kept them. */
  rowsPutBy: number;
  /** A change of what is published waits or is being made: nothing else may be asked for. */
  underWay: boolean;
}

/** Which files are listed. */
export interface HeldFileFilter {
  search?: string | null;
  /** Only those that stand, or only those that another has replaced. */
  replaced?: boolean | null;
}

/** A file whose rows are put by. */
export interface ReplacedFile extends PublishedFile {
  /** The version that stands instead. */
  standingPath: string;
  standingLoadedAt: Date;
  /** 0 when its rows were not kept: it was replaced before the portal put them by. */
  rowsPutBy: number;
}

/** Rows of one table: the columns each row gives, and the values that all rows share. */
export interface PublishedRows {
  table: string;
  columns: readonly string[];
  fixed: Readonly<Record<string, string>>;
  /** One list for each column, all of the same length. */
  lists: readonly (readonly (string | null)[])[];
}

const FILE = columns(PublishedFileRow, 'f');

/** The id of a file for the contract: half of the fingerprint of its content. */
const ID = sql`left(f.sha256, 32)::uuid`;

const HELD = sql`${columns(PublishedFileRow, 'f', { except: ['id'] })}, f.id as number, s.id as "standingNumber",
  s.path as "standingPath",
  (select count(*)::integer from published_replaced_row r where r.file_id = f.id) as "rowsPutBy",
  exists (select from reference_change c where c.state in ('waiting', 'working')) as "underWay"`;

const STANDING = sql`left join published_file s
    on f.replaced_by is not null and s.layout = f.layout and s.series = f.series and s.period = f.period
      and s.replaced_by is null`;

/** Loads never run beside each other: the second waits. */
const LOCK = 7_301_185;

/** A control character, which no value holds: the readers make white space of it. */
const SEPARATOR = '\u001e';

const name = (identifier: string): Sql => raw(pg.escapeIdentifier(identifier));

/** Published figures and the files they came from. */
export class PublishedRepository {
  readonly #types = new Map<string, Map<string, string>>();

  constructor(private readonly rows: Rows) {}

  async lockLoading(): Promise<void> {
    await this.rows.select(sql`select pg_advisory_xact_lock(${LOCK})`);
  }

  /** The id of the next file. True only while loading is locked. */
  async nextFileId(): Promise<number> {
    const next = await this.rows.first<{ id: number }>(sql`select coalesce(max(id), 0) + 1 as id from published_file`);
    return next?.id ?? 1;
  }

  /** The file with this content, whether its rows still stand or another has replaced it. */
  async fileWithContent(sha256: string): Promise<PublishedFile | null> {
    return this.rows.first<PublishedFile>(sql`select ${FILE} from published_file f where sha256 = ${sha256}`);
  }

  async file(id: number): Promise<PublishedFile | null> {
    return this.rows.first<PublishedFile>(sql`select ${FILE} from published_file f where id = ${id}`);
  }

  /** The version of a file whose rows stand. */
  async currentFile({ layout, series, period }: FileIdentity): Promise<PublishedFile | null> {
    return this.rows.first<PublishedFile>(sql`
      select ${FILE}
      from published_file f
      where layout = ${layout} and series = ${series} and period = ${period} and replaced_by is null`);
  }

  /** Files that another stands for now, the newest first, each with the one that does, and how many rows are put by. */
  async replacedFiles(): Promise<ReplacedFile[]> {
    return this.rows.select(sql`
      select ${FILE}, s.path as "standingPath", s.loaded_at as "standingLoadedAt",
        (select count(*)::integer from published_replaced_row r where r.file_id = f.id) as "rowsPutBy"
      from published_file f
      join published_file s
        on s.layout = f.layout and s.series = f.series and s.period = f.period and s.replaced_by is null
      where f.replaced_by is not null
      order by f.id desc`);
  }

  /** The files that are held, those that were loaded last first. */
  async heldFiles({ search, replaced }: HeldFileFilter, page: PageRequest): Promise<Connection<HeldFile>> {
    return connection<HeldFile>(
      this.rows,
      {
        select: sql`
          select ${ID} as id, ${HELD}, f.loaded_at as sort_key
          from published_file f
          ${STANDING}
          where ${matches(search, within(sql`concat_ws(' ', f.path, f.period)`))}
            and (${replaced ?? null}::boolean is null or (f.replaced_by is not null) = ${replaced ?? null})`,
        direction: 'desc',
        sortType: 'timestamptz',
      },
      page,
    );
  }

  /** One of them, by its id in the contract. */
  async heldFile(id: string): Promise<HeldFile | null> {
    return this.rows.first(sql`
      select ${ID} as id, ${HELD} from published_file f ${STANDING} where left(f.sha256, 32) = replace(${id}, '-', '')`);
  }

  /** Takes the rows of a file out of their table, and puts them by. */
  async putRowsBy(table: string, fileId: number): Promise<void> {
    await this.rows.select(sql`
      insert into published_replaced_row (file_id, table_name, position, figures)
      select ${fileId}, ${table}, row_number() over (), to_jsonb(t)
      from ${name(table)} t
      where file_id = ${fileId}`);
    await this.rows.select(sql`delete from ${name(table)} where file_id = ${fileId}`);
  }

  /** Every table that rows of files stand in. */
  async figureTables(): Promise<string[]> {
    const tables = await this.rows.select<{ table: string }>(sql`
      select c.relname as "table"
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'file_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and starts_with(c.relname, 'published_')
        and c.relname <> 'published_replaced_row'
      order by 1`);
    return tables.map(({ table }) => table);
  }

  /** Where rows of a file are put by. */
  async tablesPutBy(fileId: number): Promise<string[]> {
    const tables = await this.rows.select<{ table: string }>(sql`
      select distinct table_name as "table" from published_replaced_row where file_id = ${fileId}`);
    return tables.map(({ table }) => table);
  }

  /** Puts the rows of a file back into their table. */
  async putRowsBack(table: string, fileId: number): Promise<void> {
    await this.rows.select(sql`
      insert into ${name(table)}
      select (jsonb_populate_record(null::${name(table)}, figures)).*
      from published_replaced_row
      where file_id = ${fileId} and table_name = ${table}`);
    await this.rows.select(sql`
      delete from published_replaced_row where file_id = ${fileId} and table_name = ${table}`);
  }

  /** Null when the file stands. */
  async markReplaced(fileId: number, replacedBy: number | null): Promise<void> {
    await this.rows.select(sql`update published_file set replaced_by = ${replacedBy} where id = ${fileId}`);
  }

  async addFile(file: Omit<PublishedFile, 'replacedBy'>): Promise<void> {
    await this.rows.select(sql`
      insert into published_file (id, sha256, path, layout, series, period, version, rows_read, loaded_at)
      values (${file.id}, ${file.sha256}, ${file.path}, ${file.layout}, ${file.series}, ${file.period},
          ${file.version}, ${file.rowsRead}, ${file.loadedAt})`);
  }

  /**
   * Adds thousands of rows in one statement, each column as one text that PostgreSQL takes apart (docs/adr/0031). An
   * empty text is none.
   */
  async addRows({ table, columns, fixed, lists }: PublishedRows, fileId: number): Promise<void> {
    const types = await this.#columnTypes(table);
    const typeOf = (column: string): Sql => raw(types.get(column) ?? '');
    const separator = value(SEPARATOR);
    const into = ['file_id', ...Object.keys(fixed), ...columns].map(name);
    const given = Object.entries(fixed).map(([column, text]) => sql`${text}::${typeOf(column)}`);
    const apart = columns.map((column, at) => {
      const texts = lists[at]?.join(SEPARATOR) ?? '';
      return sql`unnest(string_to_array(${texts}, ${separator}, '')::${typeOf(column)}[])`;
    });
    await this.rows.select(sql`
      insert into ${name(table)} (${join(into, sql`, `)})
      select ${join([sql`${fileId}::integer`, ...given, ...apart], sql`, `)}`);
  }

  /** The files that rows with these values stand from. */
  async pathsOfRows({ table, fixed }: Pick<PublishedRows, 'table' | 'fixed'>): Promise<string[]> {
    const types = await this.#columnTypes(table);
    const same = Object.entries(fixed).map(
      ([column, text]) => sql`and t.${name(column)} = ${text}::${raw(types.get(column) ?? '')}`,
    );
    const found = await this.rows.select<{ path: string }>(sql`
      select f.path
      from published_file f
      where exists (select from ${name(table)} t where t.file_id = f.id ${join(same, sql` `)})
      order by f.id`);
    return found.map(({ path }) => path);
  }

  async #columnTypes(table: string): Promise<Map<string, string>> {
    const known = this.#types.get(table);
    if (known !== undefined) return known;
    const columns = await this.rows.select<{ name: string; type: string }>(sql`
      select attname as name, format_type(atttypid, atttypmod) as type
      from pg_attribute
      where attrelid = ${pg.escapeIdentifier(table)}::regclass and attnum > 0`);
    const types = new Map(columns.map((column) => [column.name, column.type]));
    this.#types.set(table, types);
    return types;
  }
}
