import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asked, practised, runOf, started } from '../testing/payment-story.ts';
import { TestPortal } from '../testing/portal.ts';
import { startWorkerThread } from './start-worker-thread.ts';

let portal: TestPortal;
const folder = mkdtempSync(join(tmpdir(), 'worker-thread-'));
beforeAll(async () => {
  portal = await TestPortal.open();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await portal.close();
});

/** A process like the server's: its worker is a thread. It ends by SIGTERM and then says so. */
const serverLike = (): ChildProcessByStdio<null, Readable, null> => {
  const script = join(folder, 'server.mjs');
  writeFileSync(
    script,
    `const { startWorkerThread } = await import(${JSON.stringify(new URL('./start-worker-thread.ts', import.meta.url).href)});
    const worker = await startWorkerThread({ databaseUrl: process.env.TEST_APP_URL, log: console.error });
    process.on('SIGTERM', () => void worker.stop().then(() => { console.log('stopped'); process.exit(0); }));
    setInterval(() => undefined, 1000);`,
  );
  return spawn(process.execPath, ['--import', './scripts/typescript/register.mjs', script], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
};

const until = async (reached: () => Promise<boolean> | boolean): Promise<void> => {
  const deadline = Date.now() + 60_000;
  while (!(await reached())) {
    if (Date.now() > deadline) throw new Error('It did not happen.');
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
};

/** A thread of a few lines in place of the worker's. */
const threadThat = (does: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, threadId } from 'node:worker_threads';
  parentPort.postMessage({ said: 'log', entry: ['warn', 'here', { threadId }] });
  parentPort.once('message', () => parentPort.close());
  ${does}`)}`,
  );
const STARTED = `parentPort.postMessage({ said: 'started' });`;

describe('the worker in a thread', () => {
  it('calculates a run that is asked for, and stops when the process is told to', async () => {
    const told = await practised(portal, [{ qofPence: 9_600_000 }]);
    const { id } = await started(told);
    const server = serverLike();
    let said = '';
    server.stdout.on('data', (text: Buffer) => void (said += text.toString()));
    try {
      await asked(told, id);
      await until(async () => (await runOf(told, id)).state === 'calculated');
    } finally {
      server.kill('SIGTERM');
    }
    const [code] = (await once(server, 'exit')) as [number];
    expect(code).toBe(0);
    expect(said).toContain('stopped');
  });

  it('is followed by another when it ends by a fault, and the fault is logged', async () => {
    const logged: { level: string; message: string; fields: Record<string, unknown> }[] = [];
    const worker = await startWorkerThread(
      { databaseUrl: '', log: (level, message, fields) => void logged.push({ level, message, fields }) },
      threadThat(`${STARTED} setTimeout(() => { throw new Error('a fault'); }, 500);`),
    );
    await until(() => logged.filter(({ message }) => message === 'here').length >= 2);
    await worker.stop();
    expect(logged.find(({ level }) => level === 'error')).toMatchObject({
      message: 'The thread that works on jobs ended by a fault.',
      fields: { fault: expect.stringContaining('a fault') },
    });
  });

  it('that cannot start stops the start of the server', async () => {
    await expect(
      startWorkerThread({ databaseUrl: '', log: () => undefined }, threadThat(`throw new Error('no database');`)),
    ).rejects.toThrow('no database');
    await expect(
      startWorkerThread({ databaseUrl: '', log: () => undefined }, threadThat('process.exit(1);')),
    ).rejects.toThrow('did not start');
  });
});
