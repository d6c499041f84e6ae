// The steps of npm test: first those that keep one core busy, side by side, then those that keep all.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../free-port.mjs';
import { buildClient } from '../start/client.mjs';
import { ROOT } from '../start/settings.mjs';
import { ensureChromium } from './chromium.mjs';
import { countCheck, countJest, countPlaywright } from './counts.mjs';

const tool = (path) => [process.execPath, join('node_modules', path)];
const results = (name) => join(ROOT, '.test-results', `${name}.json`);

const TSC = tool('typescript/bin/tsc');
const SOURCES = ['server', 'client', 'scripts', 'migrations', 'bench', 'e2e'].filter((folder) =>
  existsSync(join(ROOT, folder)),
);

const check = (name, title, command) => ({ name, title, cores: 1, command, count: countCheck });

const jest = (name, title) => ({
  name,
  title,
  cores: 2,
  command: [...tool('jest/bin/jest.js'), '--selectProjects', name, '--ci', '--json', `--outputFile=${results(name)}`],
  env: { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
  count: countJest(results(name)),
  showsNotes: true,
});

let built;

/** The portals of the browser tests are started side by side: the client is built once, before them. */
const clientBuilt = () => (built ??= buildClient());

/** Each browser step has a portal with a world of its own: what one does to the world, or to its date, the other never sees. */
const browser = (folder, title) => ({
  name: 'browser',
  title,
  cores: 1,
  prepare: async () => {
    const chromium = await ensureChromium();
    await clientBuilt();
    return { CHROMIUM_PATH: chromium, E2E_PORT: String(await freePort()) };
  },
  command: [...tool('@playwright/test/cli.js'), 'test', `e2e/${folder}/`],
  env: { E2E_NAME: folder },
  // On any other signal Playwright kills the portal it started, and the portal's database would be left.
  endSignal: 'SIGINT',
  count: countPlaywright(results(`browser-${folder}`)),
});

/** @type {ReadonlyArray<{ name: string, title: string, cores: number, command: string[] }>} */
export const STEPS = [
  check('format', 'format', [
    ...tool('prettier/bin/prettier.cjs'),
    '--check',
    '.',
    '--log-level',
    'warn',
    '--cache',
    '--cache-location',
    join('.build', 'prettier-cache'),
  ]),
  check('lint', 'lint', [...tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0']),
  check('types', 'types: server', [...TSC, '--noEmit']),
  check('types', 'types: client', [...TSC, '--noEmit', '-p', 'client']),
  check('types', 'types: browser tests', [...TSC, '--noEmit', '-p', 'e2e']),
  check('boundaries', 'boundaries', [
    ...tool('dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    '.dependency-cruiser.cjs',
    // The long report says the reason of a rule under its name.
    '--output-type',
    'err-long',
    ...SOURCES,
  ]),
  check('emitted', 'emitted files', [
    process.execPath,
    '--import',
    './scripts/typescript/register.mjs',
    'scripts/emit.ts',
    '--check',
  ]),
  browser('accessibility', 'tests: every screen'),
  browser('journeys', 'tests: journeys'),
  jest('server', 'tests: server'),
  jest('client', 'tests: client'),
];

export const stepNames = () => [...new Set(STEPS.map(({ name }) => name))];
