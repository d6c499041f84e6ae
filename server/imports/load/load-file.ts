import { RowClash } from '../../persistence/published/figure-store.ts';
import type { FigureStore } from '../../persistence/published/figure-store.ts';
import { FileEmpty, FileRefused } from '../files/bad-row.ts';
import { inspectFile } from '../files/inspect-file.ts';
import type { Inspection } from '../files/inspect-file.ts';
import type { Layout, Recognised } from '../files/layout.ts';
import { recognise } from '../layouts/layouts.ts';
import type { PublishedFile } from '../files/published-file.ts';
import { readRows } from './read-rows.ts';
import type { ReadOptions, RowsRead } from './read-rows.ts';
import { RowWriter } from './row-writer.ts';

interface Earlier {
  path: string;
  rowsRead: number;
}

/** What became of a file. */
export type Outcome =
  | {
      kind: 'loaded';
      title: string;
      period: string;
      rows: number;
      replaced: Earlier | null;
      /** What was passed over, and what may be a sign of a fault. */
      notes: string[];
      /** Cells that are kept and odd, each with its line: a register above its list. */
      odd: RowsRead['odd'];
    }
  | { kind: 'unchanged'; title: string; loadedAt: Date; replacedBy: string | null }
  | { kind: 'empty'; refusal: FileEmpty }
  | { kind: 'not-read'; reason: string }
  | { kind: 'refused'; refusal: FileRefused };

export interface LoadOptions extends ReadOptions {
  dryRun: boolean;
}

/** Loads one file, whole or not at all. A file that cannot be loaded is an outcome, not an error. */
export async function loadFile(file: PublishedFile, store: FigureStore, options: LoadOptions): Promise<Outcome> {
  try {
    const inspection = await inspectFile(file);
    const found = recognise(inspection.head);
    if (found === null) return { kind: 'not-read', reason: 'is not of a known layout' };
    const { layout, recognised, titleRows } = found;
    if ('notRead' in recognised) return { kind: 'not-read', reason: recognised.notRead };
    if (inspection.doubt !== null) throw new FileRefused(inspection.doubt);
    const given = { file, inspection, layout, recognised, titleRows, store };
    return (await unchanged(given)) ?? (await loadNew(given, options));
  } catch (failure) {
    if (failure instanceof FileEmpty) return { kind: 'empty', refusal: failure };
    // Only what is wrong with the file: a fault of the database or of ours must not look like one.
    if (failure instanceof FileRefused) return { kind: 'refused', refusal: failure };
    throw failure;
  }
}

interface NewFile {
  file: PublishedFile;
  inspection: Inspection;
  layout: Layout;
  recognised: Recognised;
  titleRows: number;
  store: FigureStore;
}

/** A file that was read whole, and the version it takes the place of. */
interface Read {
  read: RowsRead;
  replaced: Earlier | null;
}

async function unchanged({ store, inspection, layout }: NewFile): Promise<Outcome | null> {
  const known = await store.known(inspection.sha256);
  return known === null
    ? null
    : { kind: 'unchanged', title: layout.title, loadedAt: known.loadedAt, replacedBy: known.replacedBy };
}

async function loadNew(given: NewFile, options: LoadOptions): Promise<Outcome> {
  const done = options.dryRun ? await rehearse(given, options) : await keep(given, options);
  if ('kind' in done) return done;
  const { read, replaced } = done;
  return {
    kind: 'loaded',
    title: given.layout.title,
    period: given.recognised.edition().period,
    rows: read.rows,
    replaced,
    notes: notesOf(given, read),
    odd: read.odd,
  };
}

function notesOf({ inspection, recognised, titleRows }: NewFile, { passedOver }: RowsRead): string[] {
  const lines = passedOver
    .filter(({ text }) => text !== '')
    .map(({ line, text }) => `line ${line} is no row and is passed over: ${text}`);
  return [
    ...(titleRows === 0
      ? []
      : [`the headings stand below ${titleRows === 1 ? 'a title' : `${titleRows} lines of title`}`]),
    ...recognised.notes,
    ...lines,
    ...(inspection.endsWithoutLineBreak
      ? ['the last line has no end: compare the file with the published one if it may be cut short']
      : []),
  ];
}

async function rehearse(given: NewFile, options: LoadOptions): Promise<Read> {
  const nowhere = { put: () => undefined, flush: () => Promise.resolve() };
  const read = await readRows(given, nowhere, { ...options, findRepeats: true });
  const { recognised, store } = given;
  const { series, period } = recognised.edition();
  return { read, replaced: await store.current({ layout: recognised.layout, series, period }) };
}

async function keep(given: NewFile, options: LoadOptions): Promise<Read | Outcome> {
  const { file, inspection, recognised, store } = given;
  const { layout, targets } = recognised;
  try {
    return await store.keep(async (keeping, loadedAt) => {
      const tables = targets.map(({ table }) => table);
      const writer = new RowWriter(
        recognised,
        ({ series, period }) => keeping.replace({ layout, series, period }, tables),
        (rows) => keeping.add(rows),
      );
      const read = await readRows(given, writer, options);
      const { series, period } = await writer.end();
      await keeping.finish({
        layout,
        series,
        period,
        sha256: inspection.sha256,
        path: file.path,
        rowsRead: read.rows,
        loadedAt,
      });
      return { read, replaced: keeping.replaced };
    });
  } catch (failure) {
    // Another load may have been first with the same file.
    const first = failure instanceof FileRefused ? null : await unchanged(given);
    if (first !== null) return first;
    throw await explained(failure, given, options);
  }
}

// The database met a row twice: in this file, which reading it again shows, or in one loaded before.
async function explained(failure: unknown, given: NewFile, options: LoadOptions): Promise<unknown> {
  if (!(failure instanceof RowClash)) return failure;
  await rehearse(given, options);
  return new FileRefused(
    `Some of its rows are already loaded from ${failure.otherPaths.join(' or ')}. If this is a newer version of that file, give it the same name.`,
  );
}
