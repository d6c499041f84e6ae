import pg from 'pg';
import type { Rows } from '../rows.ts';

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
  rowsRead: number;
  loadedAt: Date;
  /** The newer version whose rows stand instead. */
  replacedBy: number | null;
}

/** Rows of one table: the columns each row gives, and the values that all rows share. */
export interface PublishedRows {
  table: string;
  columns: readonly string[];
  fixed: Readonly<Record<string, string>>;
  /** One list for each column, all of the same length. */
  lists: readonly (readonly (string | null)[])[];
}

const FILE =
  'id, sha256, path, layout, series, period, rows_read as "rowsRead", loaded_at as "loadedAt", replaced_by as "replacedBy"';

/** Loads never run beside each other: the second waits. */
const LOCK = 7_301_185;

/** A control character, which no value holds: the readers make white space of it. */
const SEPARATOR = '\u001e';

const name = (identifier: string): string => pg.escapeIdentifier(identifier);

/** Published figures and the files they came from. */
export class PublishedRepository {
  readonly #types = new Map<string, Map<string, string>>();

  constructor(private readonly rows: Rows) {}

  async lockLoading(): Promise<void> {
    await this.rows.select('select pg_advisory_xact_lock($1)', [LOCK]);
  }

  /** The id of the next file. True only while loading is locked. */
  async nextFileId(): Promise<number> {
    const next = await this.rows.first<{ id: number }>('select coalesce(max(id), 0) + 1 as id from published_file');
    return next?.id ?? 1;
  }

  /** The file with this content, whether its rows still stand or another has replaced it. */
  async fileWithContent(sha256: string): Promise<PublishedFile | null> {
    return this.rows.first<PublishedFile>(`select ${FILE} from published_file where sha256 = $1`, [sha256]);
  }

  async file(id: number): Promise<PublishedFile | null> {
    return this.rows.first<PublishedFile>(`select ${FILE} from published_file where id = $1`, [id]);
  }

  /** The version of a file whose rows stand. */
  async currentFile({ layout, series, period }: FileIdentity): Promise<PublishedFile | null> {
    return this.rows.first<PublishedFile>(
      `select ${FILE} from published_file where layout = $1 and series = $2 and period = $3 and replaced_by is null`,
      [layout, series, period],
    );
  }

  async removeRows(table: string, fileId: number): Promise<void> {
    await this.rows.select(`delete from ${name(table)} where file_id = $1`, [fileId]);
  }

  async markReplaced(fileId: number, replacedBy: number): Promise<void> {
    await this.rows.select('update published_file set replaced_by = $2 where id = $1', [fileId, replacedBy]);
  }

  async addFile(file: Omit<PublishedFile, 'replacedBy'>): Promise<void> {
    await this.rows.select(
      'insert into published_file (id, sha256, path, layout, series, period, rows_read, loaded_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [file.id, file.sha256, file.path, file.layout, file.series, file.period, file.rowsRead, file.loadedAt],
    );
  }

  /**
   * Adds thousands of rows in one statement, each column as one text that PostgreSQL takes apart (docs/adr/0031). An
   * empty text is none.
   */
  async addRows({ table, columns, fixed, lists }: PublishedRows, fileId: number): Promise<void> {
    const types = await this.#columnTypes(table);
    const constants = Object.keys(fixed);
    const given = constants.map((column, at) => `$${at + 3}::${types.get(column)}`);
    const apart = columns.map(
      (column, at) => `unnest(string_to_array($${at + 3 + constants.length}, $2, '')::${types.get(column)}[])`,
    );
    await this.rows.select(
      `insert into ${name(table)} (${['file_id', ...constants, ...columns].map(name).join(', ')}) select ${['$1::integer', ...given, ...apart].join(', ')}`,
      [fileId, SEPARATOR, ...constants.map((column) => fixed[column]), ...lists.map((list) => list.join(SEPARATOR))],
    );
  }

  /** The files that rows with these values stand from. */
  async pathsOfRows({ table, fixed }: Pick<PublishedRows, 'table' | 'fixed'>): Promise<string[]> {
    const types = await this.#columnTypes(table);
    const columns = Object.keys(fixed);
    const same = columns.map((column, at) => ` and t.${name(column)} = $${at + 1}::${types.get(column)}`).join('');
    const found = await this.rows.select<{ path: string }>(
      `select f.path from published_file f where exists (select from ${name(table)} t where t.file_id = f.id${same}) order by f.id`,
      columns.map((column) => fixed[column]),
    );
    return found.map(({ path }) => path);
  }

  async #columnTypes(table: string): Promise<Map<string, string>> {
    const known = this.#types.get(table);
    if (known !== undefined) return known;
    const columns = await this.rows.select<{ name: string; type: string }>(
      'select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = $1::regclass and attnum > 0',
      [name(table)],
    );
    const types = new Map(columns.map((column) => [column.name, column.type]));
    this.#types.set(table, types);
    return types;
  }
}
