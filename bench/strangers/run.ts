// How long a signed-in person waits for their home page while somebody sends up to 80 kB of dear documents a second, beside how long
// they wait without, in one run: once a stranger, and once a person who is signed in to another organisation.
// node --import ./scripts/typescript/register.mjs bench/strangers/run.ts [ROUNDS] [SECONDS] [CHECKOUT]
// With another checkout, such as one of the commit before, its server is measured first, in the same run.
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '../../scripts/database/embedded.mjs';
import { migrate } from '../../server/persistence/migrate.ts';
import { judge } from '../budget.mjs';
import { inPlace } from '../place.mjs';
import { headersOf } from '../screens/headers-of.ts';
import { VARIABLES, operationOf } from '../screens/statements.ts';
import { startServer } from '../start-server.ts';

const [rounds = 5, seconds = 3] = process.argv.slice(2, 4).map(Number);
const [checkout] = process.argv.slice(4);

const KILOBYTES_A_SECOND = 80;
const EVERY_MS = 50;
/** The same two fields over and over: what validation compares each with every other. */
const TIMES = 430;
const BETWEEN_VISITS_MS = 20;

type Place = Parameters<Parameters<typeof inPlace>[1]>[0];

/** A connection for each sender, kept: no time to connect is part of any figure, and none runs out. */
const agents = Array.from({ length: 2 }, () => new Agent({ keepAlive: true }));
const [ofThePerson, ofTheOther] = agents;

interface Sent {
  address: string;
  agent: Agent | undefined;
  who: string | null;
  body: object;
}

/** The status of the answer, once all of it is there; 0 when there was none. */
const post = ({ address, agent, who, body }: Sent): Promise<number> =>
  new Promise((resolve) => {
    const headers = who === null ? { 'content-type': 'application/json' } : headersOf(who);
    const sending = request(`${address}/graphql`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode ?? 0));
    });
    sending.once('error', () => resolve(0));
    sending.end(JSON.stringify(body));
  });

const HOME = { operationName: 'Home', variables: VARIABLES.Home, query: operationOf('Home') };

let sent = 0;
/** Each under a name of its own, so that none is known already. */
const dearDocument = (): object => ({ query: `query Dear${(sent += 1)} { ${'me{today}'.repeat(TIMES)} }` });

/** The milliseconds of each visit of one person who asks for their home page again and again. */
const visits = async (address: string): Promise<number[]> => {
  const took: number[] = [];
  for (const until = Date.now() + seconds * 1000; Date.now() < until; await sleep(BETWEEN_VISITS_MS)) {
    const begun = performance.now();
    const status = await post({ address, agent: ofThePerson, who: 'p1', body: HOME });
    if (status !== 200) throw new Error(`The person was answered with ${status}.`);
    took.push(performance.now() - begun);
  }
  return took;
};

/** Sends at the rate, one after the other: a single connection, that waits for its answers. */
const sendUntil = async (address: string, who: string | null, over: () => boolean): Promise<void> => {
  for (let due = Date.now(); !over(); due += EVERY_MS) {
    await post({ address, agent: ofTheOther, who, body: dearDocument() });
    await sleep(Math.max(0, due + EVERY_MS - Date.now()));
  }
};

const visitsBeside = async (address: string, who: string | null): Promise<number[]> => {
  let over = false;
  const sending = sendUntil(address, who, () => over);
  try {
    return await visits(address);
  } finally {
    over = true;
    await sending;
  }
};

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** How many times as long the middle visit takes. Rounds alternate, so that what else the machine does falls on both. */
const timesAsLong = async (address: string, other: { name: string; who: string | null }): Promise<number> => {
  await visits(address);
  const [alone, beside, ratios]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    const [quiet, busy] = [await visits(address), await visitsBeside(address, other.who)];
    alone.push(...quiet);
    beside.push(...busy);
    ratios.push(median(busy) / median(quiet));
  }
  console.log(
    `beside ${other.name}: ${median(beside).toFixed(1)} ms, longest ${Math.max(...beside).toFixed(0)}; ` +
      `alone: ${median(alone).toFixed(1)} ms, longest ${Math.max(...alone).toFixed(0)}; ` +
      `ratio ${median(ratios).toFixed(2)}; ${rounds} rounds of ${seconds} s`,
  );
  return median(ratios);
};

const SENDERS = [
  { name: 'a stranger', who: null },
  { name: 'somebody signed in', who: 'p2' },
];

async function bench({ dataFolder, atTheEnd }: Place): Promise<number> {
  const kilobytes = (JSON.stringify(dearDocument()).length / EVERY_MS).toFixed(0);
  console.log(`up to ${kilobytes} kB a second, on one connection, in documents of ${TIMES} times two fields`);
  if (Number(kilobytes) < KILOBYTES_A_SECOND - 5) throw new Error('The documents are too small for what is promised.');
  const { ownerUrl, leave } = await startEmbedded({ folder: dataFolder });
  atTheEnd(() => leave());
  await migrate(ownerUrl);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(readFileSync(new URL('../screens/world.sql', import.meta.url), 'utf8'));
  await owner.query('vacuum analyze');
  await owner.end();
  if (checkout) {
    const { address: before } = await startServer('server/main.ts', { ownerUrl, atTheEnd, checkout });
    console.log(`\nthe server of ${checkout}:`);
    for (const who of SENDERS) await timesAsLong(before, who);
    console.log('\nthe server of this checkout:');
  }
  const { address } = await startServer('server/main.ts', { ownerUrl, atTheEnd });
  const figures: Record<string, number> = {};
  for (const who of SENDERS) figures[`times as long beside ${who.name}`] = await timesAsLong(address, who);
  for (const agent of agents) agent.destroy();
  return judge(figures, { bench: 'strangers' });
}

await inPlace('strangers', bench);
