import { describe, expect, it } from '@jest/globals';
import { inLanes } from './lanes.mjs';

interface Gate {
  open: () => void;
  opened: Promise<void>;
}

const gate = (): Gate => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => void (open = resolve));
  return { open: () => open(), opened };
};

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('inLanes', () => {
  it('runs what fits side by side, lets a light item overtake a heavy one, and keeps the order of the results', async () => {
    const gates = { a: gate(), b: gate(), heavy: gate(), c: gate() };
    const started: string[] = [];
    const items = [
      { name: 'a' as const, cores: 1 },
      { name: 'heavy' as const, cores: 2 },
      { name: 'b' as const, cores: 1 },
      { name: 'c' as const, cores: 1 },
    ];
    const all = inLanes(items, 2, async ({ name }: (typeof items)[number]) => {
      started.push(name);
      await gates[name].opened;
      return name.toUpperCase();
    });
    await settled();
    expect(started).toEqual(['a', 'b']);
    gates.a.open();
    await settled();
    expect(started).toEqual(['a', 'b', 'c']);
    gates.b.open();
    await settled();
    expect(started).not.toContain('heavy');
    gates.c.open();
    await settled();
    expect(started).toEqual(['a', 'b', 'c', 'heavy']);
    gates.heavy.open();
    expect(await all).toEqual(['A', 'HEAVY', 'B', 'C']);
  });
});
