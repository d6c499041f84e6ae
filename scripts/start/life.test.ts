// The start command through its life, in a data folder of its own: first start, kill -9, second start, Ctrl-C.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { freePort } from '../free-port.mjs';

const START = fileURLToPath(new URL('../start.mjs', import.meta.url));
const PATIENCE_MS = 150_000;
// Measured against the first start, because other tests may run beside this one; on two idle cores it is 4.5 s of 16.
const SECOND_START_SHARE = 0.7;

interface Running {
  process: ChildProcess;
  said: () => string;
  ended: Promise<number | null>;
}

let folder: string;
let port: number;
let running: Running | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'life-'));
  chmodSync(folder, 0o755);
  port = await freePort();
});

afterAll(async () => {
  running?.process.kill('SIGTERM');
  await running?.ended;
  rmSync(folder, { recursive: true, force: true });
}, PATIENCE_MS);

function start(): Running {
  const child = spawn(process.execPath, [START], {
    env: { ...process.env, NODE_OPTIONS: '', PORT: String(port), PORTAL_DATA: folder, DATABASE_URL: '' },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  running = { process: child, said: () => text, ended };
  return running;
}

async function open({ said, ended }: Running): Promise<string> {
  let over = false;
  void ended.then(() => (over = true));
  await until(() => over || said().includes('Ctrl-C ends it.'));
  return said();
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; !(await isTrue()); await sleep(50)) {
    if (Date.now() > deadline) throw new Error('Waited too long.');
  }
}

const answers = (to: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(to, 'localhost', () => socket.end(() => resolve(true))).once('error', () => resolve(false));
  });

/** The tables that the planner has never been told of; by hand, for PostgreSQL's own look at them comes after a minute. */
async function tablesNeverAnalyzed(): Promise<string[]> {
  const password = readFileSync(join(folder, 'postgres', 'cluster', 'portal.password'), 'utf8').trim();
  const client = new pg.Client({
    connectionString: `postgres://postgres:${password}@127.0.0.1:${databasePort()}/portal`,
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ relname: string }>(
      `select relname from pg_stat_user_tables where schemaname = 'public' and last_analyze is null`,
    );
    return rows.map(({ relname }) => relname);
  } finally {
    await client.end();
  }
}

const pidFile = () => join(folder, 'postgres', 'cluster', 'postmaster.pid');
const databasePort = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[3]);

it(
  'starts from nothing, recovers from kill -9 by itself and quickly, and ends everything on Ctrl-C',
  async () => {
    const begun = Date.now();
    const first = start();
    const said = await open(first);
    const firstStartMs = Date.now() - begun;
    expect(said).toMatch(
      /Packages +up to date.*\n +Database +started.*\n +Tables +\d+ migrations applied.*\n +Demonstration world +.*\n +Client +.*\n +Server +answers/,
    );
    expect(said).toContain(`Open http://localhost:${port} and sign in as one of these people`);
    const people = JSON.parse(readFileSync(join(folder, 'people.json'), 'utf8')) as { name: string }[];
    for (const { name } of people) expect(said).toContain(name);
    expect((await fetch(`http://localhost:${port}/ready`)).status).toBe(200);
    expect(await (await fetch(`http://localhost:${port}/`)).text()).toContain('<div id="portal">');
    expect(await tablesNeverAnalyzed()).toEqual([]);

    first.process.kill('SIGKILL');
    await until(async () => !(await answers(port)));
    expect(await answers(databasePort())).toBe(true);

    const from = Date.now();
    const second = start();
    expect(await open(second)).toMatch(
      /Database +already running.*\n +Tables +up to date.*\n +Demonstration world +.*\n +Client +up to date/,
    );
    expect(Date.now() - from).toBeLessThan(SECOND_START_SHARE * firstStartMs);
    const database = databasePort();

    second.process.kill('SIGINT');
    expect(await second.ended).toBe(0);
    expect(await answers(port)).toBe(false);
    expect(await answers(database)).toBe(false);
    expect(existsSync(pidFile())).toBe(false);
  },
  2 * PATIENCE_MS,
);
