// Two projects: `server` runs as the product does (native modules, Node), `client` in a page (jsdom).
// One file: NODE_OPTIONS=--experimental-vm-modules npx jest PATH
import { existsSync } from 'node:fs';
import { swcOptions } from './scripts/typescript/options.mjs';

const folders = (names) =>
  names.filter((name) => existsSync(new URL(name, import.meta.url))).map((name) => `<rootDir>/${name}`);

// Packages published only as native modules, which the client project must compile to run.
const NATIVE_MODULES_ONLY = ['nhsuk-react-components', 'nhsuk-frontend', 'uuid'];

const server = {
  displayName: 'server',
  roots: folders(['server', 'scripts', 'migrations', 'bench']),
  testMatch: ['**/*.test.ts'],
  testEnvironment: '<rootDir>/scripts/database/jest-environment.mjs',
  runtime: '<rootDir>/scripts/test/jest/shared-runtime.cjs',
  globalSetup: '<rootDir>/scripts/database/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/scripts/database/jest-global-teardown.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', swcOptions()] },
};

const client = {
  displayName: 'client',
  roots: folders(['client']),
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testEnvironment: 'jsdom',
  setupFilesAfterEnv: ['<rootDir>/client/testing/setup.ts'],
  transform: { '\\.(t|j|mj)sx?$': ['@swc/jest', swcOptions({ tsx: true, module: 'commonjs' })] },
  transformIgnorePatterns: [`/node_modules/(?!(${NATIVE_MODULES_ONLY.join('|')})/)`],
  moduleNameMapper: { '\\.(css|scss|svg|png)$': '<rootDir>/scripts/test/empty-module.cjs' },
};

export default {
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  randomize: true,
  testTimeout: 120_000,
  projects: [server, client].filter(({ roots }) => roots.length > 0),
};
