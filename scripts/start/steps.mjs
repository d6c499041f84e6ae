// One line for each step: what, how it went, how long.
import { performance } from 'node:perf_hooks';

const WIDTH = 28;

/**
 * @template T
 * @param {string} title
 * @param {(note: (text: string) => void) => Promise<T>} work `note` says what the step found
 * @param {{ write: (text: string) => unknown }} out
 * @returns {Promise<T>}
 */
export async function step(title, work, out = process.stdout) {
  const from = performance.now();
  let found = 'done';
  out.write(`  ${title.padEnd(WIDTH)}`);
  try {
    const result = await work((text) => (found = text));
    out.write(`${found} (${seconds(performance.now() - from)})\n`);
    return result;
  } catch (error) {
    out.write('stopped\n');
    throw error;
  }
}

export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
