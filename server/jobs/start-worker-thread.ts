import { Worker } from 'node:worker_threads';
import type { RunningWorker, WorkerOptions } from './worker.ts';
import type { Said } from './worker-thread.ts';

/** After how long a thread that ended by a fault is followed by another. */
const AGAIN_AFTER_MS = 1_000;

/** A page of workings is made and given away at once: with room for it, little of it is ever copied by the collector of garbage. */
const YOUNG_MEGABYTES = 64;

/**
 * Starts the worker in a thread of its own, so that no calculation, however long, keeps a request waiting. A thread that ends by a fault
 * is followed by another, which takes up its jobs.
 *
 * @param file what the thread runs; another only in tests
 */
export async function startWorkerThread(
  { log, ...settings }: WorkerOptions,
  file = new URL('./worker-thread.ts', import.meta.url),
): Promise<RunningWorker> {
  let stopping = false;
  let again: NodeJS.Timeout | undefined;
  let thread: Worker | undefined;
  thread = await startThread();

  function startThread(): Promise<Worker> {
    const starting = new Worker(file, {
      workerData: settings,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    return new Promise((resolve, reject) => {
      starting.on('message', (said: Said) => {
        if (said.said === 'log') log(...said.entry);
        else resolve(starting);
      });
      starting.once('error', (fault) => {
        log('error', 'The thread that works on jobs ended by a fault.', { fault: textOf(fault) });
        reject(fault);
      });
      starting.once('exit', () => {
        reject(new Error('The thread that works on jobs did not start.'));
        if (starting === thread && !stopping) follow();
      });
    });
  }

  function follow(): void {
    again = setTimeout(() => {
      startThread().then(
        (next) => {
          thread = next;
          if (stopping) next.postMessage('stop');
        },
        () => {
          if (!stopping) follow();
        },
      );
    }, AGAIN_AFTER_MS);
  }

  return {
    async stop() {
      stopping = true;
      clearTimeout(again);
      // A thread that has ended has no number any more.
      if (!thread || thread.threadId === -1) return;
      // Not events.once, which would pass on a fault of a thread that is ending anyhow; it is logged.
      const ending = thread;
      const ended = new Promise((resolve) => {
        ending.once('exit', resolve);
      });
      ending.postMessage('stop');
      await ended;
    },
  };
}

const textOf = (fault: unknown): string => (fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
