import type { DataSource } from 'typeorm';
import { withinScope } from '../scope.ts';
import type { Entrant, Scope } from '../scope.ts';
import type {
  FileIdentity,
  PublishedFile,
  PublishedRepository,
  PublishedRows,
  ReplacedFile,
} from './published-repository.ts';

const LOADER: Entrant = { audience: 'system', name: 'published figures', commissionerIds: [] };

const UNIQUE_VIOLATION = '23505';

/** A row is there twice: in the file itself, or in it and in one of the files that are loaded. */
export class RowClash extends Error {
  constructor(readonly otherPaths: readonly string[]) {
    super('A row is there twice.');
  }
}

/** A newer version of the file is there: an older one takes its place only when that is asked for. */
export class NewerStands extends Error {
  constructor(readonly standing: PublishedFile) {
    super(`A newer version stands: ${standing.path}.`);
  }
}

/** Why a file cannot be brought back: for the person who asked. */
export class NotBroughtBack extends Error {}

/** The one file that is being loaded, inside its transaction. */
export class FileBeingKept {
  replaced: PublishedFile | null = null;
  /** What was added last to each table: a clash is looked up by it. */
  readonly added = new Map<string, PublishedRows['fixed']>();

  constructor(
    private readonly published: PublishedRepository,
    private readonly id: number,
  ) {}

  /**
   * Makes room: the rows of the version before are put by. To be called once, before the first rows.
   * @throws NewerStands when the version before is the newer one, unless an older one is asked for
   */
  async replace(
    identity: FileIdentity & { version: string },
    { tables, olderToo }: { tables: readonly string[]; olderToo: boolean },
  ): Promise<void> {
    this.replaced = await this.published.currentFile(identity);
    if (this.replaced === null) return;
    if (this.replaced.version > identity.version && !olderToo) throw new NewerStands(this.replaced);
    for (const table of tables) await this.published.putRowsBy(table, this.replaced.id);
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
  async known(sha256: string): Promise<{ file: PublishedFile; standing: PublishedFile | null } | null> {
    return this.#within(true, async ({ published }) => {
      const file = await published.fileWithContent(sha256);
      if (file === null) return null;
      return { file, standing: file.replacedBy === null ? null : await published.currentFile(file) };
    });
  }

  /** Every file that another has replaced, the newest first. */
  async replacedFiles(): Promise<ReplacedFile[]> {
    return this.#within(true, ({ published }) => published.replacedFiles());
  }

  /**
   * Lets a replaced file stand again; the version that stood is put by in its place, and can be brought back likewise.
   * @throws NotBroughtBack when it stands already, is not known, or its rows were not kept
   */
  async bringBack(id: number): Promise<{ file: PublishedFile; instead: PublishedFile }> {
    return this.#within(false, async ({ published }) => {
      await published.lockLoading();
      const file = await published.file(id);
      if (file === null) throw new NotBroughtBack(`No file has the number ${id}.`);
      const standing = await published.currentFile(file);
      if (file.replacedBy === null || standing === null) throw new NotBroughtBack(`${file.path} stands already.`);
      const tables = await published.tablesPutBy(id);
      if (tables.length === 0) throw new NotBroughtBack(`The rows of ${file.path} were not kept when it was replaced.`);
      for (const table of await published.figureTables()) await published.putRowsBy(table, standing.id);
      for (const table of tables) await published.putRowsBack(table, id);
      await published.markReplaced(standing.id, id);
      await published.markReplaced(id, null);
      return { file, instead: standing };
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
