import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const PERSISTENCE = join(import.meta.dirname, '..');
const questions = readdirSync(PERSISTENCE, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('-on-home.ts'),
);

it('finds the questions of the home pages', () => expect(questions.length).toBeGreaterThan(3));

it.each(questions)('%s takes its states from the domain', (name) => {
  const text = readFileSync(join(PERSISTENCE, name), 'utf8');
  expect(text.match(/\b(state|response|outcome)\s*(=|<>|in)\s*\(?'[^\n]*/g) ?? []).toEqual([]);
});
