import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const page = readFileSync('docs/domain/engine-evidence.md', 'utf8');

/** Every test file of the server and the scripts, by its name. */
const tests = new Map(
  ['server', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.test.ts'))
      .map((path) => [path.split('/').at(-1) ?? path, join(folder, path)] as const),
  ),
);

/** The tests a row names, each with the titles it quotes. */
const named = [...page.matchAll(/`([a-z0-9-]+(?:\.db|\.api)?\.test\.ts)`((?:,? “[^”]+”)*)/g)].map(
  ([, file = '', quoted = '']) => ({
    file,
    titles: [...quoted.matchAll(/“([^”]+)”/g)].map(([, title]) => title ?? ''),
  }),
);

describe('the page that says what proves the engine', () => {
  it('names examples that are there', () => {
    const examples = [...page.matchAll(/\(scenarios\/([a-z0-9-]+)\.md\)/g)].map(([, name]) => name);
    expect(examples.length).toBeGreaterThan(40);
    expect(examples.filter((name) => !existsSync(`server/rules/scenarios/${name}.yaml`))).toEqual([]);
  });

  it('names tests that are there, with titles that they have', () => {
    expect(named.length).toBeGreaterThan(20);
    const wrong = named.flatMap(({ file, titles }) => {
      const path = tests.get(file);
      if (!path) return [`${file} is not there`];
      const text = readFileSync(path, 'utf8');
      return titles.filter((title) => !text.includes(title)).map((title) => `${file} has no test “${title}”`);
    });
    expect(wrong).toEqual([]);
  });

  it('leaves out no example', () => {
    const names = readdirSync('server/rules/scenarios').flatMap((file) => /^(.*)\.yaml$/.exec(file)?.[1] ?? []);
    // One row stands for all examples of published sums.
    const left = names.filter((name) => !name.startsWith('money-') && !page.includes(`scenarios/${name}.md`));
    expect(left).toEqual([]);
  });
});
