import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '../../testing/portal.ts';
import { buildWorld } from '../../testing/world.ts';

const SET_UP = '{ setUp { steps { key done state path } } }';
type SetUp = { setUp: { steps: { key: string; done: boolean; state: string; path: string }[] } | null };

describe('setting up', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await TestPortal.open();
  });
  afterAll(() => portal.close());

  it('is counted in as many statements for many practices as for one', async () => {
    const statements: number[] = [];
    for (const practices of [1, 30]) {
      const world = await buildWorld(portal.source, { practices });
      const answer = await portal.send<SetUp>(world.commissioner.administers, SET_UP);
      expect(answer.errors).toEqual([]);
      expect(answer.data?.setUp?.steps.slice(0, 3)).toMatchObject([
        { key: 'practices', done: true, state: `${practices} of ${practices} practice${practices > 1 ? 's' : ''} in.` },
        { key: 'networks', done: false },
        { key: 'lmcs', done: true, state: '1 of 1 LMC in.' },
      ]);
      statements.push(answer.statements);
    }
    expect(new Set(statements).size).toBe(1);
    expect(statements[0]).toBeLessThanOrEqual(2);
  });

  it('is for those who administer, in the kinds of organisation that have steps', async () => {
    const world = await buildWorld(portal.source, { practices: 1 });
    const stepsFor = async (actor: Parameters<TestPortal['send']>[0]) =>
      (await portal.send<SetUp>(actor, SET_UP)).data?.setUp?.steps.map(({ key }) => key) ?? null;
    expect(await stepsFor(world.practices[0]!.administers)).toEqual(['people', 'approve-twice', 'administer-twice']);
    expect(await stepsFor(world.lmc.views)).toBeNull();
    expect(await stepsFor({ ...world.lmc.administers, kind: 'auditor' })).toBeNull();
  });
});
