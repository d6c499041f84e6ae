import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { acceptedValue, TestPortal } from '../testing/portal.ts';
import { asked, linesOf, pastTheActions, practised, runOf, started } from '../testing/payment-story.ts';
import type { PaymentStory } from '../testing/payment-story.ts';
import { planningScheme } from '../testing/scheme-story.ts';
import type { PaymentRun } from '../persistence/payments/payment-run-repository.ts';
import { withinScope } from '../persistence/scope.ts';
import { perform } from '../actions/perform.ts';
import { calculatePaymentRun } from '../actions/payments/calculate-payment-run.ts';
import { startWorker } from './worker.ts';
import type { RunningWorker } from './worker.ts';

const now = new Date('2026-04-01T09:00:00Z');

let portal: TestPortal;
let owner: pg.Client;
const workers: RunningWorker[] = [];
const logged: string[] = [];

beforeAll(async () => {
  portal = await TestPortal.open();
  owner = new pg.Client(process.env.TEST_OWNER_URL);
  await owner.connect();
});
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop();
  logged.length = 0;
});
afterAll(async () => {
  await owner.end();
  await portal.close();
});

const work = async (): Promise<void> => {
  workers.push(
    await startWorker({
      databaseUrl: process.env.TEST_APP_URL ?? '',
      log: (level, message, fields) => void logged.push(`${level}: ${message} ${JSON.stringify(fields)}`),
    }),
  );
};

