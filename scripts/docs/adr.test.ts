import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const folder = new URL('../../docs/adr/', import.meta.url);
const records = readdirSync(folder).filter((name) => name.endsWith('.md'));

describe('decisions', () => {
  it('have a number of their own', () => {
    const numbers = records.map((name) => name.slice(0, 4));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it.each(records)('%s says what holds it, last', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8').trim();
    expect(text.split('\n\n').at(-1)).toMatch(/^\*Held by:\* /);
  });
});
