import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from '@jest/globals';

const CLIENT = resolve('client');
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
const NUMBER = String.raw`(\d[\d,_]*|one|two|three|four|five|seven|ten|fourteen|thirty)`;
const UNIT = '(seconds|minutes|hours|days|weeks|months|kB|MB|bytes|characters|rows)';
const BY_HAND = new RegExp(String.raw`\b${NUMBER} ${UNIT}\b`, 'g');

it('no sentence of a screen says how long or how much by hand: the server says it', () => {
  const sentences = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^(testing|generated)\//.test(file))
    .flatMap((file) =>
      [...withoutComments(readFileSync(join(CLIENT, file), 'utf8')).matchAll(BY_HAND)].map(
        ([said]) => `${file} says "${said}": take it from LIMITS of client/parts/limits.ts, or from the answer.`,
      ),
    );
  expect(sentences).toEqual([]);
});
