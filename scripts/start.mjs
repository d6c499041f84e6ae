// npm start. This file and the two it imports must load on any Node that knows modules, to be able to say what is
// wrong with it: nothing newer than 2019 in them. Everything else is imported after the check.
import { refuseOldNode } from './start/node-version.mjs';

refuseOldNode();
void import('./start/main.mjs').then(function (main) {
  return main.start(process.argv.slice(2));
});
