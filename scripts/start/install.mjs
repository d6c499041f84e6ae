// The packages on disk against the packages in package-lock.json. npm keeps its own list of what it installed,
// written last, so a broken-off installation is noticed as well.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, saysDiskFull } from '../refusal.mjs';
import { startChild } from './children.mjs';
import { ROOT } from './settings.mjs';

/** @returns {Promise<'up to date' | 'installed'>} */
export async function installPackages({ withTests = false } = {}) {
  if (isUpToDate(ROOT, withTests)) return 'up to date';
  const quiet = ['--no-audit', '--no-fund', '--include=dev', '--include=optional'];
  const first = await npm(['ci', ...quiet]);
  // A registry that lags behind makes npm call a good lock file out of step: the versions are pinned all the same.
  const last = first.code === 0 ? first : await npm(['install', '--no-package-lock', ...quiet]);
  if (last.code !== 0) throw new Refusal(whyNot(last.text));
  return 'installed';
}

/** Whether every package that is needed is installed in the version of the lock file. */
export function isUpToDate(root, withTests) {
  const wanted = packages(join(root, 'package-lock.json'));
  const present = packages(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(
    ([path, { version, link, optional, dev, devOptional }]) =>
      path === '' || link || optional || ((dev || devOptional) && !withTests) || present[path]?.version === version,
  );
}

const packages = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});

function npm(args) {
  // npm tells its children where it is; without it, the one on the path.
  const own = process.env.npm_execpath;
  const [program, before] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  return startChild(program, [...before, ...args]).exited;
}

function whyNot(text) {
  if (saysDiskFull(text)) return 'The disk is full: make room for the packages (600 MB) and start again.';
  if (/EAI_AGAIN|ENOTFOUND|ETIMEDOUT|ECONNREFUSED/.test(text))
    return 'The packages could not be fetched: check the connection to the npm registry and start again.';
  return `The packages could not be installed: npm said\n${text.trim().split('\n').slice(-15).join('\n')}`;
}
