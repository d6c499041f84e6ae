// One PostgreSQL cluster in one folder: made, started, found again, stopped. Only programs and files, no SQL.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../free-port.mjs';
import { Refusal, saysDiskFull } from '../refusal.mjs';
import { databaseHome } from './database-home.mjs';
import { serverBinaries } from './server-binaries.mjs';

export const SUPERUSER = 'postgres';

const ATTEMPTS = 60;
const BETWEEN_ATTEMPTS_MS = 250;
const QUICK_BUT_UNSAFE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** Where the data folder's cluster is or would be. @param binaries other programs than those that come with the product */
export function findCluster(dataFolder, { bin, identity } = serverBinaries()) {
  const home = databaseHome(dataFolder, identity);
  return { bin, identity, home, files: join(home, 'cluster'), log: join(home, 'postgres.log') };
}

/** The same, made when it is not there; starts nothing. */
export async function openCluster(dataFolder, binaries = serverBinaries()) {
  const cluster = findCluster(dataFolder, binaries);
  if (!existsSync(cluster.files)) await makeCluster(cluster);
  return cluster;
}

/**
 * @param {{ durable: boolean, port?: number }} options any free port without one
 * @returns {Promise<{ port: number, reused: boolean }>}
 */
export async function startCluster(cluster, { durable, port: wanted }) {
  for (let attempt = 1; ; attempt++) {
    const port = recordedPort(cluster);
    if (port && (await answers(port)) && (await isRunning(cluster))) return { port, reused: true };
    try {
      return { port: await start(cluster, { durable, port: wanted ?? (await freePort()) }), reused: false };
    } catch (error) {
      // Another start of the same folder may be under way, or a killed server not yet gone: look again.
      if (attempt >= ATTEMPTS || error instanceof Refusal) throw error;
      await sleep(BETWEEN_ATTEMPTS_MS);
    }
  }
}

export async function stopCluster(cluster) {
  await run(cluster, 'pg_ctl', ['-D', cluster.files, '-w', '-t', '60', '-m', 'fast', 'stop']).catch(async (error) => {
    if (await isRunning(cluster)) throw error;
  });
}

/** Stops the data folder's server if it runs, and removes its files: they need not be inside the data folder. */
export async function removeCluster(dataFolder) {
  const cluster = findCluster(dataFolder);
  if (existsSync(cluster.files)) await stopCluster(cluster);
  rmSync(cluster.home, { recursive: true, force: true });
}

/** The superuser's password lives among the cluster's own files, so that neither is ever without the other. */
export function clusterPassword(cluster) {
  const file = passwordFile(cluster.files);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new Refusal(
      `The database password ${file} cannot be read: put it back, or begin anew with: npm start -- --reset`,
      { cause },
    );
  }
}

const passwordFile = (files) => join(files, 'portal.password');

// Made beside its place and renamed into it: a start that was killed half-way leaves nothing that looks finished.
async function makeCluster(cluster) {
  const fresh = `${cluster.files}.new-${randomBytes(4).toString('hex')}`;
  const secret = `${fresh}.password`;
  try {
    mkdirSync(fresh, { mode: 0o700 });
    writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
    for (const path of [fresh, secret]) giveTo(cluster.identity, path);
    const asked = [
      '-D',
      fresh,
      '-U',
      SUPERUSER,
      '--pwfile',
      secret,
      '--auth=scram-sha-256',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ];
    await run(cluster, 'initdb', asked);
    renameSync(secret, passwordFile(fresh));
    renameSync(fresh, cluster.files);
    removeUnfinished(cluster);
  } catch (error) {
    // Two first starts at once: the other one's cluster is as good.
    if (!existsSync(cluster.files)) throw error;
  } finally {
    for (const path of [fresh, secret]) rmSync(path, { recursive: true, force: true });
  }
}

// Left by a start that was killed; one that is still being made will find this one in its place.
function removeUnfinished({ home }) {
  const unfinished = readdirSync(home).filter((name) => name.startsWith('cluster.new-'));
  for (const name of unfinished) rmSync(join(home, name), { recursive: true, force: true });
}

function giveTo({ uid, gid }, path) {
  if (uid !== undefined) chownSync(path, uid, gid);
}

// Line 4 of postmaster.pid is the port.
function recordedPort({ files }) {
  const file = join(files, 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[3]) || undefined : undefined;
}

const isRunning = (cluster) =>
  run(cluster, 'pg_ctl', ['-D', cluster.files, 'status']).then(
    () => true,
    () => false,
  );

async function start(cluster, { durable, port }) {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    "unix_socket_directories=''",
    ...(durable ? [] : QUICK_BUT_UNSAFE),
  ];
  const options = settings.map((setting) => `-c ${setting}`).join(' ');
  await run(cluster, 'pg_ctl', ['-D', cluster.files, '-w', '-t', '120', '-l', cluster.log, '-o', options, 'start']);
  return port;
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(() => resolve(true))).once('error', () =>
      resolve(false),
    );
  });
}

async function run(cluster, program, args) {
  try {
    await promisify(execFile)(cluster.bin(program), args, {
      ...cluster.identity,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
    });
  } catch (error) {
    const said = `${error.stdout ?? ''}${error.stderr ?? ''}\n${tail(cluster.log)}`.trim();
    if (saysDiskFull(said)) {
      throw new Refusal(`The disk is full: make room for the database in ${cluster.home} and start again.`, {
        cause: error,
      });
    }
    throw new Error(`PostgreSQL's ${program} failed: ${said}`, { cause: error });
  }
}

const tail = (file) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-12).join('\n') : '');
