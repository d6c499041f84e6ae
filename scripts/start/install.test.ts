import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isUpToDate } from './install.mjs';

interface Entry {
  version: string;
  dev?: boolean;
  optional?: boolean;
}

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'install-'));
  mkdirSync(join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true }));

const lock = (file: string, packages: Record<string, Entry>) =>
  writeFileSync(join(root, file), JSON.stringify({ packages }));
const wanted: Record<string, Entry> = {
  '': { version: '0.1.0' },
  'node_modules/pg': { version: '8.23.1' },
  'node_modules/jest': { version: '30.5.2', dev: true },
  'node_modules/for-another-platform': { version: '1.0.0', optional: true },
};
const installed = (packages: Record<string, Entry>) => {
  lock('package-lock.json', wanted);
  lock('node_modules/.package-lock.json', packages);
};

describe('isUpToDate', () => {
  it('is true when every needed package is there in its version', () => {
    installed({ 'node_modules/pg': { version: '8.23.1' }, 'node_modules/jest': { version: '30.5.2' } });
    expect(isUpToDate(root, true)).toBe(true);
  });

  it('asks for the test packages only when tests are run', () => {
    installed({ 'node_modules/pg': { version: '8.23.1' } });
    expect(isUpToDate(root, false)).toBe(true);
    expect(isUpToDate(root, true)).toBe(false);
  });

  it('notices another version, and an installation that broke off before npm wrote its list', () => {
    installed({ 'node_modules/pg': { version: '8.23.0' } });
    expect(isUpToDate(root, false)).toBe(false);
    rmSync(join(root, 'node_modules/.package-lock.json'));
    expect(isUpToDate(root, false)).toBe(false);
  });
});
