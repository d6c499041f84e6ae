import { parentPort, workerData } from 'node:worker_threads';
import { startWorker } from './worker.ts';
import type { WorkerOptions } from './worker.ts';

/** What the thread says to the one that started it. */
export type Said = { said: 'started' } | { said: 'log'; entry: Parameters<WorkerOptions['log']> };

/** The thread that works on jobs: it says when it has started and what is to be logged, and stops when it is told anything. */
const work = async (): Promise<void> => {
  const port = parentPort;
  if (!port) throw new Error('This file is the thread of startWorkerThread.');
  const say = (said: Said): void => port.postMessage(said);
  const settings = workerData as Omit<WorkerOptions, 'log'>;
  const worker = await startWorker({ ...settings, log: (...entry) => say({ said: 'log', entry }) });
  port.once('message', () => void worker.stop().then(() => port.close()));
  say({ said: 'started' });
};

await work();
