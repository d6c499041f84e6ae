import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const guide = read('docs/guides/operate.md');

describe('docs/guides/operate.md', () => {
  it('lists every setting that the server reads', () => {
    const config = read('server/config.ts');
    const settings = [...config.matchAll(/env\.([A-Z][A-Z_]+)|env, '([A-Z][A-Z_]+)'/g)].map(
      ([, direct, named]) => direct ?? named ?? '',
    );
    expect(settings.length).toBeGreaterThan(8);
    for (const setting of settings) expect(guide).toContain(`\`${setting}\``);
  });

  it('lists every setting that the start command reads', () => {
    const settings = [...read('scripts/start/settings.mjs').matchAll(/\b(PORT|PORTAL_[A-Z]+|DATABASE_URL)\b/g)].map(
      ([name]) => name,
    );
    expect(settings).toContain('PORTAL_DATA');
    for (const setting of settings) expect(guide).toContain(`\`${setting}\``);
  });
});
