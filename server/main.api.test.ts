import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { startServerProcess } from './testing/server-process.ts';

const holdPort = async (): Promise<{ port: number; free: () => Promise<unknown> }> => {
  const holder = createServer().listen(0, 'localhost');
  await once(holder, 'listening');
  return { port: (holder.address() as AddressInfo).port, free: () => new Promise((resolve) => holder.close(resolve)) };
};

describe('the server process', () => {
  it('serves, and is gone soon after it is told, however often', async () => {
    const { port, free } = await holdPort();
    await free();
    const { child, ended, listens } = startServerProcess({ PORT: String(port) });
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
    const { code, said } = await startServerProcess({ PORT: String(port) }).ended;
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
      const { code, said } = await startServerProcess(environment).ended;
      expect({ code, said }).toEqual({ code: 1, said: [sentence] });
    },
    60_000,
  );
});
