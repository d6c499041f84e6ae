import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { MOST_TOKENS, whyTooLarge } from './operation-limits.ts';
import { operationSize } from './operation-size.ts';
import { buildPortalSchema } from './schema.ts';

const schema = buildSchema(`
  type Query { me: Person, people(first: Int = 20): PersonConnection, teams: [Team!]! }
  type PersonConnection { nodes: [Person!]!, totalCount: Int! }
  type Person { name: String!, team: Team }
  type Team { name: String!, people(first: Int = 20): PersonConnection, mascots: [Person!]! }
  union Found = Person | Team
`);

const sizeOf = (query: string, variables: Record<string, unknown> = {}) => {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('No operation.');
  return operationSize({ schema, document, operation, variables });
};

describe('the size of an operation', () => {
  it.each([
    ['{ me { name } }', 2, 0, 2],
    ['{ me { name team { name } } }', 3, 0, 4],
    ['{ a: me { b: name } me: me { name } }', 2, 2, 4],
    ['{ people { totalCount } }', 2, 0, 2],
    ['{ people { nodes { name } } }', 3, 0, 2 + 20],
    ['{ people(first: 3) { nodes { name team { name } } } }', 4, 0, 2 + 3 * 3],
    ['{ teams { name } }', 2, 0, 1 + 10],
    ['{ teams { people(first: 2) { nodes { name } } } }', 4, 0, 1 + 10 * (2 + 2)],
    ['{ ...F ...F } fragment F on Query { me { name } }', 2, 0, 4],
    ['{ ... { me { ... on Person { name } } } }', 2, 0, 2],
    ['{ __typename me { __typename } }', 2, 0, 3],
  ])('of %s', (query, levels, aliases, fields) => {
    expect(sizeOf(query)).toEqual({ levels, aliases, fields });
  });

  it('leaves what tools ask of the schema to its own rule', () => {
    expect(sizeOf(getIntrospectionQuery())).toEqual({ levels: 1, aliases: 0, fields: 1 });
  });

  it('counts the rows a variable asks for, its default, or the default of the schema', () => {
    const query = 'query ($first: Int = 7) { people(first: $first) { nodes { name } } }';
    expect(sizeOf(query, { first: 50 }).fields).toBe(52);
    expect(sizeOf(query).fields).toBe(9);
    expect(sizeOf('query ($first: Int) { people(first: $first) { nodes { name } } }').fields).toBe(22);
  });
});

describe('the limits', () => {
  const operations = 'schema/operations.json';
  const stored = existsSync(operations)
    ? Object.entries(JSON.parse(readFileSync(operations, 'utf8')) as Record<string, string>)
    : [];
  const portal = buildPortalSchema();

  it('let every operation of the client through, with the most rows a screen may ask for', () => {
    expect(stored.length).toBeGreaterThan(0);
    for (const [, text] of stored) {
      const document = parse(text, { maxTokens: MOST_TOKENS });
      const operation = getOperationAST(document);
      if (!operation) throw new Error('No operation.');
      expect(
        `${operation.name?.value}: ${whyTooLarge({ schema: portal, document, operation, variables: { first: 100 } })}`,
      ).toBe(`${operation.name?.value}: null`);
    }
  });
});
