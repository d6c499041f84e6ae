// The steps from installed packages to an open portal.
import { join } from 'node:path';
import { buildClient } from './client.mjs';
import { migrateDatabase, openDatabase } from './database.mjs';
import { atTheEnd, end, isEnding } from './lifetime.mjs';
import { peopleTable } from './people.mjs';
import { startServer } from './server.mjs';
import { step } from './steps.mjs';
import { makeWorld, renewWorld } from './world.mjs';

export async function openPortal(settings) {
  const { dataFolder, port, dev } = settings;
  if (settings.reset) await step('Old world', async (note) => note(await renewWorld(settings)));
  const env = await openWorld(settings);
  if (dev) {
    const { developPortal } = await import('./develop.mjs');
    await developPortal({ port, ownerUrl: env.DATABASE_URL, env });
  } else {
    await step('Client', async (note) => note(await buildClient()));
    const logFile = join(dataFolder, 'server.log');
    const server = await step('Server', async (note) => {
      const started = await startServer({ port, logFile, env });
      note('answers');
      return started;
    });
    void server.exited.then(() => endUnexpectedly(logFile));
  }
  announce(settings);
}

/** Database, tables, demonstration world. @returns what the server is told through its environment */
export async function openWorld(settings) {
  const { dataFolder, dev } = settings;
  const { ownerUrl, superuserUrl } = await step('Database', async (note) => {
    const database = await openDatabase(settings);
    atTheEnd(database.stop);
    note(database.found);
    return database;
  });
  const { appUrl } = await step('Tables', async (note) => {
    const result = await migrateDatabase(ownerUrl);
    note(result.applied.length === 0 ? 'up to date' : `${result.applied.length} migrations applied`);
    return result;
  });
  const env = {
    DATABASE_URL: ownerUrl,
    APP_DATABASE_URL: appUrl,
    PORTAL_DATA: dataFolder,
    PORTAL_MODE: dev ? 'development' : 'demonstration',
  };
  await step('Demonstration world', async (note) => note(await makeWorld({ env, superuserUrl })));
  return env;
}

function endUnexpectedly(logFile) {
  if (isEnding()) return;
  console.error(`\nThe server ended unexpectedly: its last words are in ${logFile}.`);
  void end(1);
}

function announce({ port, dataFolder }) {
  const people = peopleTable(dataFolder);
  console.log(
    `\nOpen http://localhost:${port}${people ? ` and sign in as one of these people (no password):\n\n${people}` : ''}\n\nCtrl-C ends it.`,
  );
}
