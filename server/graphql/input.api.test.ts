// What is sent is looked at once, before anything of it is used: text that cannot be kept, and values that do not fit.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestServer } from '../testing/browser.ts';
import type { Browser } from '../testing/browser.ts';
import { planningScheme } from '../testing/scheme-story.ts';
import { buildWorld } from '../testing/world.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await TestServer.open();
  const world = await buildWorld(server.source, { practices: 1 });
  browser = await server.signedIn(world.commissioner.prepares.personId);
});
afterAll(() => server.close());

const NUL = '\u0000';
const HALF = '\ud83d';
const REMEDY = 'Take that character out, or type the text again, and send it again.';
const refusing = (field: string, character: string) => [
  expect.objectContaining({
    message: `${field} holds a character that is not text (${character}).`,
    extensions: { code: 'TEXT_HAS_AN_UNUSABLE_CHARACTER', field, remedy: REMEDY },
  }),
];

const SAVE = `mutation ($a: String!, $s: ID!, $n: String!, $d: SchemeDefinitionInput!) {
  saveScheme(actionId: $a, schemeId: $s, expectedVersion: 1, name: $n, definition: $d) { __typename }
}`;
const save = (definition: object, name = 'A scheme') =>
  browser.send(SAVE, { a: crypto.randomUUID(), s: 'x'.repeat(22), n: name, d: definition });

const good = planningScheme(10);
const [phase] = good.phases;
const withPhase = (over: object) => ({ ...good, phases: [{ ...phase, ...over }] });
const withPart = (over: object) => withPhase({ components: [{ ...phase?.components[0], ...over }] });

describe('text that cannot be kept is refused at its field, before anything is done', () => {
  it.each([
    ['an argument', good, `A${NUL}`, 'name', 'U+0000'],
    ['a half of a pair', { ...good, purpose: `Plan ${HALF}.` }, 'A', 'purpose', 'U+D83D'],
    ['a list inside', withPhase({ replaces: ['AF006', `AF${NUL}`] }), 'A', 'phases[0].replaces[1]', 'U+0000'],
    [
      'a value of a kind',
      withPart({ parameters: { of: [{ year: NUL }] } }),
      'A',
      'phases[0].components[0].parameters.of[0].year',
      'U+0000',
    ],
    ['a name of a value', withPart({ parameters: { [HALF]: 1 } }), 'A', 'phases[0].components[0].parameters', 'U+D83D'],
  ])('in %s', async (_what, definition, name, field, character) => {
    const { errors, data } = await save(definition, name);
    expect(data).toBeNull();
    expect(errors).toEqual(refusing(field, character));
  });

  it.each([
    ['a list, sent beside the query', 'query ($f: PracticeFilter) { practices(filter: $f) { totalCount } }'],
    ['a list, written into the query', '{ practices(filter: { search: "\\u0000" }) { totalCount } }'],
    ['a list, by default', 'query ($s: String = "\\u0000") { practices(filter: { search: $s }) { totalCount } }'],
  ])('in the search of %s', async (_what, query) => {
    const { errors } = await browser.send(query, query.includes('$f') ? { f: { search: NUL } } : {});
    expect(errors).toEqual(refusing('search', 'U+0000'));
  });

  it('also inside a cursor, which is then none of the list', async () => {
    const after = Buffer.from(JSON.stringify([NUL, '00000000-0000-4000-8000-000000000000'])).toString('base64url');
    const { errors } = await browser.send('query ($after: String) { schemes(after: $after) { totalCount } }', {
      after,
    });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('while a whole pair, a tab and every other character are text', async () => {
    const { errors } = await save({ ...good, purpose: 'Plan \ud83d\ude00\tfor “all” \\u0000.' });
    expect(errors).toEqual([]);
  });
});

describe('a value that does not fit is named by one path, in plain words, and is not said over again', () => {
  const sentences = async (definition: object) => {
    const { errors } = await save(definition);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    return errors[0]?.message;
  };

  it.each([
    ['a key that is not known', { ...good, colour: 'blue' }, 'colour is not a field that is known here.'],
    ['one inside a phase', withPhase({ mood: 1 }), 'phases[0].mood is not a field that is known here.'],
    ['a field that is missing', { ...good, purpose: undefined }, 'purpose is missing.'],
    ['one inside a phase', withPhase({ name: null }), 'phases[0].name is missing.'],
    ['no list', { ...good, phases: ['x'] }, 'phases[0] must have named fields.'],
    ['no whole number', { ...good, hoursAskedPerPractice: '12' }, 'hoursAskedPerPractice must be a whole number.'],
    ['no text', withPhase({ name: { long: 'value' } }), 'phases[0].name must be a text.'],
    ['no yes or no', { ...good, costsBorneByPractice: 1 }, 'costsBorneByPractice must be true or false.'],
    [
      'no day',
      withPhase({ from: '2026-02-30' }),
      'phases[0].from: A date is written 2026-03-31 and must be a real day, not "2026-02-30".',
    ],
    [
      'a key in another form',
      withPhase({ key: 'Big Key' }),
      'phases[0].key must be letters and figures, beginning with a small letter.',
    ],
    [
      'a word that is no choice',
      withPart({ label: 'reward' }),
      'phases[0].components[0].label must be one of attempt, overhead, outcome.',
    ],
    ['no named values', withPart({ parameters: 3 }), 'phases[0].components[0].parameters must have named values.'],
    [
      'two of these',
      { ...withPhase({ key: 'Big Key' }), eligibility: { kind: 'some', practiceIds: [] } },
      'eligibility.kind must be one of all_practices, named_practices; phases[0].key must be letters and figures, beginning with a small letter.',
    ],
  ])('%s', async (_what, definition, message) => {
    expect(await sentences(definition)).toBe(message);
  });
});
