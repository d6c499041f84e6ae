import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const root = new URL('../../', import.meta.url);
const documents = [
  'CONTRIBUTING.md',
  ...['docs/guides', 'docs/adr'].flatMap((folder) =>
    readdirSync(new URL(folder, root))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

/** Whole paths in backticks; a path with a placeholder in it names no file. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:server|client|e2e|scripts|schema|migrations|bench|docs)\/[^`\s]*)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => !/[<>*…{}]|NN/.test(path));

/** A decision may be named by its number alone. */
const isThere = (path: string): boolean =>
  existsSync(new URL(path, root)) ||
  documents.some((document) => /^docs\/adr\/\d{4}$/.test(path) && document.startsWith(`${path}-`));

const gone = (text: string): string[] => pathsIn(text).filter((path) => !isThere(path));

describe('what the guides and the decisions name', () => {
  it.each(documents)('%s names files that are there', (document) => {
    const missing = gone(readFileSync(new URL(document, root), 'utf8'));
    expect(missing.map((path) => `${path} is not there: correct it in ${document}.`)).toEqual([]);
  });

  it('is looked for', () => {
    expect(gone('`server/domain` and `server/domain/nowhere.ts`')).toEqual(['server/domain/nowhere.ts']);
  });
});
