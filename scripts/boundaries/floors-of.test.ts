import { describe, expect, it } from '@jest/globals';
import { floorsOf } from './floors-of.mjs';

const module = (source: string, ...targets: readonly string[]) => ({
  source,
  dependencies: targets.map((resolved) => ({ resolved })),
});

describe('the floors of a room', () => {
  it('count an arrow once for two rooms, however many files it is made of', () => {
    const modules = [
      module('server/rules/kinds/a.ts', 'server/rules/facts/facts.ts', 'server/domain/dates.ts', 'crypto'),
      module('server/rules/kinds/b.ts', 'server/rules/facts/find.ts', 'server/rules/kinds/a.ts'),
      module('server/rules/facts/find.ts', 'server/rules/facts/facts.ts'),
      module('server/rules/facts/facts.ts'),
      module('server/actions/pay.ts', 'server/rules/kinds/a.ts'),
    ];
    expect(floorsOf(modules, 'server/rules')).toEqual({
      rooms: [
        { room: 'kinds', floor: 2, imports: ['facts'] },
        { room: 'facts', floor: 1, imports: [] },
      ],
      arrows: 1,
      floors: 2,
    });
  });

  it('are as many as the longest way down; a file at the root is a room of its own', () => {
    const modules = [
      module('r/top.ts', 'r/middle/a.ts', 'r/ground.ts'),
      module('r/middle/a.ts', 'r/ground.ts'),
      module('r/ground.ts'),
      module('r/alone/a.ts'),
    ];
    const { rooms, arrows, floors } = floorsOf(modules, 'r');
    expect(rooms.map(({ room, floor }) => `${floor} ${room}`)).toEqual([
      '3 top.ts',
      '2 middle',
      '1 alone',
      '1 ground.ts',
    ]);
    expect({ arrows, floors }).toEqual({ arrows: 3, floors: 3 });
  });

  it('leave out what only a test imports', () => {
    const modules = [module('r/a/one.test.ts', 'r/b/two.ts'), module('r/a/one.ts'), module('r/b/two.ts')];
    expect(floorsOf(modules, 'r').arrows).toBe(0);
  });

  it('name the circle of rooms that import each other', () => {
    const modules = [module('r/a/one.ts', 'r/b/two.ts'), module('r/b/three.ts', 'r/a/four.ts')];
    expect(() => floorsOf(modules, 'r')).toThrow('a → b → a');
  });
});
