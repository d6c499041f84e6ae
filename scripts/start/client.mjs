// The client is built only when something it is made from has changed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runScript } from './children.mjs';
import { ROOT } from './settings.mjs';

const OUTPUT = join(ROOT, '.build', 'client');
const STAMP = join(ROOT, '.build', 'client.stamp');
const MADE_FROM = ['client', 'schema', 'vite.config.ts', 'scripts/start/build-client.mjs', 'package-lock.json'];
const NOT_PART_OF_IT = /\.test\.tsx?$|(^|\/)testing\//;

/** @returns {Promise<'up to date' | 'built'>} */
export async function buildClient() {
  const fingerprint = fingerprintOf(ROOT, MADE_FROM);
  if (existsSync(join(OUTPUT, 'index.html')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint)
    return 'up to date';
  await runScript('scripts/start/build-client.mjs', [], { env: { NODE_ENV: 'production' } });
  writeFileSync(STAMP, fingerprint);
  return 'built';
}

/** A hash of the names and contents of all files in the given files and folders. */
export function fingerprintOf(root, paths) {
  const hash = createHash('sha256').update(process.versions.modules);
  for (const file of paths.flatMap((path) => filesOf(join(root, path))).sort()) {
    const name = relative(root, file);
    if (!NOT_PART_OF_IT.test(name)) hash.update(`\0${name}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
}
