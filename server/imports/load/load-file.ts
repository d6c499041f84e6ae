import { NewerStands, NotBroughtBack, RowClash } from '../../persistence/published/figure-store.ts';
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
  | { kind: 'unchanged'; title: string; loadedAt: Date; replaced: { number: number; by: string } | null }
  /** A newer version stands, and an older one was not asked for. */
  | { kind: 'older'; title: string; standing: string }
  /** It was replaced before, was asked for, and stands again. */
  | { kind: 'brought-back'; title: string; instead: string }
  | { kind: 'empty'; refusal: FileEmpty }
  | { kind: 'not-read'; reason: string }
  | { kind: 'refused'; refusal: FileRefused };

export interface LoadOptions extends ReadOptions {
  dryRun: boolean;
  /** An older version may take the place of a newer one, because that was asked for. */
  olderToo?: boolean;
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
    return (await knownBefore(given, options)) ?? (await loadNew(given, options));
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

async function knownBefore(given: NewFile, { dryRun, olderToo }: LoadOptions): Promise<Outcome | null> {
  const { store, inspection, layout } = given;
  const known = await store.known(inspection.sha256);
  if (known === null) return null;
  const { file, standing } = known;
  if (standing === null || !olderToo || dryRun)
    return {
      kind: 'unchanged',
      title: layout.title,
      loadedAt: file.loadedAt,
      replaced: standing === null ? null : { number: file.id, by: standing.path },
    };
  try {
    const { instead } = await store.bringBack(file.id);
    return { kind: 'brought-back', title: layout.title, instead: instead.path };
  } catch (failure) {
    throw failure instanceof NotBroughtBack ? new FileRefused(failure.message) : failure;
  }
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

async function rehearse(given: NewFile, options: LoadOptions): Promise<Read | Outcome> {
  const nowhere = { put: () => undefined, flush: () => Promise.resolve() };
  const read = await readRows(given, nowhere, { ...options, findRepeats: true });
  const { recognised, store } = given;
  const { series, period, version = '' } = recognised.edition();
  const replaced = await store.current({ layout: recognised.layout, series, period });
  return replaced !== null && replaced.version > version && !options.olderToo
    ? olderThan(replaced.path, given)
    : { read, replaced };
}

const olderThan = (standing: string, { layout }: NewFile): Outcome => ({
  kind: 'older',
  title: layout.title,
  standing,
});

async function keep(given: NewFile, options: LoadOptions): Promise<Read | Outcome> {
  const { file, inspection, recognised, store } = given;
  const { layout, targets } = recognised;
  try {
    return await store.keep(async (keeping, loadedAt) => {
      const tables = targets.map(({ table }) => table);
      const writer = new RowWriter(
        recognised,
        ({ series, period, version = '' }) =>
          keeping.replace({ layout, series, period, version }, { tables, olderToo: options.olderToo ?? false }),
        (rows) => keeping.add(rows),
      );
      const read = await readRows(given, writer, options);
      const { series, period, version = '' } = await writer.end();
      await keeping.finish({
        layout,
        series,
        period,
        version,
        sha256: inspection.sha256,
        path: file.path,
        rowsRead: read.rows,
        loadedAt,
      });
      return { read, replaced: keeping.replaced };
    });
  } catch (failure) {
    if (failure instanceof NewerStands) return olderThan(failure.standing.path, given);
    // Another load may have been first with the same file.
    const first = failure instanceof FileRefused ? null : await knownBefore(given, options);
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
