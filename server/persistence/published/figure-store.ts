import type { DataSource } from 'typeorm';
import { withinScope } from '../scope.ts';
import type { Entrant, Scope } from '../scope.ts';
import type { NewPublishedFile, PublishedFile, Staged } from './published-repository.ts';

const LOADER: Entrant = { audience: 'system', name: 'published figures', commissionerIds: [] };

const UNIQUE_VIOLATION = '23505';

/** Another file already gave this row: which of the two is true cannot be known. */
export class RowLoadedBefore extends Error {
  constructor(readonly key: Readonly<Record<string, string>>, readonly path: string) {
    super(`${Object.values(key).join(', ')} is already loaded from ${path}`);
    this.name = 'RowLoadedBefore';
  }
}

/** What was found while the rows were staged. */
export interface Filled {
  file: NewPublishedFile;
  tables: readonly Staged[];
}

/** Keeps one published file after another, each whole and in its own transaction. The data source is made for copies. */
export class FigureStore {
  constructor(private readonly source: DataSource, private readonly now: () => Date) {}

  /** What is known of this content: the file it came as, and the file that replaced it since. */
  async known(sha256: string): Promise<{ path: string; loadedAt: Date; replacedBy: string | null } | null> {
    return this.#within(true, async ({ published }) => {
      const file = await published.fileWithContent(sha256);
      if (file === null) return null;
      const successor = file.replacedBy === null ? null : await published.file(file.replacedBy);
      return { path: file.path, loadedAt: file.loadedAt, replacedBy: successor?.path ?? null };
    });
  }

  /** The version that a file would replace. */
  async current(of: Pick<NewPublishedFile, 'layout' | 'series' | 'period'>): Promise<PublishedFile | null> {
    return this.#within(true, ({ published }) => published.currentFile(of));
  }

  /**
   * Keeps a file in place of its older version.
   * @param fill reads the rows, hands them to `stage`, and says what they are
   * @returns the version whose rows were removed
   * @throws RowLoadedBefore when a row stands under another file's name; whatever `fill` throws, and then nothing is kept
   */
  async keep(
    tables: readonly Pick<Staged, 'table' | 'columns'>[], fill: (stage: (index: number, text: string) => Promise<void>) => Promise<Filled>,
  ): Promise<{ replaced: PublishedFile | null }> {
    try {
      return await this.#within(false, async ({ published }) => {
        await published.lockLoading();
        await published.openStaging(tables);
        const filled = await fill((index, text) => published.stage(index, text));
        const replaced = await published.currentFile(filled.file);
        const fileId = await published.addFile(filled.file, this.now(), replaced && { id: replaced.id, tables: tables.map(({ table }) => table) });
        for (const [index, staged] of filled.tables.entries()) await published.settle(index, staged, fileId);
        return { replaced };
      });
    } catch (failure) {
      throw (await this.#rowLoadedBefore(failure)) ?? failure;
    }
  }

  async #rowLoadedBefore(failure: unknown): Promise<RowLoadedBefore | null> {
    const { code, table, detail } = (failure as { driverError?: { code?: string; table?: string; detail?: string } }).driverError ?? {};
    const [, columns, values] = /^Key \((.*)\)=\((.*)\) already exists/.exec(detail ?? '') ?? [];
    if (code !== UNIQUE_VIOLATION || table === undefined || columns === undefined || values === undefined) return null;
    const found = values.split(', ');
    const key = Object.fromEntries(columns.split(', ').map((column, at) => [column, found[at] ?? '']));
    const path = await this.#within(true, ({ published }) => published.pathOfRow(table, key));
    return path === null ? null : new RowLoadedBefore(key, path);
  }

  #within<T>(readOnly: boolean, work: (scope: Scope) => Promise<T>): Promise<T> {
    return withinScope(this.source, LOADER, { now: this.now(), readOnly }, work);
  }
}
