import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery, parse } from 'graphql';
import { MOST_COST, documentCost } from './document-budget.ts';

const OPERATION = 25;
const costOf = (text: string, most?: number): number => documentCost(parse(text, { noLocation: true }), most);
const times = (count: number, make: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

describe('the cost of a document', () => {
  it.each([
    ['{ me { name } }', 2],
    ['query ($first: Int) { me { name } }', 1 + 2],
    ['{ me { name name name } }', 1 + 1 + 2 + 3],
    ['{ __typename __typename }', 1 + 2],
    ['{ me { name } me { name team } }', 1 + 2 + (1 + 2 + 1)],
    ['{ a: me { name } b: me { name } }', 1 + 2 + (1 + 1) + (1 + 1)],
    ['{ me: you { name } me { name } }', 1 + (1 + 2) + (1 + 2)],
    ['{ people(first: 3, after: "x") { name } }', 1 + 2 + 1],
    ['{ me { name @include(if: true) @skip(if: false) } }', 2 + 2 + 2],
    ['{ ... { me { ... on Person { name } } } }', 2 + 2],
    ['{ ... { name } ... { name } }', 2 + 1 + 2],
    ['{ ...F } fragment F on Query { me }', 1 + 1 + 1],
    ['{ ...F ...F } fragment F on Query { me }', 1 + 1 + 1 + 1 + 2],
    ['{ ...F me } fragment F on Query { me }', 1 + 1 + 1 + 2],
    ['{ me } fragment F on Query { me me } fragment G on Query { me }', 1 + (1 + 2) + (1 + 2) + 1],
    ['{ ...Gone }', 1],
  ])('%s', (text, cost) => {
    expect(costOf(text)).toBe(OPERATION + cost);
  });

  it('counts each operation', () => {
    expect(costOf('query A { me } query B { me }')).toBe(2 * (OPERATION + 1));
  });

  it.each([
    ['a bomb', `{ ...F0 } ${times(60, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)}`],
    ['a ring', '{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }'],
    [
      'a bomb that nobody spreads',
      `{ me } ${times(60, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)}`,
    ],
    ['a ring below a field', '{ ...F } fragment F on Query { me { ...F ...F } }'],
  ])('ends with the budget for %s', (_name, text) => {
    const begun = performance.now();
    expect(costOf(text)).toBeGreaterThan(MOST_COST);
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it('is far below the budget for everything the client and its tools send', () => {
    const texts = Object.values(JSON.parse(readFileSync('schema/operations.json', 'utf8')) as Record<string, string>);
    expect(texts.length).toBeGreaterThan(50);
    for (const text of [...texts, getIntrospectionQuery()]) expect(costOf(text)).toBeLessThan(MOST_COST / 5);
  });
});
