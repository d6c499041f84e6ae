// The steps of npm test, heavier ones last.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../free-port.mjs';
import { ROOT } from '../start/settings.mjs';
import { ensureChromium } from './chromium.mjs';
import { countCheck, countJest, countPlaywright } from './counts.mjs';

const tool = (path) => [process.execPath, join('node_modules', path)];
const results = (name) => join(ROOT, '.test-results', `${name}.json`);

const TSC = tool('typescript/bin/tsc');
const SOURCES = ['server', 'client', 'scripts', 'migrations', 'bench', 'e2e'].filter((folder) => existsSync(join(ROOT, folder)));

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

/** @type {ReadonlyArray<{ name: string, title: string, cores: number, command: string[] }>} */
export const STEPS = [
  check('lint', 'lint', [...tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0']),
  check('types', 'types: server', [...TSC, '--noEmit']),
  check('types', 'types: client', [...TSC, '--noEmit', '-p', 'client']),
  check('types', 'types: browser tests', [...TSC, '--noEmit', '-p', 'e2e']),
  check('boundaries', 'boundaries', [...tool('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', ...SOURCES]),
  check('emitted', 'emitted files', [process.execPath, '--import', './scripts/typescript/register.mjs', 'scripts/emit.ts', '--check']),
  jest('server', 'tests: server'),
  jest('client', 'tests: client'),
  {
    name: 'browser',
    title: 'tests: browser',
    cores: 2,
    prepare: async () => ({ CHROMIUM_PATH: await ensureChromium(), E2E_PORT: String(await freePort()) }),
    command: [...tool('@playwright/test/cli.js'), 'test'],
    env: { E2E_REPORT: results('browser') },
    // On any other signal Playwright kills the portal it started, and the portal's database would be left.
    endSignal: 'SIGINT',
    count: countPlaywright(results('browser')),
  },
];

export const stepNames = () => [...new Set(STEPS.map(({ name }) => name))];
