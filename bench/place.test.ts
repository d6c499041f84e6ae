import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** A bench with a database that says where it is and then does something. */
const bench = (does: string): ChildProcess =>
  spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { inPlace } = await import('./bench/place.mjs');
       const { findCluster } = await import('./scripts/database/cluster.mjs');
       const { startEmbedded } = await import('./scripts/database/embedded.mjs');
       await inPlace('test', async ({ folder, dataFolder, atTheEnd }) => {
         const database = await startEmbedded({ folder: dataFolder, durable: false });
         atTheEnd(() => database.leave());
         const port = Number(new URL(database.ownerUrl).port);
         console.log(JSON.stringify({ folder, home: findCluster(dataFolder).home, port }));
         ${does}
       });`,
    ],
    { cwd: ROOT, env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );

interface Where {
  folder: string;
  home: string;
  port: number;
}

const whereIs = (child: ChildProcess): Promise<Where> =>
  new Promise((resolve) => {
    let said = '';
    child.stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('\n')) resolve(JSON.parse(said.split('\n')[0] ?? '') as Where);
    });
  });

const exitOf = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once('exit', resolve));

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(() => resolve(true))).once('error', () =>
      resolve(false),
    );
  });

const nothingLeft = async ({ folder, home, port }: Where): Promise<void> => {
  expect([folder, home].map((path) => existsSync(path))).toEqual([false, false]);
  expect(await answers(port)).toBe(false);
};

describe('a bench that ends', () => {
  it.each([
    ['done, with its code', 'return 7;', undefined, 7],
    ['by a failure', `throw new Error('It broke.');`, undefined, 1],
    ['by Ctrl-C', 'await new Promise((never) => setInterval(() => never, 1000));', 'SIGINT', 130],
    ['by being told to', 'await new Promise((never) => setInterval(() => never, 1000));', 'SIGTERM', 143],
  ] as const)('%s, leaves no server and no file', async (_how, does, signal, code) => {
    const child = bench(does);
    const exited = exitOf(child);
    const where = await whereIs(child);
    if (signal) child.kill(signal);
    expect(await exited).toBe(code);
    await nothingLeft(where);
  });
});
