// npm test: every check and every test of every runner. The last line counts them all; the exit code is true.
import { refuseOldNode } from './start/node-version.mjs';

refuseOldNode();
const { explained } = await import('./start/main.mjs');
const { end } = await import('./start/lifetime.mjs');
const { runAll } = await import('./test/run-all.mjs');

let exitCode = 1;
await explained(async () => {
  exitCode = await runAll(process.argv.slice(2));
});
await end(exitCode);
