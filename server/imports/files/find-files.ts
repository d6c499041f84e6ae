import { statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { openFile } from './file-stream.ts';
import type { PublishedFile } from './published-file.ts';
import { zipEntries } from './zip-entries.ts';

export interface FoundFiles {
  files: PublishedFile[];
  /** Of a kind that is never read. */
  others: string[];
  /** Zips that cannot be opened, and why. */
  broken: { path: string; reason: string }[];
}

/**
 * Every file under a folder, whatever it is called, in the order of their names (2 before 10, so that a newer version
 * of a file comes after the older one).
 */
export async function findFiles(folder: string): Promise<FoundFiles> {
  const found: FoundFiles = { files: [], others: [], broken: [] };
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const named = entries.filter((entry) => !entry.name.startsWith('.'));
  const paths = named
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path, index) => named[index]?.isFile() || isLinkToFile(path, named[index]));
  for (const path of paths.sort(byName)) await sort(path, relative(folder, path).split(sep).join('/'), found);
  return found;
}

const isLinkToFile = (path: string, entry: Dirent | undefined): boolean =>
  entry?.isSymbolicLink() === true && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);

const collator = new Intl.Collator('en', { numeric: true });
const byName = (a: string, b: string): number => collator.compare(a, b);

async function sort(path: string, shown: string, found: FoundFiles): Promise<void> {
  if (!/\.zip$/i.test(path)) {
    const open = (): Promise<Readable> => Promise.resolve(openFile(path));
    addFile({ path: shown, name: basename(path).replace(/\.gz$/i, ''), open }, found);
    return;
  }
  try {
    for (const entry of await zipEntries(path))
      addFile({ path: `${shown} › ${entry.name}`, name: basename(entry.name), open: entry.open }, found);
  } catch (failure) {
    found.broken.push({
      path: shown,
      reason: `It is not a whole zip file: it may be cut short (${(failure as Error).message}).`,
    });
  }
}

function addFile(file: Omit<PublishedFile, 'kind'>, found: FoundFiles): void {
  const kind = kindOf(file.name);
  if (kind === null) found.others.push(file.path);
  else found.files.push({ ...file, kind });
}

function kindOf(name: string): PublishedFile['kind'] | null {
  if (/\.csv$/i.test(name)) return 'delimited';
  return /\.xlsx$/i.test(name) ? 'workbook' : null;
}
