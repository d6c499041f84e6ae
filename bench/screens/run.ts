// The two screens people open first, through the real server with sign-in and row security, side by side in one run with a
// hand-written endpoint that returns the same bytes.
// node --import ./scripts/typescript/register.mjs bench/screens/run.ts [ROUNDS] [SECONDS]
import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import pg from 'pg';
import { startEmbedded } from '../../scripts/database/embedded.mjs';
import { migrate } from '../../server/persistence/migrate.ts';
import { judge } from '../budget.mjs';
import { inPlace } from '../place.mjs';
import { startServer } from '../start-server.ts';
import { VARIABLES, operationOf } from './statements.ts';
import { headersOf } from './headers-of.ts';
import type { Screen } from './statements.ts';

const [rounds = 5, seconds = 4] = process.argv.slice(2).map(Number);
const CONNECTIONS = 16;
const TENANTS = 10;

type Place = Parameters<Parameters<typeof inPlace>[1]>[0];

/** Who looks at a screen: a manager, or a practice's partner, as the world names them. */
const WHO: Record<Screen, (tenant: number) => string> = {
  Schemes: (tenant) => `c${tenant}`,
  Home: (tenant) => `p${tenant}`,
};

const BODIES: Record<Screen, string> = { Schemes: bodyOf('Schemes'), Home: bodyOf('Home') };

/** What Apollo Client sends for the page. */
function bodyOf(screen: Screen): string {
  return JSON.stringify({ operationName: screen, variables: VARIABLES[screen], query: operationOf(screen) });
}

const requestOf = (screen: Screen, tenant: number) => ({
  method: 'POST' as const,
  path: '/graphql',
  headers: headersOf(WHO[screen](tenant)),
  body: BODIES[screen],
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
const words = (values: number[], digits = 0): string => {
  const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)];
  return `${middle.toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`;
};

/** Both answer alike, for each tenant. */
const compare = async ({ portal, hand }: { portal: string; hand: string }, screen: Screen): Promise<void> => {
  for (let tenant = 1; tenant <= TENANTS; tenant += 1) {
    const [ours, theirs] = [await once(portal, screen, tenant), await once(hand, screen, tenant)];
    const differs = JSON.stringify(JSON.parse(ours)) !== JSON.stringify(JSON.parse(theirs));
    if (differs || ours.trim().length < 100)
      throw new Error(
        `${screen}: the answers differ.\nportal: ${ours.slice(0, 2000)}\nby hand: ${theirs.slice(0, 2000)}`,
      );
  }
};

const ratioOf = async ({ portal, hand }: { portal: string; hand: string }, screen: Screen): Promise<number> => {
  const [a, b]: [number[], number[]] = [[], []];
  await perSecond(portal, screen);
  await perSecond(hand, screen);
  for (let round = 0; round < rounds; round += 1) {
    a.push(await perSecond(portal, screen));
    b.push(await perSecond(hand, screen));
  }
  const ratios = a.map((value, index) => value / (b[index] ?? Number.NaN));
  console.log(
    [
      `${screen}: portal ${words(a)}, by hand ${words(b)} requests a second`,
      `ratio ${words(ratios, 2)}`,
      `${rounds} rounds of ${seconds} s, ${CONNECTIONS} connections`,
    ].join('; '),
  );
  return median(ratios);
};

async function bench({ dataFolder, atTheEnd }: Place): Promise<number> {
  const database = await startEmbedded({ folder: dataFolder });
  atTheEnd(() => database.leave());
  await migrate(database.ownerUrl);
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(readFileSync(new URL('world.sql', import.meta.url), 'utf8'));
  await owner.query('vacuum analyze');
  await owner.end();
  const servers = {
    portal: (await startServer('server/main.ts', { ownerUrl: database.ownerUrl, atTheEnd })).address,
    hand: (await startServer('bench/screens/hand-written.ts', { ownerUrl: database.ownerUrl, atTheEnd })).address,
  };
  const figures: Record<string, number> = {};
  for (const screen of ['Schemes', 'Home'] as const) {
    await compare(servers, screen);
    figures[`${screen} beside the hand-written endpoint`] = await ratioOf(servers, screen);
  }
  return judge(figures, { bench: 'screens' });
}

await inPlace('screens', bench);
