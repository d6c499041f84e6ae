import { Logger, run, runOnce } from 'graphile-worker';
import type { Job, Runner, TaskList } from 'graphile-worker';
import type pg from 'pg';
import { portalNow } from '../actions/identity/portal-now.ts';
import { CHANGE_REFERENCE } from '../actions/organisations/reference-change-job.ts';
import { CALCULATE_PAYMENT_RUN } from '../actions/payments/calculation-job.ts';
import type { MailSettings } from '../domain/telling/mail-settings.ts';
import type { Connections } from '../persistence/connections.ts';
import { createDataSource } from '../persistence/data-source.ts';
import { handledPool } from '../persistence/handled-connection.ts';
import { SIMULATE_SCHEME } from '../actions/simulation/simulation-job.ts';
import { changeReferenceTask } from './change-reference-task.ts';
import { SEND_MAIL, TELL_OF_EVENT, TELL_OF_INVITATION, TELL_OF_THE_DAY } from '../persistence/telling/telling-jobs.ts';
import { calculatePaymentRunTask } from './calculate-payment-run-task.ts';
import type { TaskTools } from './task-tools.ts';
import { simulateSchemeTask } from './simulate-scheme-task.ts';
import { LiveWorkers } from './live-workers.ts';
import { carrierFor } from './mail/carrier-for.ts';
import { sendMailTask } from './send-mail-task.ts';
import { tellOfEventTask } from './tell-of-event-task.ts';
import { tellOfInvitationTask } from './tell-of-invitation-task.ts';
import { tellOfTheDayTask } from './tell-of-the-day-task.ts';

/** Where the worker works and to whom it speaks. */
export interface WorkerOptions {
  /** Logs in as the application role, like the server. */
  databaseUrl: string;
  /** How mail leaves; without it none does. */
  mail?: MailSettings;
  /** The address people type: links in mail begin with it. */
  origin?: string;
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
/** At five in the morning of UTC, and made up for when the portal was down then. */
const EVERY_MORNING = `0 5 * * * ${TELL_OF_THE_DAY.task} ?fill=1d&max=${TELL_OF_THE_DAY.attempts}`;

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

/** Does every job there is now, and ends: for a world that is made before a server works on it. */
export async function finishJobs(options: WorkerOptions, now: Date): Promise<void> {
  const source = await createDataSource(options.databaseUrl, { connections: JOBS_AT_ONCE + 1 }).initialize();
  try {
    const tools = toolsOf({ options, source, stopping: () => false, now: () => Promise.resolve(now) });
    await runOnce({
      connectionString: options.databaseUrl,
      concurrency: JOBS_AT_ONCE,
      noHandleSignals: true,
      logger: loggerOf(options),
      taskList: tasks(options, tools),
    });
  } finally {
    await source.destroy();
  }
}

interface Parts {
  options: WorkerOptions;
  source: Connections;
  pool: pg.Pool;
  live: LiveWorkers;
  stopping: () => boolean;
}

type Tools = Omit<Parts, 'pool' | 'live'> & { now?: () => Promise<Date> };

const toolsOf = ({ options, source, stopping, now = () => portalNow(source, new Date()) }: Tools) => {
  return (job: Job): TaskTools => ({
    source,
    stopping,
    now,
    lastTry: job.attempts >= job.max_attempts,
    jobId: job.id,
    logFault: (fault) =>
      options.log('error', 'A job stopped with a fault.', {
        job: job.id,
        task: job.task_identifier,
        fault: textOf(fault),
      }),
  });
};

const loggerOf = ({ log }: WorkerOptions): Logger =>
  new Logger((scope) => (level, message) => {
    if (level === 'warning' || level === 'error') log(level === 'error' ? 'error' : 'warn', message, { ...scope });
  });

const startRunner = async ({ options, source, pool, live, stopping }: Parts): Promise<Runner> => {
  return run({
    pgPool: pool,
    concurrency: JOBS_AT_ONCE,
    noHandleSignals: true,
    logger: loggerOf(options),
    crontab: EVERY_MORNING,
    preset: { plugins: [aliveBeforeTheFirstJob(live)] },
    taskList: tasks(options, toolsOf({ options, source, stopping })),
  });
};

/** What each job is done by. */
const tasks = (
  { mail = { way: 'none' }, origin = 'http://localhost' }: Pick<WorkerOptions, 'mail' | 'origin'>,
  toolsFor: (job: Job) => TaskTools,
): TaskList => {
  const carrier = carrierFor(mail);
  const mailed = carrier !== null;
  return {
    [CALCULATE_PAYMENT_RUN.task]: (payload, { job }) => calculatePaymentRunTask(payload, toolsFor(job)),
    [CHANGE_REFERENCE.task]: (payload, { job }) => changeReferenceTask(payload, toolsFor(job)),
    [SIMULATE_SCHEME.task]: (payload, { job }) => simulateSchemeTask(payload, toolsFor(job)),
    [TELL_OF_EVENT.task]: (payload, { job }) => tellOfEventTask(payload, toolsFor(job), { mailed }),
    [TELL_OF_INVITATION.task]: (payload, { job }) => tellOfInvitationTask(payload, toolsFor(job), { mailed }),
    [TELL_OF_THE_DAY.task]: (_payload, { job }) => tellOfTheDayTask(toolsFor(job), { mailed }),
    [SEND_MAIL.task]: (payload, { job }) => sendMailTask(payload, toolsFor(job), { carrier, origin }),
  };
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
