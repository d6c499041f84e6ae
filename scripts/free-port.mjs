import { createServer } from 'node:net';

/** A port that nobody uses, chosen by the system, so that two checkouts side by side never meet. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
