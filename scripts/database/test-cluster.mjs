// The PostgreSQL of one test run: one cluster in a temporary folder, one migrated template, one clone for each test file.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { removeCluster } from './cluster.mjs';
import { startEmbedded } from './embedded.mjs';

export const RUN_PREFIX = 'portal-test-';
export const OWNER_FILE = 'owner.pid';

const TEMPLATE = 'template_portal';
// Says that somebody began to start the server.
const FIRST = 'first';
const root = fileURLToPath(new URL('../../', import.meta.url));

/** @returns {Promise<{ ownerUrl: string, appUrl: string, drop: () => Promise<void> }>} */
export async function cloneTemplate(folder) {
  const { superuserUrl, ownerUrl, appUrl } = await testCluster(folder);
  const name = `test_${randomBytes(6).toString('hex')}`;
  const owner = new URL(ownerUrl).username;
  await execute(superuserUrl, `create database ${name} template ${TEMPLATE} owner ${owner} strategy file_copy`);
  return {
    ownerUrl: withDatabase(ownerUrl, name),
    appUrl: withDatabase(appUrl, name),
    drop: () => execute(superuserUrl, `drop database if exists ${name} with (force)`),
  };
}

/** Stops the run's server, if one was needed, and removes its files, wherever they were put. */
export async function endTestCluster(folder) {
  if (existsSync(join(folder, FIRST))) await removeCluster(folder);
  rmSync(folder, { recursive: true, force: true });
}

/** A run that was killed could not clean up after itself: the next one does. */
export async function sweepAbandonedRuns() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(RUN_PREFIX))) {
    const folder = join(tmpdir(), name);
    if (isAbandoned(folder)) await endTestCluster(folder).catch(() => undefined);
  }
}

function isAbandoned(folder) {
  const file = join(folder, OWNER_FILE);
  if (!existsSync(file)) return false;
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

// The first worker to come starts the server; the others wait for what it writes down.
async function testCluster(folder) {
  const addresses = join(folder, 'addresses.json');
  const failure = join(folder, 'failure.txt');
  if (becomesFirst(folder)) await prepare(folder, addresses).catch((error) => writeFileSync(failure, error.stack));
  for (;;) {
    if (existsSync(addresses)) return JSON.parse(readFileSync(addresses, 'utf8'));
    if (existsSync(failure))
      throw new Error(`The test database could not be prepared: ${readFileSync(failure, 'utf8')}`);
    await sleep(25);
  }
}

function becomesFirst(folder) {
  try {
    mkdirSync(join(folder, FIRST));
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

async function prepare(folder, addresses) {
  const { superuserUrl, ownerUrl, leave } = await startEmbedded({ folder, database: TEMPLATE, durable: false });
  await leave();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', './scripts/typescript/register.mjs', 'scripts/database/migrate.ts'],
    { cwd: root, env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: ownerUrl } },
  );
  const { appUrl } = JSON.parse(stdout);
  await execute(superuserUrl, `alter database ${TEMPLATE} with is_template true allow_connections false`);
  writeFileSync(`${addresses}.new`, JSON.stringify({ superuserUrl, ownerUrl, appUrl }), { mode: 0o600 });
  renameSync(`${addresses}.new`, addresses);
}

function withDatabase(address, name) {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

async function execute(connectionString, statement) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
