import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keptOrMade } from './kept.mjs';
import { swcOptions } from './options.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const OPTIONS = { ...swcOptions(), sourceMaps: false };
const place = () => join(root, '.build', 'javascript', 'a', 'one.ts.js');
const made = (text: string, options: object = OPTIONS) =>
  keptOrMade({ filename: join(root, 'a', 'one.ts'), text, options }, root);

/** What is kept answers as it stands there: so it is seen whether it was asked. */
const mark = (): string => {
  const marked = readFileSync(place(), 'utf8').replace('1;', '100;');
  writeFileSync(place(), marked);
  return marked;
};

describe('the JavaScript of a file', () => {
  it('is kept for the next process', async () => {
    expect(await made('export const one: number = 1;')).toContain('export const one = 1;');
    const marked = mark();
    expect(await made('export const one: number = 1;')).toBe(marked);
  });

  it('is made again when the file, the options or what is kept of it are others', async () => {
    await made('export const one: number = 1;');
    expect(await made('export const one: number = 2;')).toContain('export const one = 2;');
    expect(await made('export const one: number = 1;')).toContain('export const one = 1;');
    mark();
    expect(await made('export const one: number = 1;', { ...OPTIONS, minify: true })).not.toContain('100');
    await made('export const one: number = 1;');
    writeFileSync(place(), mark().slice(0, -1));
    expect(await made('export const one: number = 1;')).toContain('export const one = 1;');
  });

  it('is made where nothing can be kept, and of a file of another folder', async () => {
    writeFileSync(join(root, '.build'), 'a file where the folder would be');
    expect(await made('export const one: number = 1;')).toContain('export const one = 1;');
    const elsewhere = await keptOrMade({ filename: '/elsewhere/two.ts', text: 'let two: 2', options: OPTIONS }, root);
    expect(elsewhere).toContain('let two;');
  });
});
