// What a payment run costs from the first record read to the last line stored, through the product's own job, side by side with COPY of the
// same rows into the same tables by the owner, in turn on one machine; what a practice costs among few and among many; how much memory it takes;
// and for how long the event loop of the process stood still.
// node --import ./scripts/typescript/register.mjs bench/store/calculate-and-store.ts [ROUNDS] [SIZE…]
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { startEmbedded } from '../../scripts/database/embedded.mjs';
import { startWorkerThread } from '../../server/jobs/start-worker-thread.ts';
import { appUrlFor } from '../../server/persistence/app-role.ts';
import { migrate } from '../../server/persistence/migrate.ts';
import { judge } from '../budget.mjs';
import { inPlace } from '../place.mjs';
import { makeWorld } from './world.ts';
import type { BenchRun, Paid } from './world.ts';

const QUIET_MILLISECONDS = 2_000;
const TABLES = ['payment_basis', 'payment_line', 'payment_exception', 'national_comparison'];

const [rounds = 5, ...asked] = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [75, 750, 7_500];
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const range = (values: readonly number[], digits = 0): string =>
  `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)})`;

let owner: pg.Client;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

/** The tables empty and the run as it is when a person has just asked for it. */
const makeReady = async ({ runId }: BenchRun): Promise<void> => {
  await owner.query(`truncate ${TABLES.join(', ')} cascade`);
  await owner.query(
    `update payment_run
     set state = 'calculating', calculated_by = created_by, calculation_id = null, practices_done = 0, practices_total = 0
     where id = $1`,
    [runId],
  );
};

/** Asks for the run as a person does, by a job, and waits until it is there. */
const calculate = async ({ commissionerId, runId }: BenchRun): Promise<void> => {
  await owner.query(
    `select graphile_worker.add_job(
       'calculate_payment_run', json_build_object('commissionerId', $1::text, 'runId', $2::text)
     )`,
    [commissionerId, runId],
  );
  for (;;) {
    const { rows } = await owner.query<{ state: string }>('select state from payment_run where id = $1', [runId]);
    if (rows[0]?.state === 'calculated') return;
    if (rows[0]?.state !== 'calculating') throw new Error(`The run is ${rows[0]?.state}.`);
    await setTimeout(10);
  }
};

type Place = Parameters<Parameters<typeof inPlace>[1]>[0];

interface Stored {
  table: string;
  chunks: Buffer[];
}

/** What the run stored, as COPY writes it. */
const storedRows = async (): Promise<Stored[]> => {
  const stored: Stored[] = [];
  for (const table of TABLES) {
    const chunks: Buffer[] = [];
    for await (const chunk of owner.query(copyTo(`copy ${table} to stdout`))) chunks.push(chunk as Buffer);
    stored.push({ table, chunks });
  }
  return stored;
};

const copyBack = async (stored: readonly Stored[]): Promise<void> => {
  await owner.query('begin');
  for (const { table, chunks } of stored)
    await pipeline(Readable.from(chunks), owner.query(copyFrom(`copy ${table} from stdin`)));
  await owner.query('commit');
};

/** The longest time for which the event loop of this thread stood still meanwhile. */
const standstill = async (work: () => Promise<unknown>): Promise<number> => {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  await work();
  loop.disable();
  return loop.max / 1e6;
};

interface Measured {
  ratio: number;
  milliseconds: number;
  still: number;
}

async function measure(paid: Paid, practices: number): Promise<Measured> {
  const run = await makeWorld(owner, practices, paid);
  await owner.query('vacuum analyze');
  await makeReady(run);
  // Before the rows are kept here for COPY: what this thread holds would be what its collector of garbage stands still for.
  const still = await standstill(() => calculate(run));
  const stored = await storedRows();
  const bytes = stored.reduce((sum, { chunks }) => sum + chunks.reduce((all, { length }) => all + length, 0), 0);
  const {
    rows: [counted],
  } = await owner.query<{ lines: number }>('select count(*)::integer as lines from payment_line');
  const [ours, copied, quiet]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    await makeReady(run);
    copied.push(await timed(() => copyBack(stored)));
    await makeReady(run);
    // What else the machine does makes this thread wait as well: the same is measured while nothing of ours goes on.
    quiet.push(await standstill(() => setTimeout(QUIET_MILLISECONDS)));
    ours.push(await timed(() => calculate(run)));
  }
  const ratios = ours.map((milliseconds, round) => milliseconds / (copied[round] ?? NaN));
  process.stdout.write(
    [
      `${paid}: ${practices.toLocaleString('en-GB')} practices, ${(counted?.lines ?? 0).toLocaleString('en-GB')} lines, ${(bytes / 1e6).toFixed(1)} MB, ${rounds} rounds`,
      `  calculate and store  ${range(ours)} ms, ${(median(ours) / practices).toFixed(2)} ms a practice`,
      `  COPY of the rows     ${range(copied)} ms`,
      `  times COPY           ${range(ratios, 2)}`,
      `  longest standstill   ${still.toFixed(0)} ms; while nothing goes on ${range(quiet)} ms`,
      `  most memory so far   ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
      '',
    ].join('\n'),
  );
  return { ratio: median(ratios), milliseconds: median(ours) / practices, still };
}

async function bench({ dataFolder, atTheEnd }: Place): Promise<number> {
  const database = await startEmbedded({ folder: dataFolder });
  atTheEnd(() => database.leave());
  await migrate(database.ownerUrl);
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  atTheEnd(() => owner.end());
  // The job works under the fence as always. The owner, who copies, is let past it: COPY is refused where row security applies.
  for (const table of [...TABLES, 'payment_run']) await owner.query(`alter table ${table} no force row level security`);
  // As in the server: the thread works on jobs, and this thread would answer requests.
  const worker = await startWorkerThread({
    databaseUrl: appUrlFor(database.ownerUrl),
    log: (level, message, fields) => console.error(level, message, fields),
  });
  atTheEnd(() => worker.stop());

  const plain: Measured[] = [];
  for (const size of sizes) plain.push(await measure('plain', size));
  const shared: Measured[] = [];
  for (const size of sizes) shared.push(await measure('shared', size));
  // What a run costs at all lies on few practices: the first size is left out where there are others.
  const each = (plain.length > 1 ? plain.slice(1) : plain).map(({ milliseconds }) => milliseconds);
  return judge(
    {
      'times COPY, plain': plain.at(-1)?.ratio ?? NaN,
      'times COPY, shared': shared.at(-1)?.ratio ?? NaN,
      'dearest practice against the cheapest': Math.max(...each) / Math.min(...each),
      'longest standstill in milliseconds': Math.max(...[...plain, ...shared].map(({ still }) => still)),
    },
    { bench: 'store' },
  );
}

await inPlace('store', bench);
