import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** Decisions that no thing can stand in the way of, each with its reason. */
const NO_PAIR: Record<string, string> = {
  decideWhoSignsIn: 'Nobody is asked before they sign in.',
  decideInvitePerson: 'There is no membership yet: everything is what was typed.',
  decideInviteFirstPeople: 'Decided row by row, each as the first person of its organisation.',
  decideCreateApiToken: 'There is no token yet: everything is what was typed.',
  decideDraftScheme: 'There is no scheme yet: everything is what was typed.',
  decideKeepFormDraft: 'A page may be written on at any time: everything is what was written.',
  decideTellFact: 'A fact may be told of any phase at any time: everything is what was typed.',
  decideRecordSuccession: 'A merger may be recorded at any time: everything is what was typed.',
  decideUploadFacts: 'A file may be given for any phase at any time: everything is what was given.',
  decideSetDemonstrationDate: 'A demonstration has one date for everybody in it.',
};

const folder = join(import.meta.dirname, '.');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const decisions = files.flatMap(({ name, text }) =>
  [...text.matchAll(/export function decide(\w+)/g)].map(([, verb = '']) => ({ name, text, verb })),
);

describe('a decision is a pair in one file', () => {
  it('is found: there are many', () => {
    expect(decisions.length).toBeGreaterThan(30);
  });

  it.each(
    decisions.filter(({ verb }) => !(`decide${verb}` in NO_PAIR)).map(({ verb, ...file }) => [verb, file] as const),
  )('decide%s asks its whyNot', (verb, { text }) => {
    expect(text).toContain(`export function whyNot${verb}(`);
    const body = text.slice(text.indexOf(`export function decide${verb}`));
    // Where every reason is wanted and not only the first, both ask the same list.
    expect(body).toMatch(new RegExp(`whyNot${verb}\\(|everyReasonWhyNot\\(`));
  });
});
