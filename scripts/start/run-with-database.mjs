import { startScript } from './children.mjs';
import { installPackages } from './install.mjs';
import { atTheEnd, end } from './lifetime.mjs';
import { explained } from './main.mjs';
import { checkDataFolder } from './preflight.mjs';
import { readPlaces } from './settings.mjs';

/** Runs the script and leaves the process with its exit code. */
export async function runWithDatabase([script, ...args]) {
  let exitCode = 1;
  await explained(async () => {
    const places = readPlaces(process.env);
    // A database of one's own needs no folder: the files of a container cannot be written.
    if (!places.databaseUrl) checkDataFolder(places.dataFolder);
    await installPackages();
    const { migrateDatabase, openDatabase } = await import('./database.mjs');
    const { ownerUrl, stop } = await openDatabase(places);
    atTheEnd(stop);
    const { appUrl } = await migrateDatabase(ownerUrl);
    const env = { DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl, PORTAL_DATA: places.dataFolder };
    const { code } = await startScript(script, args, { env, output: 'inherit' }).exited;
    exitCode = code ?? 1;
  });
  await end(exitCode);
}
