// npm run dev: one address for the page, which Vite changes while it is open, and for the server behind it, which is
// started again when one of its files changes.
import { watch } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createServer as createVite } from 'vite';
import { freePort } from '../free-port.mjs';
import { migrateDatabase } from './database.mjs';
import { atTheEnd, isEnding } from './lifetime.mjs';
import { inOneSentence } from './in-one-sentence.mjs';
import { startServer } from './server.mjs';
import { ROOT } from './settings.mjs';
import { step } from './steps.mjs';

const SERVERS_OWN = '^/(graphql|auth|idp|health|ready|metrics)(/|\\?|$)';
const LAST_CHANGE_WAS_MS_AGO = 150;

export async function developPortal({ port, ownerUrl, env }) {
  const inner = await freePort();
  const server = restartable(() =>
    startServer({ port: inner, env: { ...env, PORTAL_ORIGIN: `http://localhost:${port}` } }),
  );
  await step('Server', server.start);
  await step('Page', () => servePage(port, inner));
  onChange('server', () => step('Server again', server.again));
  onChange('migrations', async () => {
    await step('Tables again', () => migrateDatabase(ownerUrl));
    await step('Server again', server.again);
  });
}

function restartable(open) {
  let running;
  const start = async () => {
    running = await open();
  };
  const again = async () => {
    await running?.end();
    running = undefined;
    await start();
  };
  return { start, again };
}

// As middleware of a server of ours: Vite's own server would end this process by itself on a signal, before the database.
async function servePage(port, inner) {
  const front = createServer();
  const vite = await createVite({
    configFile: join(ROOT, 'vite.config.ts'),
    appType: 'spa',
    server: {
      middlewareMode: { server: front },
      hmr: { server: front },
      proxy: { [SERVERS_OWN]: { target: `http://localhost:${inner}`, ws: true } },
    },
  });
  atTheEnd(async () => {
    front.closeAllConnections();
    front.close();
    await vite.close();
  });
  front.on('request', vite.middlewares);
  await new Promise((resolve, reject) => front.once('error', reject).listen(port, 'localhost', resolve));
}

// One change at a time: what changes meanwhile is done once more afterwards.
function onChange(folder, work) {
  let timer;
  let queue = Promise.resolve();
  const told = () => {
    queue = queue
      .then(work)
      .catch((error) => isEnding() || console.error(`\n${inOneSentence(error)}\nWaiting for a change.`));
  };
  const watcher = watch(join(ROOT, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(told, LAST_CHANGE_WAS_MS_AGO);
  });
  atTheEnd(async () => {
    clearTimeout(timer);
    watcher.close();
  });
}
