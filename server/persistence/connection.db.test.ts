import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '../testing/portal.ts';
import { buildWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { writeCursor } from './connection.ts';

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
