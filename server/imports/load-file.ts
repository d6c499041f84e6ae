import { FileRefused } from './bad-row.ts';
import { inspectFile } from './inspect-file.ts';
import type { Inspection } from './inspect-file.ts';
import type { FixedColumn, Layout, Recognised } from './layout.ts';
import { recognise } from './layouts.ts';
import type { PublishedFile } from './published-file.ts';
import { readRows } from './read-rows.ts';
import type { ReadOptions } from './read-rows.ts';
import { RowStaging } from './row-staging.ts';

/** What the loader asks of whoever keeps the rows. */
export interface FigureKeeper {
  known: (sha256: string) => Promise<{ path: string; loadedAt: Date; replacedBy: string | null } | null>;
  current: (of: KeptAs) => Promise<{ path: string; rowsRead: number } | null>;
  keep: (
    tables: readonly { table: string; columns: readonly string[] }[],
    fill: (stage: (index: number, text: string) => Promise<void>) => Promise<FilledFile>,
  ) => Promise<{ replaced: { path: string; rowsRead: number } | null }>;
}

interface KeptAs {
  layout: string;
  series: string;
  period: string;
}

interface FilledFile {
  file: KeptAs & { sha256: string; path: string; rowsRead: number };
  tables: readonly { table: string; columns: readonly string[]; fixed: Readonly<Record<string, string>> }[];
}

/** What became of a file. */
export type Outcome =
  | { kind: 'loaded'; title: string; period: string; rows: number; replaced: { path: string; rowsRead: number } | null; warning: string | null }
  | { kind: 'unchanged'; title: string; loadedAt: Date; replacedBy: string | null }
  | { kind: 'not-read'; reason: string }
  | { kind: 'refused'; refusal: FileRefused };

export interface LoadOptions extends ReadOptions {
  dryRun: boolean;
}

/** Loads one file, whole or not at all. A file that cannot be loaded is an outcome, not an error. */
export async function loadFile(file: PublishedFile, keeper: FigureKeeper, options: LoadOptions): Promise<Outcome> {
  try {
    const inspection = await inspectFile(file);
    const found = recognise(inspection.head);
    if (found === null) return { kind: 'not-read', reason: 'is not of a known layout' };
    const { layout, recognised } = found;
    if ('notRead' in recognised) return { kind: 'not-read', reason: recognised.notRead };
    const known = await keeper.known(inspection.sha256);
    if (known !== null) return { kind: 'unchanged', title: layout.title, loadedAt: known.loadedAt, replacedBy: known.replacedBy };
    return await loadNew({ file, inspection, layout, recognised, keeper }, options);
  } catch (failure) {
    return { kind: 'refused', refusal: refusalOf(failure) };
  }
}

interface NewFile {
  file: PublishedFile;
  inspection: Inspection;
  layout: Layout;
  recognised: Recognised;
  keeper: FigureKeeper;
}

async function loadNew(given: NewFile, options: LoadOptions): Promise<Outcome> {
  const { recognised, keeper, inspection, layout } = given;
  let rows = 0;
  const { replaced } = options.dryRun ? await rehearse() : await keeper.keep(recognised.targets, fill);
  const warning = inspection.endsWithoutLineBreak ? 'the last line has no end: compare the file with the published one if it may be cut short' : null;
  return { kind: 'loaded', title: layout.title, period: recognised.edition().period, rows, replaced, warning };

  async function rehearse(): Promise<{ replaced: { path: string; rowsRead: number } | null }> {
    rows = await readRows(inspection, recognised, { put: () => undefined, flush: () => Promise.resolve() }, options);
    return { replaced: await keeper.current({ layout: recognised.layout, ...recognised.edition() }) };
  }

  async function fill(stage: (index: number, text: string) => Promise<void>): Promise<FilledFile> {
    const staging = new RowStaging(recognised.targets, stage);
    rows = await readRows(inspection, recognised, staging, options);
    await staging.end();
    return filled(given, rows);
  }
}

function filled({ file, inspection, recognised }: NewFile, rowsRead: number): FilledFile {
  const { period, series, fixed } = recognised.edition();
  return {
    file: { layout: recognised.layout, series, period, sha256: inspection.sha256, path: file.path, rowsRead },
    tables: recognised.targets.map(({ table, columns, fixed: wanted }) => ({ table, columns, fixed: pick(fixed, wanted) })),
  };
}

function pick(fixed: Readonly<Partial<Record<FixedColumn, string>>>, wanted: readonly FixedColumn[]): Record<string, string> {
  return Object.fromEntries(wanted.map((column) => [column, fixed[column] ?? '']));
}

// Only what is wrong with the file: a fault of the database or of ours must not look like one.
function refusalOf(failure: unknown): FileRefused {
  if (failure instanceof FileRefused) return failure;
  if (failure instanceof Error && failure.name === 'RowLoadedBefore') {
    return new FileRefused(`${failure.message}. If this is a newer version of that file, give it the same name.`);
  }
  throw failure;
}
