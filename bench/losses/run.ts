// The postmaster killed under load, again and again: does the server live, what do people and programs get meanwhile, and how
// long after the database is back is everybody answered.
// node --import ./scripts/typescript/register.mjs bench/losses/run.ts [KILLS]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findCluster } from '../../scripts/database/cluster.mjs';
import { startEmbedded } from '../../scripts/database/embedded.mjs';
import { migrate } from '../../server/persistence/migrate.ts';
import { judge } from '../budget.mjs';
import { inPlace } from '../place.mjs';
import { headersOf } from '../screens/headers-of.ts';
import { VARIABLES, operationOf } from '../screens/statements.ts';
import { startServer } from '../start-server.ts';
import type { BenchServer } from '../start-server.ts';

const [kills = 20] = process.argv.slice(2).map(Number);
const AT_ONCE = 16;
const LEAST_LOAD_MS = 200;
const MOST_LOAD_MS = 900;
const BETWEEN_PAGES_MS = 250;
/** An answer that takes longer is no answer. */
const PATIENCE_MS = 20_000;
const RECOVERY_MS = 30_000;
const JOB_CONNECTIONS = `
  select count(*)::integer as "count" from pg_stat_activity where application_name = 'commissioning-portal jobs'`;

type Place = Parameters<Parameters<typeof inPlace>[1]>[0];

const HOME = JSON.stringify({ operationName: 'Home', variables: VARIABLES.Home, query: operationOf('Home') });

/** Whatever is neither an answer nor the one sentence that there is none, with how often it came. */
class Strays {
  private readonly counts = new Map<string, number>();
  readonly seen = new Map<string, number>();

  add(what: string, stray: boolean): void {
    const into = stray ? this.counts : this.seen;
    into.set(what, (into.get(what) ?? 0) + 1);
  }

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  words(): string {
    return [...this.seen, ...[...this.counts].map(([what, count]) => [`STRAY ${what}`, count] as const)]
      .map(([what, count]) => `${what}: ${count}`)
      .join('; ');
  }
}

const askHome = async (address: string, tenant: number): Promise<{ what: string; stray: boolean }> => {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: headersOf(`p${tenant}`),
    body: HOME,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const { data, errors } = (await answer.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  const code = errors?.[0]?.extensions.code;
  if (answer.status === 200 && data && !errors) return { what: 'operation 200', stray: false };
  const told =
    answer.status === 503 && code === 'TEMPORARILY_UNAVAILABLE' && answer.headers.get('retry-after') !== null;
  return { what: `operation ${answer.status} ${code}`, stray: !told };
};

const askPage = async (address: string): Promise<{ what: string; stray: boolean }> => {
  const answer = await fetch(`${address}/auth/sign-in`, {
    headers: { accept: 'text/html' },
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const body = await answer.text();
  const told =
    answer.status === 503 && body.startsWith('<!doctype html>') && answer.headers.get('retry-after') !== null;
  return { what: `page ${answer.status}`, stray: !(answer.status === 303 || told) };
};

/** Everybody asks without pause until told that it is over. One wants to sign in, as often as one address may. */
const load = async (address: string, { over, strays }: { over: () => boolean; strays: Strays }): Promise<void> => {
  const ceaselessly = async (number: number): Promise<void> => {
    while (!over()) {
      if (number === 0) await sleep(BETWEEN_PAGES_MS);
      const asking = number === 0 ? askPage(address) : askHome(address, 1 + (number % 10));
      const { what, stray } = await asking.catch((failure: unknown) => ({ what: String(failure), stray: true }));
      strays.add(what, stray);
      if (stray) await sleep(50);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, number) => ceaselessly(number)));
};

const within = async (ms: number, isSo: () => Promise<boolean>): Promise<boolean> => {
  for (const until = Date.now() + ms; Date.now() < until; await sleep(20)) if (await isSo()) return true;
  return false;
};

interface Killing extends Place {
  server: BenchServer;
  port: number;
}

/** One kill, and the database back on its port. @returns after how many milliseconds all is well, or null when it never is */
const killOnce = async ({ dataFolder, server, port }: Killing): Promise<number | null> => {
  await sleep(LEAST_LOAD_MS + Math.random() * (MOST_LOAD_MS - LEAST_LOAD_MS));
  const pidFile = join(findCluster(dataFolder).files, 'postmaster.pid');
  process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL');
  await sleep(LEAST_LOAD_MS);
  const { superuserUrl, leave } = await startEmbedded({ folder: dataFolder, port });
  const back = performance.now();
  await leave();
  const well = await within(RECOVERY_MS, async () => {
    if (server.hasEnded()) return false;
    const { what } = await askHome(server.address, 1).catch(() => ({ what: 'nothing' }));
    return what === 'operation 200' && (await worksOnJobs(superuserUrl));
  });
  return well && !server.hasEnded() ? performance.now() - back : null;
};

const worksOnJobs = async (superuserUrl: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: superuserUrl });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ count: number }>(JOB_CONNECTIONS);
  await client.end();
  return (rows[0]?.count ?? 0) > 0;
};

async function bench(place: Place): Promise<number> {
  const { dataFolder, atTheEnd } = place;
  const { ownerUrl, leave } = await startEmbedded({ folder: dataFolder });
  await migrate(ownerUrl);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(readFileSync(new URL('../screens/world.sql', import.meta.url), 'utf8'));
  await owner.end();
  await leave();
  const settings = { PORTAL_MODE: 'demonstration', LOG_LEVEL: 'silent' };
  const server = await startServer('server/main.ts', { ownerUrl, atTheEnd, settings });
  const strays = new Strays();
  let over = false;
  const loading = load(server.address, { over: () => over || server.hasEnded(), strays });
  const recoveries: number[] = [];
  for (let kill = 1; kill <= kills && !server.hasEnded(); kill += 1) {
    const took = await killOnce({ ...place, server, port: Number(new URL(ownerUrl).port) });
    if (took !== null) recoveries.push(took);
    console.log(
      `kill ${kill}: ${took === null ? 'NOT RECOVERED' : `all well ${took.toFixed(0)} ms after the database was back`}`,
    );
  }
  over = true;
  await loading;
  console.log(`${recoveries.length} recoveries of ${kills} kills; ${strays.words()}`);
  return judge(
    { 'kills without recovery': kills - recoveries.length, 'answers that are none': strays.total },
    { bench: 'losses' },
  );
}

await inPlace('losses', bench);
