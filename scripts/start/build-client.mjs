// Builds the client beside its place and puts it in place whole: a build that breaks off leaves the one before.
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './settings.mjs';

const output = join(ROOT, '.build', 'client');
const fresh = `${output}.new-${process.pid}`;
try {
  await build({
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: fresh, emptyOutDir: true },
  });
  rmSync(output, { recursive: true, force: true });
  renameSync(fresh, output);
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
