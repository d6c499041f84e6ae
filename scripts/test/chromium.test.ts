import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureChromium, findChromium } from './chromium.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chromium-'));
  writeFileSync(join(folder, 'chromium-browser'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('findChromium', () => {
  it('takes the one that is named, else one on the path that can be run', () => {
    expect(findChromium({ CHROMIUM_PATH: '/somewhere/chrome', PATH: folder })).toBe('/somewhere/chrome');
    chmodSync(join(folder, 'chromium-browser'), 0o644);
    expect(findChromium({ PATH: folder })).not.toBe(join(folder, 'chromium-browser'));
    chmodSync(join(folder, 'chromium-browser'), 0o755);
    expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(join(folder, 'chromium-browser'));
  });
});

describe('ensureChromium', () => {
  it('says what to install where there is no browser and no package manager that may install one', async () => {
    await expect(ensureChromium({ PATH: '/nowhere' }, [])).rejects.toThrow(
      /sudo apt-get install chromium.*CHROMIUM_PATH/,
    );
  });
});
