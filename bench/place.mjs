// Where a bench works: a folder of its own, and everything that it started there. All of it is gone when the bench ends,
// however it ends: done, failed, or stopped by Ctrl-C.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeCluster } from '../scripts/database/cluster.mjs';

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/**
 * Runs the bench in a place of its own; the process ends with the code that it gives, or with the signal's.
 * @param {string} name
 * @param {(place: { folder: string, dataFolder: string, atTheEnd: (close: () => unknown) => void }) => Promise<number>} bench
 *   `dataFolder` may hold a database; what is given to `atTheEnd` is done in the opposite order
 */
export async function inPlace(name, bench) {
  const folder = mkdtempSync(join(tmpdir(), `bench-${name}-`));
  chmodSync(folder, 0o755); // the account that runs PostgreSQL has to enter it
  const dataFolder = join(folder, 'data');
  const closers = [];
  let cleaning;
  const clean = () => (cleaning ??= takeAway({ folder, dataFolder, closers }));
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.once(signal, () => void clean().then(() => process.exit(code)));
  }
  let code = 1;
  try {
    code = await bench({ folder, dataFolder, atTheEnd: (close) => closers.push(close) });
  } catch (failure) {
    // What it was asking is gone already when it was told to stop.
    if (cleaning === undefined) console.error(failure);
  }
  const stopped = cleaning !== undefined;
  await clean();
  if (!stopped) process.exit(code);
}

async function takeAway({ folder, dataFolder, closers }) {
  for (const close of closers.reverse()) {
    try {
      await close();
    } catch (failure) {
      console.error(failure);
    }
  }
  await removeCluster(dataFolder);
  rmSync(folder, { recursive: true, force: true });
}

/** Ends a child process and waits until it has ended. */
export const endOf = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
