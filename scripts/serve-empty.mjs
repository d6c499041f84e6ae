// node scripts/serve-empty.mjs: a portal that has just been installed, in production mode, with a database of its own that
// begins empty each time. For the browser test of the way from nothing to a published scheme: what is in PORTAL_DATA is
// removed, and the database gives up crash safety for speed. Everything else is as in the image.
import { removeEmbedded, startEmbedded } from './database/embedded.mjs';
import { startChild } from './start/children.mjs';
import { buildClient } from './start/client.mjs';
import { atTheEnd, end } from './start/lifetime.mjs';
import { explained } from './start/main.mjs';
import { readPlaces } from './start/settings.mjs';

const AS_IN_THE_IMAGE = [
  '--import',
  './scripts/typescript/register.mjs',
  '--import',
  './scripts/start/die-with-parent.mjs',
];

await explained(
  async () => {
    const { dataFolder } = readPlaces(process.env);
    await removeEmbedded(dataFolder);
    const [{ ownerUrl, stop }] = await Promise.all([
      startEmbedded({ folder: dataFolder, durable: false }),
      buildClient(),
    ]);
    atTheEnd(stop);
    const server = startChild(process.execPath, [...AS_IN_THE_IMAGE, 'scripts/serve-production.mjs'], {
      env: { DATABASE_URL: ownerUrl },
      output: 'inherit',
      ipc: true,
    });
    void server.exited.then(({ code }) => end(code ?? 1));
  },
  { exitCodeOnSignal: 0 },
);
