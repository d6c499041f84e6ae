import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';

const start = (environment: Record<string, string>) => {
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
};

const holdPort = async (): Promise<{ port: number; free: () => Promise<unknown> }> => {
  const holder = createServer().listen(0, 'localhost');
  await once(holder, 'listening');
  return { port: (holder.address() as AddressInfo).port, free: () => new Promise((resolve) => holder.close(resolve)) };
};

describe('the server process', () => {
  it('serves, and is gone soon after it is told, however often', async () => {
    const { port, free } = await holdPort();
    await free();
    const { child, ended, listens } = start({ PORT: String(port) });
    await listens();
    expect(await (await fetch(`http://localhost:${port}/health`)).json()).toEqual({ status: 'alive' });
    child.kill('SIGTERM');
    child.kill('SIGINT');
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    await expect(fetch(`http://localhost:${port}/health`)).rejects.toThrow();
  }, 60_000);

  it('says in one sentence that the port is taken', async () => {
    const { port, free } = await holdPort();
    const { code, said } = await start({ PORT: String(port) }).ended;
    await free();
    expect({ code, said }).toEqual({
      code: 1,
      said: [`Port ${port} is taken by another program (EADDRINUSE): end that one, or choose another with PORT.`],
    });
  }, 60_000);

  it.each([
    [
      { APP_DATABASE_URL: 'postgres://portal_app:x@127.0.0.1:1/portal' },
      'The database of APP_DATABASE_URL cannot be reached: nothing answers there.',
    ],
    [{ PORTAL_MODE: 'production' }, 'OIDC_ISSUER is not set. docs/guides/operate.md lists every setting.'],
  ])(
    'says in one sentence what is wrong with %j',
    async (environment, sentence) => {
      const { code, said } = await start(environment).ended;
      expect({ code, said }).toEqual({ code: 1, said: [sentence] });
    },
    60_000,
  );
});
