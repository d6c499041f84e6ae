import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const COUNTER = 'export const counter = { files: 0 };';
const TEST = `import { writeSync } from 'node:fs';
  import { expect, it } from '@jest/globals';
  import { counter } from './counter.mjs';
  let own = 0;
  it('counts', () => {
    writeSync(2, 'file ' + ++counter.files + ', its own ' + ++own + ', left ' + process.env.LEFT + ', as in ' + process.env.NODE_ENV + '\\n');
    process.env.LEFT = 'something';
    expect(new Date()).toBeInstanceOf(Date);
  });`;

it('loads what is no test file once for all files of a worker, and leaves each file as it would find a fresh world', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shared-runtime-'));
  try {
    writeFileSync(join(folder, 'counter.mjs'), COUNTER);
    for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `${name}.test.ts`), TEST);
    const config = {
      rootDir: folder,
      testMatch: ['**/*.test.ts'],
      runtime: here('shared-runtime.cjs'),
      testEnvironment: here('shared-environment.mjs'),
      extensionsToTreatAsEsm: ['.ts'],
      transform: {},
    };
    const jest = here('../../../node_modules/jest/bin/jest.js');
    const { stderr, status } = spawnSync(process.execPath, [jest, '--config', JSON.stringify(config), '--runInBand'], {
      env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
      encoding: 'utf8',
    });
    expect([...stderr.matchAll(/^file .*$/gm)].map(([line]) => line)).toEqual([
      'file 1, its own 1, left undefined, as in production',
      'file 2, its own 1, left undefined, as in production',
      'file 3, its own 1, left undefined, as in production',
    ]);
    expect(stderr).toContain('3 passed, 3 total');
    expect(status).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
