// node scripts/with-database.mjs SCRIPT.ts ARGUMENTS: runs a script of ours against the portal's database, migrated,
// started if it is not running. What the script prints is all that is printed.
import { refuseOldNode } from './start/node-version.mjs';

refuseOldNode();
const { explained } = await import('./start/main.mjs');
const { atTheEnd, end } = await import('./start/lifetime.mjs');
const { startScript } = await import('./start/children.mjs');
const { readPlaces } = await import('./start/settings.mjs');
const { checkDataFolder } = await import('./start/preflight.mjs');
const { installPackages } = await import('./start/install.mjs');

const [script, ...args] = process.argv.slice(2);
let exitCode = 1;
await explained(async () => {
  const places = readPlaces(process.env);
  checkDataFolder(places.dataFolder);
  await installPackages();
  const { migrateDatabase, openDatabase } = await import('./start/database.mjs');
  const { ownerUrl, stop } = await openDatabase(places);
  atTheEnd(stop);
  const { appUrl } = await migrateDatabase(ownerUrl);
  const env = { DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl, PORTAL_DATA: places.dataFolder };
  const { code } = await startScript(script, args, { env, output: 'inherit' }).exited;
  exitCode = code ?? 1;
});
await end(exitCode);
