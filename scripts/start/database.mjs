// The database of this start: our own, or the one that DATABASE_URL names.
import { removeEmbedded, startEmbedded } from '../database/embedded.mjs';
import { Refusal } from '../refusal.mjs';
import { runScript } from './children.mjs';
import { checkExternal, emptyExternal } from './external-database.mjs';

/** @returns {Promise<{ ownerUrl: string, superuserUrl?: string, found: string, stop: () => Promise<unknown> }>} */
export async function openDatabase({ dataFolder, databaseUrl }) {
  if (databaseUrl) {
    await checkExternal(databaseUrl);
    return { ownerUrl: databaseUrl, found: 'found, from DATABASE_URL', stop: async () => undefined };
  }
  const { ownerUrl, superuserUrl, reused, stop } = await startEmbedded({ folder: dataFolder });
  return { ownerUrl, superuserUrl, found: reused ? 'already running' : 'started', stop };
}

/** @returns {Promise<{ applied: string[], appUrl: string }>} */
export async function migrateDatabase(ownerUrl) {
  return JSON.parse(await runScript('scripts/database/migrate.ts', [], { env: { DATABASE_URL: ownerUrl } }));
}

export async function resetDatabase({ dataFolder, databaseUrl, yes }) {
  if (!databaseUrl) return removeEmbedded(dataFolder);
  if (!yes)
    throw new Refusal('--reset would drop everything in the database of DATABASE_URL: add --yes if you mean it.');
  return emptyExternal(databaseUrl);
}
