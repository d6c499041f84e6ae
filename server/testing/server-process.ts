import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** The server in a process of its own, as the product starts it. */
export interface ServerProcess {
  child: ChildProcess;
  /** Resolves when it listens, and rejects with its words when it ends instead. */
  listens: () => Promise<void>;
  ended: Promise<{ code: number | null; said: string[] }>;
}

/** Starts `server/main.ts` for the demonstration, over the database of the test unless the environment names another. */
export function startServerProcess(environment: Record<string, string>): ServerProcess {
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    PORTAL_MODE: 'demonstration',
    LOG_LEVEL: 'info',
    APP_DATABASE_URL: process.env.TEST_APP_URL,
    ...environment,
  };
  const child = spawn(process.execPath, ['--import', './scripts/typescript/register.mjs', 'server/main.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { text: '' };
  const listening = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said.text += chunk.toString();
        if (said.text.includes('Server listening')) resolve();
      });
  });
  const ended = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    said: said.text.split('\n').filter((line) => line !== '' && !line.startsWith('oidc-provider')),
  }));
  const listens = () =>
    Promise.race([listening, ended.then(({ said: lines }) => Promise.reject(new Error(lines.join('\n'))))]);
  return { child, ended, listens };
}
