import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { renderScenarioDocs } from './render-scenario-docs.ts';

const TOP = fileURLToPath(new URL('../../', import.meta.url));

describe('docs/domain/scenarios', () => {
  it('shows every example as it is worked out now (npm run emit writes it anew)', () => {
    const pages = renderScenarioDocs();
    for (const [path, text] of Object.entries(pages))
      expect([path, readFileSync(`${TOP}${path}`, 'utf8')]).toEqual([path, text]);
    expect(
      readdirSync(`${TOP}docs/domain/scenarios`)
        .map((name) => `docs/domain/scenarios/${name}`)
        .sort(),
    ).toEqual(Object.keys(pages).sort());
  });
});
