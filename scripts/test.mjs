// npm test: every check and every test of every runner. The last line counts them all; the exit code is true.
// Loads on any Node that knows modules, as scripts/start.mjs does.
import { refuseOldNode } from './start/node-version.mjs';

refuseOldNode();
void import('./test/run-all.mjs').then(function (runner) {
  return runner.testCommand(process.argv.slice(2));
});
