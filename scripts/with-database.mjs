// node scripts/with-database.mjs SCRIPT.ts ARGUMENTS: runs a script of ours against the portal's database, migrated,
// started if it is not running. What the script prints is all that is printed.
// Loads on any Node that knows modules, as scripts/start.mjs does.
import { refuseOldNode } from './start/node-version.mjs';

refuseOldNode();
void import('./start/run-with-database.mjs').then(function (runner) {
  return runner.runWithDatabase(process.argv.slice(2));
});
