// npm run floors -- FOLDER…: prints the rooms of a folder from the top down, what each imports, and how many arrows and floors that makes.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { floorsOf } from './boundaries/floors-of.mjs';
import { ROOT } from './start/settings.mjs';

const LARGEST_REPORT = 256 * 1024 * 1024;

function modulesOf(folder) {
  const cruiser = join('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const options = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const { stdout, stderr, error } = spawnSync(process.execPath, [cruiser, ...options, folder], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: LARGEST_REPORT,
  });
  if (error || !stdout) throw error ?? new Error(stderr);
  return JSON.parse(stdout).modules;
}

function print(folder) {
  const { rooms, arrows, floors } = floorsOf(modulesOf(folder), folder);
  for (const { room, floor, imports } of rooms)
    process.stdout.write(`${floor}  ${room}${imports.length > 0 ? ` → ${imports.join(', ')}` : ''}\n`);
  process.stdout.write(`${folder}: ${rooms.length} rooms, ${arrows} arrows, ${floors} floors\n`);
}

const folders = process.argv.slice(2).map((folder) => folder.replace(/\/+$/, ''));
const missing = folders.find((folder) => !existsSync(join(ROOT, folder)));
if (folders.length === 0 || missing) {
  process.stderr.write(
    missing
      ? `There is no folder ${missing}.\n`
      : 'Say which folders: npm run floors -- FOLDER…, as in server/rules.\n',
  );
  process.exitCode = 2;
} else folders.forEach(print);
