import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-with-types-'));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { strict: true, target: 'es2022' } }));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lint = (source: string): { status: number | null; said: string } => {
  writeFileSync(join(folder, 'file.ts'), source);
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/oxlint/bin/oxlint'), '--type-aware', '--config', join(ROOT, '.oxlintrc.json'), folder],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  return { status, said: stdout };
};

const REFUSED = {
  'no-floating-promises': 'declare const save: () => Promise<void>; save();',
  'no-misused-promises': 'declare const isThere: () => Promise<boolean>; if (isThere()) throw new Error();',
  'await-thenable': 'declare const count: number; export const half = async () => (await count) / 2;',
  'switch-exhaustiveness-check': "export const f = (a: 'x' | 'y') => { switch (a) { case 'x': return 1; } return 2; };",
};

it('refuses what each of its rules is for', () => {
  const { status, said } = lint(Object.values(REFUSED).join('\n'));
  const rules = [...said.matchAll(/typescript\(([\w-]+)\)/g)].map(([, rule]) => rule).sort();
  expect(rules).toEqual(Object.keys(REFUSED).sort());
  expect(status).toBe(1);
});

it('says nothing about promises that are waited for', () => {
  expect(
    lint('declare const save: () => Promise<void>; export const all = async () => { await save(); };').status,
  ).toBe(0);
});