/** Waits for the database to say so, and says what it last said when it never does. */
const until = async (told: PaymentStory, runId: string, reached: (run: PaymentRun) => boolean): Promise<PaymentRun> => {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const run = await runOf(told, runId);
    if (reached(run)) return run;
    if (Date.now() > deadline)
      throw new Error(
        `The run is still ${run.state}, ${run.practicesDone} of ${run.practicesTotal}. ${logged.join('\n')}`,
      );
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

const CROWD = 240;

/** More practices in the planning phase than are worked out at a time, without each signing in: rows made by the system actor. */
const crowd = async (): Promise<PaymentStory> => {
  const everybodyIsPaid = planningScheme(1);
  everybodyIsPaid.phases[0]!.requirements = [];
  const told = await practised(
    portal,
    [{ qofPence: 9_600_000, did: { discussions: 0, response: 0 } }],
    everybodyIsPaid,
  );
  const commissionerId = told.world.commissioner.id;
  await withinScope(
    portal.source,
    { audience: 'system', name: 'tests', commissionerIds: [commissionerId] },
    { now },
    async (scope) => {
      const [offer] = await scope.offers.lockOfScheme(told.story.schemeId);
      const [seed] = await scope.participations.ofOffers([offer?.id ?? '']);
      if (!offer || !seed) throw new Error('Nobody joined.');
      const more = Array.from({ length: CROWD - 1 }, (_none, index) => ({
        practiceId: scope.newId(),
        offerId: scope.newId(),
        index: index + 1,
      }));
      await scope.register.addOrganisations(
        more.map(({ practiceId: id, index }) => ({
          id,
          kind: 'practice',
          code: `${told.world.commissioner.code}-${String(index).padStart(4, '0')}X`,
          name: `Practice ${index}`,
          fictional: true,
        })),
      );
      await scope.register.addYearPayments(
        more.map(({ practiceId, index }) => ({
          practiceId,
          financialYear: '2024-25',
          line: 'qof',
          amountPence: 400 * index,
          source: 'test',
        })),
      );
      const phase = { from: '2026-01-01', to: '2026-03-31' };
      await scope.offers.addAll(
        more.map(({ offerId: id, practiceId }) => ({ ...offer, id, practiceId, phase })),
        offer,
      );
      for (const { offerId, practiceId } of more)
        await scope.participations.add({ ...seed, ...phase, id: scope.newId(), offerId, practiceId });
    },
  );
  return told;
};

describe('the worker', () => {
  it('takes a job as it is added and calculates the run under the fence of its tenant', async () => {
    await work();
    const told = await practised(portal, [{ qofPence: 9_600_000 }]);
    const { id } = await started(told);
    await asked(told, id);
    const run = await until(told, id, ({ state }) => state !== 'calculating');
    expect(run).toMatchObject({ state: 'calculated', totalPence: 2_400_000, practicesDone: 1 });
    const events = await portal.read(told.world.commissioner.views, (scope) =>
      scope.record.ofScheme(told.story.schemeId, { first: 2, after: null }),
    );
    expect(events.nodes.map(({ name }) => name).sort()).toEqual([
      'payment_run.calculated',
      'payment_run.calculation_asked',
    ]);
  });

  it('two requests for one run are one job', async () => {
    const told = await practised(portal, [{ qofPence: 9_600_000 }]);
    const { id } = await started(told);
    await asked(told, id);
    const { version: expectedVersion } = await runOf(told, id);
    await portal.act(told.world.commissioner.prepares, calculatePaymentRun, { runId: id, expectedVersion }, { now });
    const { rows } = await owner.query(
      `select count(*)::integer as jobs from graphile_worker._private_jobs where payload ->> 'runId' = $1`,
      [id],
    );
    expect(rows).toEqual([{ jobs: 1 }]);
  });

  it('no job is there when the request was rolled back', async () => {
    const told = await practised(portal, [{ qofPence: 9_600_000 }]);
    const run = await started(told);
    const rolledBack = pastTheActions(portal, told.world.commissioner.prepares, async (scope) => {
      acceptedValue(
        await perform(scope, calculatePaymentRun, {
          actionId: randomUUID(),
          input: { runId: run.id, expectedVersion: run.version },
        }),
      );
      throw new Error('The commit failed.');
    });
    await expect(rolledBack).rejects.toThrow('The commit failed.');
    const { rows } = await owner.query(`select from graphile_worker._private_jobs where payload ->> 'runId' = $1`, [
      run.id,
    ]);
    expect(rows).toEqual([]);
    expect(await runOf(told, run.id)).toMatchObject({ state: 'draft' });
  });

  it('takes a run back to draft with a plain sentence when the calculation stops with a fault, and it can be asked for again', async () => {
    const told = await practised(portal, [{ qofPence: 9_600_000 }]);
    const { id } = await started(told);
    const definition = (
      await owner.query('select definition from scheme_version where id = $1', [told.story.versionId])
    ).rows[0].definition;
    const spoilt = structuredClone(definition);
    spoilt.phases[0].components[0].parameters.months = 13;
    await owner.query('update scheme_version set definition = $2 where id = $1', [told.story.versionId, spoilt]);
    await asked(told, id);
    await work();
    const failed = await until(told, id, ({ state }) => state !== 'calculating');
    expect(failed).toMatchObject({ state: 'draft', lineCount: 0, practicesTotal: 0 });
    expect(failed.failure).toMatch(/^"Share of last year’s QOF payment" cannot be worked out: /);
    expect(logged.join('\n')).toContain('A job stopped with a fault.');

    await owner.query('update scheme_version set definition = $2 where id = $1', [told.story.versionId, definition]);
    await asked(told, id);
    expect(await until(told, id, ({ state }) => state !== 'calculating')).toMatchObject({
      state: 'calculated',
      failure: null,
    });
  });

  it('a fault of ours is masked and can be quoted', async () => {
    const told = await practised(portal, [{ qofPence: 9_600_000 }]);
    const { id } = await started(told);
    await owner.query(
      `create function refuse_lines() returns trigger language plpgsql as $$ begin raise exception 'secret detail of run %', new.run_id; end $$`,
    );
    await owner.query(
      'create trigger refuse_lines before insert on payment_line for each row execute function refuse_lines()',
    );
    try {
      await asked(told, id);
      await work();
      const { failure } = await until(told, id, ({ state }) => state !== 'calculating');
      expect(failure).toMatch(
        /^The calculation stopped with a fault of the portal \(number \d+\)\. Nothing was paid\./,
      );
      expect(failure).not.toContain('secret');
      expect(logged.join('\n')).toContain('secret detail');
    } finally {
      await owner.query('drop trigger refuse_lines on payment_line; drop function refuse_lines');
    }
  });

  it('killed in the middle leaves the run calculating, and the next worker begins again and pays nobody twice', async () => {
    const told = await crowd();
    const { id } = await started(told);
    await asked(told, id);
    const killed = inAnotherProcess();
    await untilHalfWay(id);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    await owner.query('commit');
    const left = await runOf(told, id);
    expect(left.state).toBe('calculating');
    expect(left.practicesDone).toBeGreaterThan(0);
    expect(left.practicesDone).toBeLessThan(CROWD);

    await work();
    const run = await until(told, id, ({ state }) => state !== 'calculating');
    expect(run).toMatchObject({
      state: 'calculated',
      practicesTotal: CROWD,
      practicesDone: CROWD,
      lineCount: CROWD,
      openExceptions: 0,
    });
    const lines = await linesOf(told, id);
    expect(new Set(lines.map(({ practiceId }) => practiceId)).size).toBe(CROWD);
    expect(run.totalPence).toBe(2_400_000 + (100 * ((CROWD - 1) * CROWD)) / 2);
    expect(logged.join('\n')).toContain('Jobs of a worker that ended were given back.');
  });

  it('asked to stop in the middle, ends at its next step and leaves the rest to the next worker', async () => {
    const told = await crowd();
    const { id } = await started(told);
    await asked(told, id);
    await work();
    await untilHalfWay(id);
    const stopped = workers.splice(0).map((worker) => worker.stop());
    await owner.query('commit');
    await Promise.all(stopped);
    expect(await runOf(told, id)).toMatchObject({ state: 'calculating' });
    await owner.query(`update graphile_worker._private_jobs set run_at = now() where payload ->> 'runId' = $1`, [id]);
    await work();
    expect(await until(told, id, ({ state }) => state !== 'calculating')).toMatchObject({
      state: 'calculated',
      lineCount: CROWD,
    });
  });
});

/** Holds the run's row as soon as the first page of practices is done, so that the worker waits there. Ends with `commit`. */
async function untilHalfWay(runId: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    await owner.query('begin');
    const { rows } = await owner.query(
      'select practices_done, practices_total, state from payment_run where id = $1 for update',
      [runId],
    );
    if (rows[0].practices_done > 0) return;
    await owner.query('commit');
    if (Date.now() > deadline) throw new Error(`The calculation did not begin: ${JSON.stringify(rows[0])}`);
  }
}

function inAnotherProcess(): ChildProcess {
  const script = `const { startWorker } = await import('./server/jobs/worker.ts');
    await startWorker({ databaseUrl: process.env.TEST_APP_URL, log: console.error });
    setInterval(() => undefined, 1000);`;
  return spawn(
    process.execPath,
    ['--import', './scripts/typescript/register.mjs', '--input-type=module', '-e', script],
    {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
}
