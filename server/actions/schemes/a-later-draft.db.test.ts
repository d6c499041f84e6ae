import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../domain/permissions.ts';
import { TestPortal, acceptedValue, refusalCodesOf, refusalsOf } from '../../testing/portal.ts';
import { draft, planningScheme, sign } from '../../testing/scheme-story.ts';
import { sqlAsSystem } from '../../testing/sql.ts';
import { buildWorld } from '../../testing/world.ts';
import type { World } from '../../testing/world.ts';
import { startConsultation } from '../consultations/start-consultation.ts';
import { saveScheme } from './save-scheme.ts';
import { startNewVersion } from './start-new-version.ts';

const now = new Date('2025-12-01T09:00:00Z');

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open();
});
afterAll(() => portal.close());

const schemeFor = async (who: Actor, id: string) => {
  const scheme = await portal.read(who, (scope) => scope.schemes.byId(id));
  if (!scheme) throw new Error('They do not see the scheme.');
  return scheme;
};

/** A scheme that the LMC answered and that is a draft again. */
const draftedAgain = async (): Promise<{ world: World; schemeId: string }> => {
  const world = await buildWorld(portal.source, { practices: 1 });
  const { schemeId } = await sign(portal, world);
  const { version: expectedVersion } = await schemeFor(world.commissioner.views, schemeId);
  acceptedValue(await portal.act(world.commissioner.prepares, startNewVersion, { schemeId, expectedVersion }, { now }));
  return { world, schemeId };
};

const save = (world: World, scheme: { schemeId: string; expectedVersion: number; name: string }) =>
  portal.act(
    world.commissioner.prepares,
    saveScheme,
    { ...scheme, definition: planningScheme(world.practices.length) },
    { now },
  );

describe('a text that is drafted after one that was sent', () => {
  it('gives the scheme its name when it is sent, and not before', async () => {
    const { world, schemeId } = await draftedAgain();
    const { commissioner, lmc } = world;
    const before = await schemeFor(lmc.views, schemeId);
    const drafted = await schemeFor(commissioner.views, schemeId);
    acceptedValue(await save(world, { schemeId, expectedVersion: drafted.version, name: 'Under another name' }));
    expect(await schemeFor(lmc.views, schemeId)).toEqual(before);
    const saved = await schemeFor(commissioner.views, schemeId);
    expect(saved).toMatchObject({ name: 'Under another name', version: drafted.version + 1 });

    const sending = { schemeId, expectedVersion: saved.version, lmcIds: [lmc.id], closesOn: '2026-01-12' };
    acceptedValue(await portal.act(commissioner.prepares, startConsultation, sending, { now }));
    const sent = await schemeFor(lmc.views, schemeId);
    expect(sent).toMatchObject({ name: 'Under another name', state: 'in_consultation' });
    expect((await schemeFor(commissioner.views, schemeId)).version).toBe(saved.version + 1);
  });

  it('is saved once by two people at once', async () => {
    const { world, schemeId } = await draftedAgain();
    const { version: expectedVersion } = await schemeFor(world.commissioner.views, schemeId);
    const both = await Promise.all(
      ['One name', 'Another name'].map((name) => save(world, { schemeId, expectedVersion, name })),
    );
    expect(both.filter(({ accepted }) => accepted)).toHaveLength(1);
    expect(both.flatMap(refusalsOf).map(({ code }) => code)).toEqual(['SOMEBODY_CHANGED_THIS_FIRST']);
    expect(await save(world, { schemeId, expectedVersion, name: 'A third name' })).toMatchObject({ accepted: false });
  });

  it('takes no name that another scheme has', async () => {
    const { world, schemeId } = await draftedAgain();
    await sqlAsSystem(world.commissioner.id, `update scheme set name = 'The first scheme' where id = '${schemeId}'`);
    await draft(portal, world);
    const { version: expectedVersion } = await schemeFor(world.commissioner.views, schemeId);
    const taken = await save(world, { schemeId, expectedVersion, name: 'practice quality scheme' });
    expect(refusalCodesOf(taken)).toEqual(['SCHEME_NAME_IS_TAKEN']);
  });
});
