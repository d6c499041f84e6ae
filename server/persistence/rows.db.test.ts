import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withinScope } from './scope.ts';
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
    const ids = await Promise.all(
      Array.from({ length: 12 }, () =>
        portal.read(world.commissioner.views, async (scope) => {
          const asked = Array.from({ length: 8 }, () => scope.organisations.byId(world.commissioner.id));
          return (await Promise.all(asked)).map((found) => found?.id);
        }),
      ),
    );
    expect(new Set(ids.flat())).toEqual(new Set([world.commissioner.id]));
  });

  it('leave the connection usable after one of them was refused by the database', async () => {
    const broken = portal.read(world.commissioner.views, (scope) => scope.organisations.byId('not a uuid'));
    await expect(broken).rejects.toThrow('invalid input syntax');
    const found = await portal.read(world.commissioner.views, (scope) =>
      scope.organisations.byId(world.commissioner.id),
    );
    expect(found?.id).toBe(world.commissioner.id);
  });
});

describe('many rows added in one statement', () => {
  const SYSTEM = { audience: 'system' as const, name: 'tests', commissionerIds: [] };
  const NAMES = ['Plain', 'It’s "quoted" \\ {braces}, commas', 'Two\nlines\tand a tab', 'Held by \u001f a separator'];

  it.each([[3], [4]])('are stored as they were given, nothing apart from null: %d of them', async (count) => {
    const given = NAMES.slice(0, count).map((name, at) => ({
      id: randomUUID(),
      kind: 'practice' as const,
      code: `ROW-${randomUUID()}`,
      name,
      address: at === 0 ? '' : 'A',
      openedOn: at === 1 ? '2020-04-01' : null,
      fictional: at !== 2,
    }));
    await withinScope(portal.source, SYSTEM, { now: new Date() }, (scope) => scope.register.addOrganisations(given));
    const found = await portal.read(world.commissioner.views, (scope) =>
      scope.organisations.byIds(given.map(({ id }) => id)),
    );
    expect(given.map(({ id }) => found.find((one) => one.id === id))).toMatchObject(given);
  });
});
