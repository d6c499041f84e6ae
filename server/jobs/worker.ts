import { Logger, run } from 'graphile-worker';
import type { Job, Runner } from 'graphile-worker';
import type pg from 'pg';
import { portalNow } from '../actions/identity/portal-now.ts';
import { CHANGE_REFERENCE } from '../actions/organisations/reference-change-job.ts';
import { CALCULATE_PAYMENT_RUN } from '../actions/payments/calculation-job.ts';
import type { Connections } from '../persistence/connections.ts';
import { createDataSource } from '../persistence/data-source.ts';
import { handledPool } from '../persistence/handled-connection.ts';
import { SIMULATE_SCHEME } from '../actions/simulation/simulation-job.ts';
import { changeReferenceTask } from './change-reference-task.ts';
import { calculatePaymentRunTask } from './calculate-payment-run-task.ts';
import type { TaskTools } from './task-tools.ts';
import { simulateSchemeTask } from './simulate-scheme-task.ts';
import { LiveWorkers } from './live-workers.ts';

/** Where the worker works and to whom it speaks. */
export interface WorkerOptions {
  /** Logs in as the application role, like the server. */
  databaseUrl: string;
  log: (level: 'warn' | 'error', message: string, fields: Record<string, unknown>) => void;
}

/** A worker that runs. */
export interface RunningWorker {
  /** Takes no more jobs, lets a task end at its next step, and closes its connections. What is left is taken up by the next worker. */
  stop(): Promise<void>;
}

const JOBS_AT_ONCE = 2;
/** One listens, one marks this worker as alive, the others fetch and finish jobs. */
const CONNECTIONS = JOBS_AT_ONCE + 3;
const SWEEP_EVERY_MS = 30_000;

/** Starts the worker: jobs are fetched as they are added, and those a killed server left are given back first. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const source = await createDataSource(options.databaseUrl, { connections: JOBS_AT_ONCE + 1 }).initialize();
  const pool = handledPool(
    { connectionString: options.databaseUrl, max: CONNECTIONS, application_name: 'commissioning-portal jobs' },
    (failure) => options.log('warn', 'A connection of the job queue was lost.', { failure: failure.message }),
  );
  const live = new LiveWorkers(pool);
  let stopping = false;
  try {
    await sweep(live, options);
    const runner = await startRunner({ options, source, pool, live, stopping: () => stopping });
    const sweeping = setInterval(() => void sweep(live, options), SWEEP_EVERY_MS).unref();
    return {
      async stop() {
        stopping = true;
        clearInterval(sweeping);
        await runner.stop();
        await close(live, pool, source);
      },
    };
  } catch (failure) {
    await close(live, pool, source);
    throw failure;
  }
}

interface Parts {
  options: WorkerOptions;
  source: Connections;
  pool: pg.Pool;
  live: LiveWorkers;
  stopping: () => boolean;
}

const startRunner = async ({ options, source, pool, live, stopping }: Parts): Promise<Runner> => {
  const toolsFor = (job: Job): TaskTools => ({
    source,
    stopping,
    now: () => portalNow(source, new Date()),
    lastTry: job.attempts >= job.max_attempts,
    jobId: job.id,
    logFault: (fault) =>
      options.log('error', 'A job stopped with a fault.', {
        job: job.id,
        task: job.task_identifier,
        fault: textOf(fault),
      }),
  });
  return run({
    pgPool: pool,
    concurrency: JOBS_AT_ONCE,
    noHandleSignals: true,
    logger: new Logger((scope) => (level, message) => {
      if (level === 'warning' || level === 'error')
        options.log(level === 'error' ? 'error' : 'warn', message, { ...scope });
    }),
    preset: { plugins: [aliveBeforeTheFirstJob(live)] },
    taskList: {
      [CALCULATE_PAYMENT_RUN.task]: (payload, { job }) => calculatePaymentRunTask(payload, toolsFor(job)),
      [CHANGE_REFERENCE.task]: (payload, { job }) => changeReferenceTask(payload, toolsFor(job)),
      [SIMULATE_SCHEME.task]: (payload, { job }) => simulateSchemeTask(payload, toolsFor(job)),
    },
  });
};

const aliveBeforeTheFirstJob = (live: LiveWorkers): GraphileConfig.Plugin => ({
  name: 'AliveBeforeTheFirstJobPlugin',
  version: '1.0.0',
  worker: { hooks: { startWorker: (_context, { worker }) => live.hold(worker.workerPool.id) } },
});

const sweep = async (live: LiveWorkers, { log }: WorkerOptions): Promise<void> => {
  try {
    const dead = await live.sweep();
    if (dead.length > 0) log('warn', 'Jobs of a worker that ended were given back.', { workers: dead });
  } catch (failure) {
    log('warn', 'Jobs of dead workers could not be looked for.', { failure: textOf(failure) });
  }
};

const close = async (live: LiveWorkers, pool: pg.Pool, source: Connections): Promise<void> => {
  await live.release();
  await pool.end();
  await source.destroy();
};

const textOf = (fault: unknown): string => (fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
