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
  const paths = entries
    .filter((entry) => entry.isFile() || isLinkToFile(entry))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort(byName)) {
    const shown = relative(folder, path).split(sep).join('/');
    if (!isLeftBehind(shown)) await sort(path, shown, found);
  }
  return found;
}

/** What systems and spreadsheets leave beside a file, and nobody has put there. */
const LEFT_BEHIND = /^(\..*|~\$.*|__MACOSX|Thumbs\.db|desktop\.ini)$/i;

const isLeftBehind = (path: string): boolean => path.split(/[/\\]/).some((part) => LEFT_BEHIND.test(part));

const isLinkToFile = (entry: Dirent): boolean =>
  entry.isSymbolicLink() &&
  (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.isFile() ?? false);

const collator = new Intl.Collator('en', { numeric: true });
const byName = (a: string, b: string): number => collator.compare(a, b);

async function sort(path: string, shown: string, found: FoundFiles): Promise<void> {
  if (!/\.zip$/i.test(path)) {
    const open = (): Promise<Readable> => Promise.resolve(openFile(path));
    addFile({ path: shown, name: basename(path).replace(/\.gz$/i, ''), open }, found);
    return;
  }
  try {
    for (const entry of (await zipEntries(path)).filter(({ name }) => !isLeftBehind(name)))
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
