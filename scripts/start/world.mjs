// The demonstration world: made by its script, which takes a while, or copied from the template that was kept of it.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findCluster } from '../database/cluster.mjs';
import { IN_USE, removeEmbedded, startEmbedded } from '../database/embedded.mjs';
import { copyTemplate, hasTemplate, keepTemplate } from '../database/world-template.mjs';
import { Refusal } from '../refusal.mjs';
import { runScript } from './children.mjs';
import { fingerprintOf } from './client.mjs';
import { migrateDatabase, resetDatabase } from './database.mjs';
import { ROOT } from './settings.mjs';

// Everything that a world comes from: its tables, the actions that make it, and the story.
const MADE_FROM = [
  'migrations',
  'server',
  'scripts/demonstration.ts',
  'scripts/demonstration',
  'scripts/database/migrate.ts',
  'package-lock.json',
];

const worldKey = () => fingerprintOf(ROOT, MADE_FROM);

/**
 * Makes the world unless it is there, and keeps a template of it where the database is ours.
 * @param {{ env: object, superuserUrl?: string }} where `superuserUrl` of our own database
 * @returns {Promise<string>} what there is now, in words
 */
export async function makeWorld({ env, superuserUrl }) {
  const said = (await runScript('scripts/demonstration.ts', [], { env })).trim().split('\n').at(-1) || 'there';
  if (superuserUrl && said !== 'there already') {
    await keepTemplate(superuserUrl, { database: databaseOf(env.DATABASE_URL), key: worldKey() });
  }
  return said;
}

/** Begins the world anew: from its template when that was made from today's files, else by removing what is there. */
export async function renewWorld(settings) {
  if (!settings.databaseUrl && (await renewFromTemplate(settings.dataFolder))) return 'as new, from its template';
  await resetDatabase(settings);
  rmSync(peopleFile(settings.dataFolder), { force: true });
  return 'removed';
}

/**
 * Worlds side by side in one database server of that folder, for tests: made once, then copied as often as is asked.
 * @returns {Promise<{ copy: (database: string) => Promise<string>, stop: () => Promise<unknown> }>} `copy` gives its owner's address
 */
export async function openWorlds(dataFolder) {
  const { ownerUrl, superuserUrl, stop } = await withTemplate(dataFolder);
  const copy = async (database) => {
    await copyTemplate(superuserUrl, { database, key: worldKey() });
    const url = new URL(ownerUrl);
    url.pathname = `/${database}`;
    await beginNow(url.href);
    return url.href;
  };
  return { copy, stop };
}

async function withTemplate(dataFolder) {
  const found = await startEmbedded({ folder: dataFolder, durable: false });
  if (await hasTemplate(found.superuserUrl, worldKey())) return found;
  // What is there was made from other files, or was interrupted.
  await found.stop();
  await removeEmbedded(dataFolder);
  const fresh = await startEmbedded({ folder: dataFolder, durable: false });
  const { ownerUrl, superuserUrl } = fresh;
  try {
    const { appUrl } = await migrateDatabase(ownerUrl);
    const env = {
      DATABASE_URL: ownerUrl,
      APP_DATABASE_URL: appUrl,
      PORTAL_DATA: dataFolder,
      PORTAL_MODE: 'demonstration',
    };
    await makeWorld({ env, superuserUrl });
    return fresh;
  } catch (error) {
    await fresh.stop();
    throw error;
  }
}

/** @returns {Promise<boolean>} whether there was a template to copy */
async function renewFromTemplate(dataFolder) {
  if (!existsSync(findCluster(dataFolder).files) || !existsSync(peopleFile(dataFolder))) return false;
  const { ownerUrl, superuserUrl, isShared, stop } = await startEmbedded({ folder: dataFolder });
  try {
    if (!(await hasTemplate(superuserUrl, worldKey()))) return false;
    if (await isShared()) throw new Refusal(IN_USE);
    await copyTemplate(superuserUrl, { database: databaseOf(ownerUrl), key: worldKey() });
    await beginNow(ownerUrl);
    return true;
  } finally {
    await stop();
  }
}

// A copy keeps the date that the first one had: it begins on the first day again.
const beginNow = (ownerUrl) => runScript('scripts/demonstration/begin-now.ts', [], { env: { DATABASE_URL: ownerUrl } });

const databaseOf = (ownerUrl) => new URL(ownerUrl).pathname.slice(1);

const peopleFile = (dataFolder) => join(dataFolder, 'people.json');
