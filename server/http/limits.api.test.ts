import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LightMyRequestResponse } from 'fastify';
import { PRODUCTION, TestServer } from '../testing/browser.ts';
import type { Browser } from '../testing/browser.ts';
import { sqlAsOwner } from '../testing/sql.ts';
import { buildWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

describe('what the API refuses to run', () => {
  let server: TestServer;
  let world: World;
  let browser: Browser;

  beforeAll(async () => {
    server = await TestServer.open(PRODUCTION);
    world = await buildWorld(server.source, { practices: 1 });
    browser = await server.signedIn(world.commissioner.administers.personId);
  });
  afterAll(() => server.close());

  const post = (
    payload: string | object,
    headers: Record<string, string> = JSON_TYPE,
  ): Promise<LightMyRequestResponse> => browser.ask({ method: 'POST', url: '/graphql', headers, payload });

  it('introspection in production', async () => {
    const { errors, data } = await browser.send('{ __schema { types { name } } }');
    expect(data).toBeNull();
    expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await browser.send('{ __type(name: "Scheme") { name } }')).data).toBeNull();
  });

  it('a field that is not there, without telling which are', async () => {
    const { errors } = await browser.send('{ me { toda } }');
    expect(errors).toEqual([
      {
        message: 'Cannot query field "toda" on type "Me".',
        locations: [{ line: 1, column: 8 }],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ]);
  });

  it('a list of operations', async () => {
    const response = await post([{ query: '{ me { today } }' }, { query: '{ me { today } }' }]);
    expect(response.statusCode).toBe(400);
    expect(response.body).toContain('batching');
  });

  it.each(['GET', 'PUT', 'DELETE'] as const)('%s', async (method) => {
    const response = await browser.ask({
      method,
      url: '/graphql?query=%7Bme%7Btoday%7D%7D',
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(response.statusCode).toBe(405);
    expect(response.headers.allow).toBe('POST');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'what a form of another site could send as %s',
    async (type) => {
      const response = await post(JSON.stringify({ query: '{ me { today } }' }), { 'content-type': type });
      expect(response.statusCode).toBeGreaterThanOrEqual(400);
      expect(response.body).not.toContain('"today"');
    },
  );

  it('a body over 1 MB', async () => {
    const response = await post(
      JSON.stringify({ query: '{ me { today } }', extensions: { padding: 'x'.repeat(1_048_576) } }),
    );
    expect(response.statusCode).toBe(413);
    expect(response.json()).toEqual({ error: 'The request is too large: at most 1 MB.' });
  });

  it('a bomb of aliases', async () => {
    const { status, errors } = await browser.send(
      `{ ${Array.from({ length: 16 }, (_, index) => `a${index}: me { today }`).join(' ')} }`,
    );
    expect(status).toBe(400);
    expect(errors).toMatchObject([
      { message: 'This operation has 16 aliases: at most 15.', extensions: { code: 'OPERATION_IS_TOO_LARGE' } },
    ]);
  });

  it('a tower of fields', async () => {
    const deep = `${'scheme { consultations { '.repeat(7)}id${' } }'.repeat(7)}`;
    const { errors } = await browser.send(`{ schemes { nodes { consultations { ${deep} } } } }`);
    expect(errors[0]).toMatchObject({ message: expect.stringContaining('levels deep: at most 12.') });
  });

  it('more rows than a screen could show, wherever the number is written', async () => {
    const nested = 'nodes { consultations { comments { id body } scheme { consultations { comments { id body } } } } }';
    for (const [query, variables] of [
      [`{ schemes(first: 100) { ${nested} } }`, {}],
      [`query ($first: Int!) { schemes(first: $first) { ${nested} } }`, { first: 100 }],
      [`query ($first: Int = 100) { schemes(first: $first) { ${nested} } }`, {}],
    ] as const) {
      expect((await browser.send(query, variables)).errors[0]?.message).toContain('Ask for fewer rows');
    }
    expect((await browser.send(`{ schemes(first: 20) { ${nested} } }`)).errors).toEqual([]);
  });

  it('a document of more than 4,000 words', async () => {
    const { errors } = await browser.send(`{ me { ${'today '.repeat(4000)} } }`);
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('4000 tokens'),
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    });
  });

  it('fragments that double and double, at once', async () => {
    const fragments = Array.from(
      { length: 60 },
      (_, index) =>
        `fragment F${index} on Query { ${index < 59 ? `...F${index + 1} ...F${index + 1}` : 'me { today }'} }`,
    );
    expect(await browser.send(`{ ...F0 } ${fragments.join(' ')}`)).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'OPERATION_IS_TOO_LARGE' } }],
    });
  }, 5_000);

  it('the same thing over and over, before the rules compare each with every other', async () => {
    for (const query of [
      `{ me { ${'today '.repeat(500)} } }`,
      `{ ${'__typename '.repeat(500)} }`,
      `{ me { ${'today @include(if: true) '.repeat(400)} } }`,
      `{ ${'me { today } '.repeat(100)} }`,
      Array.from({ length: 200 }, (_, index) => `query Q${index} { me { today } }`).join(' '),
      `{ nothingOfThisName { ${'neitherThis '.repeat(500)} } }`,
    ]) {
      for (const time of ['first', 'again'])
        expect({ time, ...(await browser.send(query)) }).toEqual({
          time,
          status: 400,
          data: null,
          errors: [
            {
              message: 'This document asks for too much, or for the same thing too often: ask in several smaller ones.',
              extensions: { code: 'OPERATION_IS_TOO_LARGE' },
            },
          ],
        });
    }
  });

  it('two changes in one request, also when one hides in a fragment', async () => {
    const choose = 'chooseMembership(actionId: "x", membershipId: "x") { __typename }';
    const { errors } = await browser.send(
      `mutation { a: ${choose} ...More } fragment More on Mutation { b: ${choose} }`,
    );
    expect(errors[0]?.extensions.code).toBe('ONE_CHANGE_AT_A_TIME');
  });

  it('an argument out of its range, naming it', async () => {
    for (const [query, message] of [
      ['{ schemes(first: 101) { totalCount } }', 'first must not be greater than 100.'],
      ['{ schemes(first: 0) { totalCount } }', 'first must not be less than 1.'],
      [
        '{ schemes(after: "rubbish") { totalCount } }',
        '"after" is not a cursor of this list. Take it from pageInfo.endCursor.',
      ],
    ] as const) {
      const { errors } = await browser.send(query);
      expect(errors[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
    }
  });

  it('a variable of the wrong type, naming it', async () => {
    const { status, errors } = await browser.send('query ($first: Int!) { schemes(first: $first) { totalCount } }', {
      first: 'ten',
    });
    expect(status).toBe(400);
    expect(errors[0]).toMatchObject({
      message: 'first must be a whole number.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('nothing of a fault but an id to quote', async () => {
    await sqlAsOwner('alter table scheme rename to scheme_gone');
    const { data, errors } = await browser.send('{ schemes { totalCount } }');
    await sqlAsOwner('alter table scheme_gone rename to scheme');
    expect(data).toBeNull();
    const [error] = errors;
    expect(error?.extensions).toEqual({
      code: 'UNEXPECTED',
      errorId: expect.stringMatching(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/),
    });
    expect(error?.message).toBe(
      `Something went wrong on our side. If you report it, quote ${String(error?.extensions.errorId)}.`,
    );
    expect(JSON.stringify(errors)).not.toMatch(/select|scheme_gone|relation|stack/i);
  });
});
