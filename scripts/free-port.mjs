import { createServer } from 'node:net';
import { isRefusedByBrowsers } from './refused-ports.mjs';

/**
 * A port that nobody uses, chosen by the system, so that two checkouts side by side never meet. Never one that browsers refuse.
 * @param {() => Promise<number>} choose
 */
export async function freePort(choose = chosenBySystem) {
  for (;;) {
    const port = await choose();
    if (!isRefusedByBrowsers(port)) return port;
  }
}

function chosenBySystem() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
