import type { DataSource } from 'typeorm';
import { withinScope } from '../scope.ts';
import type { Entrant, Scope } from '../scope.ts';
import type { FileIdentity, PublishedFile, PublishedRepository, PublishedRows } from './published-repository.ts';

const LOADER: Entrant = { audience: 'system', name: 'published figures', commissionerIds: [] };

const UNIQUE_VIOLATION = '23505';

/** A row is there twice: in the file itself, or in it and in another that was loaded before. */
export class RowClash extends Error {
  constructor(key: Readonly<Record<string, string>>, path: string | null) {
    super(`${Object.values(key).join(', ')} is ${path === null ? 'in the file twice' : `already loaded from ${path}`}`);
    this.name = 'RowClash';
  }
}

/** The one file that is being loaded, inside its transaction. */
export class FileBeingKept {
  replaced: PublishedFile | null = null;

  constructor(private readonly published: PublishedRepository, private readonly id: number) {}

  /** Makes room: the rows of the version before go. To be called once, before the first rows. */
  async replace(identity: FileIdentity, tables: readonly string[]): Promise<void> {
    this.replaced = await this.published.currentFile(identity);
    if (this.replaced === null) return;
    for (const table of tables) await this.published.removeRows(table, this.replaced.id);
    await this.published.markReplaced(this.replaced.id, this.id);
  }

  async add(rows: PublishedRows): Promise<void> {
    await this.published.addRows(rows, this.id);
  }

  /** Records the file itself, after its last row. */
  async finish(file: Omit<PublishedFile, 'id' | 'replacedBy'>): Promise<void> {
    await this.published.addFile({ ...file, id: this.id });
  }
}

/** Keeps one published file after another, each whole and in its own transaction. */
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
  async current(identity: FileIdentity): Promise<PublishedFile | null> {
    return this.#within(true, ({ published }) => published.currentFile(identity));
  }

  /**
   * Keeps a file: what `work` adds stays when it returns, and nothing of it when it throws.
   * @throws RowClash when a row is there twice
   */
  async keep<T>(work: (file: FileBeingKept, loadedAt: Date) => Promise<T>): Promise<T> {
    try {
      return await this.#within(false, async ({ published, now }) => {
        await published.lockLoading();
        return work(new FileBeingKept(published, await published.nextFileId()), now);
      });
    } catch (failure) {
      throw (await this.#rowClash(failure)) ?? failure;
    }
  }

  async #rowClash(failure: unknown): Promise<RowClash | null> {
    const { code, table, detail } = (failure as { driverError?: { code?: string; table?: string; detail?: string } }).driverError ?? {};
    const [, columns, values] = /^Key \((.*)\)=\((.*)\) already exists/.exec(detail ?? '') ?? [];
    if (code !== UNIQUE_VIOLATION || table === undefined || columns === undefined || values === undefined) return null;
    const found = values.split(', ');
    const key = Object.fromEntries(columns.split(', ').map((column, at) => [column, found[at] ?? '']));
    return new RowClash(key, await this.#within(true, ({ published }) => published.pathOfRow(table, key)));
  }

  #within<T>(readOnly: boolean, work: (scope: Scope) => Promise<T>): Promise<T> {
    return withinScope(this.source, LOADER, { now: this.now(), readOnly }, work);
  }
}
