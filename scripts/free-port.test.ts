import { describe, expect, it } from '@jest/globals';
import { freePort } from './free-port.mjs';
import { isRefusedByBrowsers } from './refused-ports.mjs';

const EVERY_PORT = Array.from({ length: 65_536 }, (_, port) => port);

/** Nothing is sent to a port that fetch refuses; anywhere else the signal, which is over already, ends the attempt. */
const refusedByFetch = async (port: number): Promise<boolean> => {
  try {
    await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.abort() });
  } catch (failure) {
    return (failure as { cause?: { message?: string } }).cause?.message === 'bad port';
  }
  return false;
};

describe('ports that browsers refuse', () => {
  it('are those that fetch refuses', async () => {
    const candidates = EVERY_PORT.filter((port) => port < 1_100 || isRefusedByBrowsers(port) || port % 500 === 0);
    for (const port of candidates.filter((one) => one > 0)) {
      expect([port, await refusedByFetch(port)]).toEqual([port, isRefusedByBrowsers(port)]);
    }
  });

  it('are never given as a free one', async () => {
    const offered = [6000, 4190, 4191];
    expect(await freePort(() => Promise.resolve(offered.shift() ?? 0))).toBe(4191);
  });
});
