import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '../testing/portal.ts';
import { buildWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let portal: TestPortal;
let world: World;

beforeAll(async () => {
  portal = await TestPortal.open();
  world = await buildWorld(portal.source);
});

afterAll(() => portal.close());

describe('statements of one scope', () => {
  it('may be sent together, the same one many times, on a connection that has not seen it', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => portal.read(world.commissioner.views, async (scope) => {
      const asked = Array.from({ length: 8 }, () => scope.organisations.byId(world.commissioner.id));
      return (await Promise.all(asked)).map((found) => found?.id);
    })));
    expect(new Set(ids.flat())).toEqual(new Set([world.commissioner.id]));
  });

  it('leave the connection usable after one of them was refused by the database', async () => {
    const broken = portal.read(world.commissioner.views, (scope) => scope.organisations.byId('not a uuid'));
    await expect(broken).rejects.toThrow('invalid input syntax');
    const found = await portal.read(world.commissioner.views, (scope) => scope.organisations.byId(world.commissioner.id));
    expect(found?.id).toBe(world.commissioner.id);
  });
});
