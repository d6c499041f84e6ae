import type { DataSource } from 'typeorm';
import { withinScope } from '../scope.ts';
import type { Entrant, Scope } from '../scope.ts';
import type { FileIdentity, PublishedFile, PublishedRepository, PublishedRows } from './published-repository.ts';

const LOADER: Entrant = { audience: 'system', name: 'published figures', commissionerIds: [] };

const UNIQUE_VIOLATION = '23505';

/** A row is there twice: in the file itself, or in it and in one of the files that are loaded. */
export class RowClash extends Error {
  constructor(readonly otherPaths: readonly string[]) {
    super('A row is there twice.');
  }
}

/** The one file that is being loaded, inside its transaction. */
export class FileBeingKept {
  replaced: PublishedFile | null = null;
  /** What was added last to each table: a clash is looked up by it. */
  readonly added = new Map<string, PublishedRows['fixed']>();

  constructor(
    private readonly published: PublishedRepository,
    private readonly id: number,
  ) {}

  /** Makes room: the rows of the version before go. To be called once, before the first rows. */
  async replace(identity: FileIdentity, tables: readonly string[]): Promise<void> {
    this.replaced = await this.published.currentFile(identity);
    if (this.replaced === null) return;
    for (const table of tables) await this.published.removeRows(table, this.replaced.id);
    await this.published.markReplaced(this.replaced.id, this.id);
  }

  async add(rows: PublishedRows): Promise<void> {
    this.added.set(rows.table, rows.fixed);
    await this.published.addRows(rows, this.id);
  }

  /** Records the file itself, after its last row. */
  async finish(file: Omit<PublishedFile, 'id' | 'replacedBy'>): Promise<void> {
    await this.published.addFile({ ...file, id: this.id });
  }
}

/** Keeps one published file after another, each whole and in its own transaction. */
export class FigureStore {
  constructor(
    private readonly source: DataSource,
    private readonly now: () => Date,
  ) {}

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
  async current(identity: FileIdentity): Promise<PublishedFile | null> {
    return this.#within(true, ({ published }) => published.currentFile(identity));
  }

  /**
   * Keeps a file: what `work` adds stays when it returns, and nothing of it when it throws.
   * @throws RowClash when a row is there twice
   */
  async keep<T>(work: (file: FileBeingKept, loadedAt: Date) => Promise<T>): Promise<T> {
    let file: FileBeingKept | null = null;
    try {
      return await this.#within(false, async ({ published, now }) => {
        await published.lockLoading();
        file = new FileBeingKept(published, await published.nextFileId());
        return work(file, now);
      });
    } catch (failure) {
      throw (await this.#rowClash(failure, file)) ?? failure;
    }
  }

  // Row security keeps the database from naming the row, so the files that it may stand from are named.
  async #rowClash(failure: unknown, file: FileBeingKept | null): Promise<RowClash | null> {
    const { code, table } = (failure as { driverError?: { code?: string; table?: string } }).driverError ?? {};
    const fixed = file?.added.get(table ?? '');
    if (code !== UNIQUE_VIOLATION || table === undefined || fixed === undefined) return null;
    return new RowClash(await this.#within(true, ({ published }) => published.pathsOfRows({ table, fixed })));
  }

  #within<T>(readOnly: boolean, work: (scope: Scope) => Promise<T>): Promise<T> {
    return withinScope(this.source, LOADER, { now: this.now(), readOnly }, work);
  }
}
