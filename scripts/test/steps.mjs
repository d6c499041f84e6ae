// The steps of npm test, as they are begun: the browser runs take longest and mostly wait, so the checks stand beside them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../free-port.mjs';
import { buildClient } from '../start/client.mjs';
import { atTheEnd } from '../start/lifetime.mjs';
import { ROOT } from '../start/settings.mjs';
import { ensureChromium } from './chromium.mjs';
import { countCheck, countJest, countPlaywright } from './counts.mjs';

const tool = (path) => [process.execPath, join('node_modules', path)];
const results = (name) => join(ROOT, '.test-results', `${name}.json`);

// What a check found out about files that have not changed since. In a fresh clone, as in CI, there is nothing to begin with.
const kept = (name) => join('.build', name);
const types = (name) => [
  ...tool('typescript7/bin/tsc'),
  '--noEmit',
  '--incremental',
  '--tsBuildInfoFile',
  kept(`types-${name}.tsbuildinfo`),
];
const LINT_CACHE = process.env.CI
  ? []
  : ['--cache', '--cache-strategy', 'content', '--cache-location', kept('eslint-cache')];

const SOURCES = ['server', 'client', 'scripts', 'migrations', 'bench', 'e2e'].filter((folder) =>
  existsSync(join(ROOT, folder)),
);

const check = (name, title, command) => ({ name, title, cores: 1, command, count: countCheck });

const jest = (name, title, { cores, workers }) => ({
  name,
  title,
  cores,
  command: [
    ...tool('jest/bin/jest.js'),
    '--selectProjects',
    name,
    '--ci',
    `--maxWorkers=${workers}`,
    '--json',
    `--outputFile=${results(name)}`,
  ],
  env: { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
  count: countJest(results(name)),
  showsNotes: true,
});

let built;

/** The portals of the browser tests are started side by side: the client is built once, before them. */
const clientBuilt = () => (built ??= buildClient());

let worlds;

/** The world is made once, before them as well; each gets a copy. */
const copyOfWorld = async (name) => {
  worlds ??= openWorlds();
  return (await worlds).copy(`browser_${name}`);
};

async function openWorlds() {
  const world = await import('../start/world.mjs'); // needs packages, which may only just have been installed
  const opened = await world.openWorlds(join(ROOT, '.test-results', 'portal-worlds'));
  atTheEnd(opened.stop);
  return opened;
}

/** Each browser step has a portal with a world of its own: what one does to the world, or to its date, the other never sees. */
const browser = (folder, title) => ({
  name: 'browser',
  title,
  cores: 0.5,
  prepare: async () => {
    const chromium = await ensureChromium();
    const [world] = await Promise.all([copyOfWorld(folder), clientBuilt()]);
    return { CHROMIUM_PATH: chromium, E2E_PORT: String(await freePort()), E2E_DATABASE_URL: world };
  },
  command: [...tool('@playwright/test/cli.js'), 'test', `e2e/${folder}/`],
  env: { E2E_NAME: folder },
  // On any other signal Playwright kills the portal it started, and the portal's database would be left.
  endSignal: 'SIGINT',
  count: countPlaywright(results(`browser-${folder}`)),
});

/** @type {ReadonlyArray<{ name: string, title: string, cores: number, command: string[] }>} */
export const STEPS = [
  browser('accessibility', 'tests: every screen'),
  browser('journeys', 'tests: journeys'),
  check('format', 'format', [...tool('oxfmt/bin/oxfmt'), '--check', '.']),
  check('lint', 'lint', [...tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0', ...LINT_CACHE]),
  check('lint', 'lint: with types', [...tool('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings']),
  check('types', 'types: server', types('server')),
  check('types', 'types: client', [...types('client'), '-p', 'client']),
  check('types', 'types: browser tests', [...types('e2e'), '-p', 'e2e']),
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
  jest('client', 'tests: client', { cores: 0.5, workers: 1 }),
  jest('server', 'tests: server', { cores: 1.5, workers: 2 }),
];

export const stepNames = () => [...new Set(STEPS.map(({ name }) => name))];
