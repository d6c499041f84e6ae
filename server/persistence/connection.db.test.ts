import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '../testing/portal.ts';
import { buildWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { UnusableCursor, readCursor, writeCursor } from './connection.ts';
import type { ListOrder } from './connection.ts';

let portal: TestPortal;
let world: World;

beforeAll(async () => {
  portal = await TestPortal.open();
  world = await buildWorld(portal.source);
});

afterAll(() => portal.close());

const practices = (after: string | null) =>
  portal.read(world.commissioner.views, (scope) =>
    scope.organisations.practicePage(
      { commissionerIds: [world.commissioner.id], on: scope.today },
      { first: 100, after },
    ),
  );

describe('a page of a list', () => {
  it('says how many there are in all, also when it lies past the end', async () => {
    const all = await practices(null);
    expect(all.totalCount).toBe(all.nodes.length);
    const beyond = await practices(writeCursor('zzzz', 'ffffffff-ffff-ffff-ffff-ffffffffffff'));
    expect(beyond).toEqual({
      nodes: [],
      totalCount: all.totalCount,
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });
});

describe('a cursor that no list gave out', () => {
  const ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  const read = (sortKey: string, sortType: ListOrder['sortType']) => readCursor(writeCursor(sortKey, ID), sortType);

  it.each<[ListOrder['sortType'], string]>([
    ['date', '2026-02-30'],
    ['date', 'tomorrow'],
    ['timestamptz', '2026-02-30 09:00:00+00'],
    ['timestamptz', '2026-02-20 25:00:00+00'],
    ['timestamptz', '2026-02-20'],
    ['bigint', '9223372036854775808'],
    ['bigint', '1.5'],
    ['integer', '2147483648'],
    ['text', 'a\0b'],
  ])('is refused before the database has to read %s "%s"', (sortType, sortKey) => {
    expect(() => read(sortKey, sortType)).toThrow(UnusableCursor);
  });

  it('takes what PostgreSQL writes of each type', () => {
    for (const [sortType, sortKey] of [
      ['date', '2026-02-28'],
      ['timestamptz', '2026-02-20 09:00:00+00'],
      ['timestamptz', '2026-02-20 09:00:00.123456+05:30'],
      ['bigint', '-9223372036854775808'],
      ['integer', '2147483647'],
      ['text', ''],
    ] as const)
      expect(read(sortKey, sortType)).toEqual({ sortKey, id: ID });
  });
});
