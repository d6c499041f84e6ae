import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Simulation } from '../persistence/simulation/simulation-repository.ts';
import { TestPortal } from '../testing/portal.ts';
import { draft } from '../testing/scheme-story.ts';
import { askedToTry, simulationOf } from '../testing/simulation-story.ts';
import type { Tried } from '../testing/simulation-story.ts';
import { buildWorld } from '../testing/world.ts';
import { startWorker } from './worker.ts';

let portal: TestPortal;
let owner: pg.Client;

beforeAll(async () => {
  portal = await TestPortal.open();
  owner = new pg.Client(process.env.TEST_OWNER_URL);
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await portal.close();
});

/** More practices than are worked out at a time. */
const CROWD = 230;

const inAnotherProcess = (): ChildProcess => {
  const script = `const { startWorker } = await import('./server/jobs/worker.ts');
    await startWorker({ databaseUrl: process.env.TEST_APP_URL, log: console.error });
    setInterval(() => undefined, 1000);`;
  return spawn(
    process.execPath,
    ['--import', './scripts/typescript/register.mjs', '--input-type=module', '-e', script],
    { env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'inherit', 'inherit'] },
  );
};

/** Holds the simulation's row as soon as the first page is done, so that the worker waits there. Ends with `commit`. */
const untilHalfWay = async (id: string): Promise<void> => {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
    await owner.query('begin');
    const { rows } = await owner.query('select practices_done from simulation where id = $1 for update', [id]);
    if (rows[0].practices_done > 0) return;
    await owner.query('commit');
  }
  throw new Error('The simulation did not begin.');
};

const untilOver = async (tried: Tried, id: string): Promise<Simulation> => {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
    const simulation = await simulationOf(tried, id);
    if (simulation.state !== 'waiting' && simulation.state !== 'calculating') return simulation;
    await owner.query('select pg_sleep(0.02)');
  }
  throw new Error('The simulation did not end.');
};

describe('a worker that is killed in the middle of a simulation', () => {
  it('leaves nothing to be seen, and the next one begins again from the start and finishes it', async () => {
    const world = await buildWorld(portal.source, {
      practices: CROWD,
      qofPayment: { financialYear: '2024-25', pence: (index) => 400 * (index + 1) },
    });
    const tried = { portal, world, ...(await draft(portal, world)) };
    const id = await askedToTry(tried);
    const killed = inAnotherProcess();
    await untilHalfWay(id);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    await owner.query('commit');
    const left = await simulationOf(tried, id);
    expect(left).toMatchObject({ state: 'calculating', totals: null, practicesTotal: CROWD });
    expect(left.practicesDone).toBeGreaterThan(0);
    expect(left.practicesDone).toBeLessThan(CROWD);
    expect(await portal.read(world.commissioner.views, (scope) => scope.simulationPractices.all(id))).toEqual([]);

    const worker = await startWorker({ databaseUrl: process.env.TEST_APP_URL ?? '', log: () => undefined });
    try {
      const over = await untilOver(tried, id);
      expect(over).toMatchObject({
        state: 'finished',
        practicesDone: CROWD,
        totals: { practices: CROWD, workedOut: CROWD, localPence: (100 * (CROWD * (CROWD + 1))) / 2 },
      });
      expect(over.attemptId).not.toBe(left.attemptId);
      expect(await portal.read(world.commissioner.views, (scope) => scope.simulationPractices.all(id))).toHaveLength(
        CROWD,
      );
    } finally {
      await worker.stop();
    }
  });
});
