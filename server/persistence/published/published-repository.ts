import pg from 'pg';
import type { Rows } from '../rows.ts';

/** A file as it is about to be kept. */
export interface NewPublishedFile {
  sha256: string;
  path: string;
  layout: string;
  /** With layout and period: what the versions of one file have in common. */
  series: string;
  period: string;
  rowsRead: number;
}

export interface PublishedFile extends NewPublishedFile {
  id: number;
  loadedAt: Date;
  replacedBy: number | null;
}

/** Rows on their way: the n-th table a file goes to, the columns each row gives, and the values all rows share. */
export interface Staged {
  table: string;
  columns: readonly string[];
  fixed: Readonly<Record<string, string>>;
}

const FILE = 'id, sha256, path, layout, series, period, rows_read as "rowsRead", loaded_at as "loadedAt", replaced_by as "replacedBy"';

/** Loads never run beside each other: the second waits. */
const LOCK = 7_301_185;

const name = (identifier: string): string => pg.escapeIdentifier(identifier);
/** The others of the values that a file has once for all its rows are text. */
const DATES = ['as_of', 'edition_on', 'counted_on'];

const names = (identifiers: readonly string[]): string => identifiers.map(name).join(', ');
const staging = (index: number): string => name(`staged_rows_${index}`);

/**
 * Published figures and the files they came from. Rows are copied to temporary tables, because a fenced table refuses
 * COPY, and go from there to their own table in one statement, under the fence.
 */
export class PublishedRepository {
  constructor(private readonly rows: Rows) {}

  async lockLoading(): Promise<void> {
    await this.rows.select('select pg_advisory_xact_lock($1)', [LOCK]);
  }

  /** The file with this content, whether its rows still stand or another has replaced it. */
  async fileWithContent(sha256: string): Promise<PublishedFile | null> {
    return this.rows.first<PublishedFile>(`select ${FILE} from published_file where sha256 = $1`, [sha256]);
  }

  async file(id: number): Promise<PublishedFile | null> {
    return this.rows.first<PublishedFile>(`select ${FILE} from published_file where id = $1`, [id]);
  }

  /** The version of this file whose rows stand. */
  async currentFile(of: Pick<NewPublishedFile, 'layout' | 'series' | 'period'>): Promise<PublishedFile | null> {
    return this.rows.first<PublishedFile>(
      `select ${FILE} from published_file where layout = $1 and series = $2 and period = $3 and replaced_by is null`,
      [of.layout, of.series, of.period],
    );
  }

  /** Empty temporary tables, gone with the transaction, with the columns of the tables the rows are for. */
  async openStaging(tables: readonly Pick<Staged, 'table' | 'columns'>[]): Promise<void> {
    for (const [index, { table, columns }] of tables.entries()) {
      await this.rows.select(`create temporary table ${staging(index)} on commit drop as select ${names(columns)} from ${name(table)} with no data`);
    }
  }

  /** @param text rows in COPY's text format, whole lines */
  async stage(index: number, text: string): Promise<void> {
    await this.rows.copy(`copy ${staging(index)} from stdin`, text);
  }

  /** Records the file in place of the one it replaces, whose rows are removed. */
  async addFile(file: NewPublishedFile, loadedAt: Date, replaced: { id: number; tables: readonly string[] } | null): Promise<number> {
    if (replaced !== null) for (const table of replaced.tables) await this.rows.select(`delete from ${name(table)} where file_id = $1`, [replaced.id]);
    // Out of the way of the index that lets one version stand; the true successor is not known before it has its id.
    if (replaced !== null) await this.rows.select('update published_file set replaced_by = id where id = $1', [replaced.id]);
    const added = await this.rows.first<{ id: number }>(
      `insert into published_file (sha256, path, layout, series, period, rows_read, loaded_at) values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [file.sha256, file.path, file.layout, file.series, file.period, file.rowsRead, loadedAt],
    );
    if (added === null) throw new Error('The file was not recorded.');
    if (replaced !== null) await this.rows.select('update published_file set replaced_by = $2 where id = $1', [replaced.id, added.id]);
    return added.id;
  }

  /** Moves the staged rows to their table. */
  async settle(index: number, { table, columns, fixed }: Staged, fileId: number): Promise<void> {
    const constants = Object.keys(fixed);
    const given = constants.map((column, at) => `$${at + 2}::${DATES.includes(column) ? 'date' : 'text'}`);
    await this.rows.select(
      `insert into ${name(table)} (${names(['file_id', ...constants, ...columns])})
       select ${['$1::integer', ...given, ...columns.map(name)].join(', ')} from ${staging(index)}`,
      [fileId, ...constants.map((column) => fixed[column])],
    );
  }

  /** The path of the file that a row came from, found by the columns of its key. */
  async pathOfRow(table: string, key: Readonly<Record<string, string>>): Promise<string | null> {
    const columns = Object.keys(key);
    const found = await this.rows.first<{ path: string }>(
      `select path from published_file where id = (select file_id from ${name(table)} where ${columns.map((column, at) => `${name(column)}::text = $${at + 1}`).join(' and ')})`,
      columns.map((column) => key[column]),
    );
    return found?.path ?? null;
  }
}
