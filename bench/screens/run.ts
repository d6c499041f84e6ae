// The two screens people open first, through the real server with sign-in and row security, side by side in one run with a
// hand-written endpoint that returns the same bytes.
// node --import ./scripts/typescript/register.mjs bench/screens/run.ts [ROUNDS] [SECONDS]
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import pg from 'pg';
import { startEmbedded } from '../../scripts/database/embedded.mjs';
import { freePort } from '../../scripts/free-port.mjs';
import { appUrlFor } from '../../server/persistence/app-role.ts';
import { migrate } from '../../server/persistence/migrate.ts';
import { OPERATIONS } from './statements.ts';

const [rounds = 5, seconds = 4] = process.argv.slice(2).map(Number);
const CONNECTIONS = 16;
const TENANTS = 10;

type Screen = keyof typeof OPERATIONS;
const COOKIE: Record<Screen, (tenant: number) => string> = {
  Schemes: (tenant) => `bench c${tenant}`,
  Home: (tenant) => `bench p${tenant}`,
};

const folder = mkdtempSync(join(tmpdir(), 'bench-screens-'));
const database = await startEmbedded({ folder: join(folder, 'database') });
await migrate(database.ownerUrl);
const owner = new pg.Client({ connectionString: database.ownerUrl });
await owner.connect();
await owner.query(readFileSync(new URL('world.sql', import.meta.url), 'utf8'));
await owner.query('vacuum analyze');
await owner.end();

const start = async (script: string): Promise<{ child: ChildProcess; address: string }> => {
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    APP_DATABASE_URL: appUrlFor(database.ownerUrl),
    PORTAL_MODE: 'production',
    PORTAL_ORIGIN: `http://localhost:${port}`,
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    OIDC_ISSUER: 'https://sign-in.example',
    OIDC_CLIENT_ID: 'bench',
    OIDC_CLIENT_SECRET: 'bench',
    PORTAL_CLIENT: 'server/testing/no-client',
  };
  const child = spawn(process.execPath, ['--import', './scripts/typescript/register.mjs', script], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries += 1) {
    const answers = await fetch(`${address}/health`).then(
      () => true,
      () => false,
    );
    if (answers) return { child, address };
    if (tries > 200 || child.exitCode !== null) throw new Error(`${script} did not start.`);
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
};

const requestOf = (screen: Screen, tenant: number) => ({
  method: 'POST' as const,
  path: '/graphql',
  headers: { 'content-type': 'application/json', cookie: `__Host-session=${COOKIE[screen](tenant)}` },
  body: JSON.stringify({ operationName: screen, query: OPERATIONS[screen] }),
});

const once = async (address: string, screen: Screen, tenant: number): Promise<string> => {
  const { path, ...rest } = requestOf(screen, tenant);
  return (await fetch(address + path, rest)).text();
};

const perSecond = async (address: string, screen: Screen): Promise<number> => {
  const requests = Array.from({ length: TENANTS }, (_, index) => requestOf(screen, index + 1));
  const result = await autocannon({ url: address, connections: CONNECTIONS, duration: seconds, requests });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${screen} at ${address}: ${result.non2xx} refused, ${result.errors} broken`);
  return result.requests.average;
};

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const words = (values: number[]): string =>
  `${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)})`;

const portal = await start('server/main.ts');
const hand = await start('bench/screens/hand-written.ts');
try {
  for (const screen of Object.keys(OPERATIONS) as Screen[]) {
    for (let tenant = 1; tenant <= TENANTS; tenant += 1) {
      const [ours, theirs] = [await once(portal.address, screen, tenant), await once(hand.address, screen, tenant)];
      const differs = JSON.stringify(JSON.parse(ours)) !== JSON.stringify(JSON.parse(theirs));
      if (differs || ours.trim().length < 100)
        throw new Error(
          `${screen}: the answers differ.\nportal: ${ours.slice(0, 2000)}\nby hand: ${theirs.slice(0, 2000)}`,
        );
    }
    const [a, b]: [number[], number[]] = [[], []];
    await perSecond(portal.address, screen);
    await perSecond(hand.address, screen);
    for (let round = 0; round < rounds; round += 1) {
      a.push(await perSecond(portal.address, screen));
      b.push(await perSecond(hand.address, screen));
    }
    const ratios = a.map((value, index) => value / (b[index] ?? Number.NaN));
    console.log(
      `${screen}: portal ${words(a)}, by hand ${words(b)} requests a second; ratio ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}), ${rounds} rounds of ${seconds} s, ${CONNECTIONS} connections`,
    );
  }
} finally {
  portal.child.kill('SIGTERM');
  hand.child.kill('SIGTERM');
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
