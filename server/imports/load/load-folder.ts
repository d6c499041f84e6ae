import type { FigureStore } from '../../persistence/published/figure-store.ts';
import { FileRefused } from '../files/bad-row.ts';
import { findFiles } from '../files/find-files.ts';
import { loadFile } from './load-file.ts';
import type { LoadOptions, Outcome } from './load-file.ts';

/** Told what happens, as it happens. */
export interface Listener {
  begun: (path: string, position: number, of: number) => void;
  progress: (share: number, rows: number) => void;
  ended: (path: string, outcome: Outcome, milliseconds: number) => void;
}

export interface FolderReport {
  loaded: number;
  rows: number;
  unchanged: number;
  refused: number;
  /** Files that were left alone because a newer version of them stands. */
  older: number;
  /** Files that were replaced before and stand again. */
  broughtBack: number;
  /** Files of a known layout without a row. */
  empty: number;
  /** Files that are left alone, each with the reason. */
  notRead: { path: string; reason: string }[];
}

/** Loads every published file under a folder, one after the other. A file that is refused does not stop the others. */
export async function loadFolder(
  folder: string,
  store: FigureStore,
  options: Omit<LoadOptions, 'progress'> & { listener: Listener; clock: () => number },
): Promise<FolderReport> {
  const { listener, clock } = options;
  const found = await findFiles(folder);
  const report: FolderReport = {
    loaded: 0,
    rows: 0,
    unchanged: 0,
    refused: 0,
    older: 0,
    broughtBack: 0,
    empty: 0,
    notRead: found.others.map((path) => ({ path, reason: 'is not a .csv or .xlsx' })),
  };
  const count = (path: string, outcome: Outcome, started: number): void => {
    if (outcome.kind === 'not-read') report.notRead.push({ path, reason: outcome.reason });
    else report[outcome.kind === 'brought-back' ? 'broughtBack' : outcome.kind] += 1;
    if (outcome.kind === 'loaded') report.rows += outcome.rows;
    listener.ended(path, outcome, clock() - started);
  };
  for (const { path, reason } of found.broken)
    count(path, { kind: 'refused', refusal: new FileRefused(reason) }, clock());
  for (const [position, file] of found.files.entries()) {
    const started = clock();
    listener.begun(file.path, position + 1, found.files.length);
    count(file.path, await loadFile(file, store, { ...options, progress: listener.progress }), started);
  }
  return report;
}
