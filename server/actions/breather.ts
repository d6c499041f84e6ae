import { setImmediate } from 'node:timers/promises';

/** How long work may go on before it lets others have the process: well under the 50 ms that nothing may block. */
const MOST_MILLISECONDS = 12;

/** Gives a function to be called between two pieces of work: when enough time has gone by, everybody who waits has a turn. */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < MOST_MILLISECONDS) return;
    await setImmediate();
    since = performance.now();
  };
}
