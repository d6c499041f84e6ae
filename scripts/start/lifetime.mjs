// What was started must end: in the opposite order, exactly once, however the end comes.
import { endChildren } from './children.mjs';

const closers = [];
let work = Promise.resolve();
let ending;

/** Runs what this process is for; the end waits until it has let go of what it was just starting. */
export function livesFor(task) {
  const running = task();
  work = running.catch(() => undefined);
  return running;
}

/** @param {() => Promise<unknown>} close */
export function atTheEnd(close) {
  closers.push(close);
}

export const isEnding = () => ending !== undefined;

/** Ends everything that was started and leaves the process. */
export function end(exitCode) {
  ending ??= closeAll().then((clean) => process.exit(clean ? exitCode : 1));
  return ending;
}

/** A signal is an orderly end, whichever step is under way. */
export function endOnSignals(exitCode) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(exitCode));
}

async function closeAll() {
  let clean = true;
  await endChildren();
  await work;
  for (const close of closers.reverse()) {
    await close().catch((error) => {
      clean = false;
      console.error(error.message);
    });
  }
  return clean;
}
