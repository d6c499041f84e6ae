import { FileRefused } from '../imports/files/bad-row.ts';
import type { BadRow } from '../imports/files/bad-row.ts';
import { findFiles } from '../imports/files/find-files.ts';
import { inspectFile } from '../imports/files/inspect-file.ts';
import type { Edition, Values } from '../imports/files/layout.ts';
import { recognise } from '../imports/layouts/layouts.ts';
import { readRows } from '../imports/load/read-rows.ts';
import { PublishedFolder } from './published-files.ts';

export type MadeUpFile =
  | {
      layout: string;
      edition: Edition;
      rows: Record<string, Values[]>;
      notes?: readonly string[];
      odd?: readonly BadRow[];
    }
  | { notRead: string | null }
  | { refused: string; badRows: readonly BadRow[] };

/** What the readers make of one file with this name and these lines. */
export async function readMadeUpFile(name: string, content: readonly string[] | Buffer): Promise<MadeUpFile> {
  const folder = new PublishedFolder();
  try {
    folder.add(name, content);
    return await read(folder.path);
  } catch (failure) {
    if (failure instanceof FileRefused) return { refused: failure.message, badRows: failure.badRows };
    throw failure;
  } finally {
    folder.remove();
  }
}

async function read(folder: string): Promise<MadeUpFile> {
  const [file] = (await findFiles(folder)).files;
  if (file === undefined) return { notRead: null };
  const inspection = await inspectFile(file);
  const found = recognise(inspection.head);
  if (found === null) return { notRead: null };
  const { recognised, titleRows } = found;
  if ('notRead' in recognised) return recognised;
  if (inspection.doubt !== null) throw new FileRefused(inspection.doubt);
  const rows: Record<string, Values[]> = {};
  const put = (target: number, values: Values): void => {
    (rows[recognised.targets[target]?.table ?? ''] ??= []).push(values);
  };
  const { odd } = await readRows(
    { inspection, recognised, titleRows },
    { put, flush: () => Promise.resolve() },
    { badRowLimit: 5, findRepeats: true },
  );
  return {
    layout: recognised.layout,
    edition: recognised.edition(),
    rows,
    ...(recognised.notes.length > 0 && { notes: recognised.notes }),
    ...(odd.count > 0 && { odd: odd.first }),
  };
}
