import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accepted } from '../domain/outcome.ts';
import { TestPortal, acceptedValue, refusalCodesOf } from '../testing/portal.ts';
import { buildWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { defineAction } from './action.ts';
import { draftScheme } from './schemes/draft-scheme.ts';

let portal: TestPortal;
let world: World;

beforeAll(async () => {
  portal = await TestPortal.open();
  world = await buildWorld(portal.source);
});

afterAll(() => portal.close());

const schemes = () =>
  portal.read(world.commissioner.views, (scope) =>
    scope.schemeLists.page({}, { sort: 'NEWEST', counts: false, offers: null }, { first: 100, after: null }),
  );

describe('the action runner', () => {
  it('does a thing once, however often and however parallel it is asked (R6)', async () => {
    const actionId = randomUUID();
    const asked = Array.from({ length: 20 }, () =>
      portal.act(world.commissioner.prepares, draftScheme, { name: 'Asked twenty times', copyOf: null }, { actionId }),
    );
    const answers = (await Promise.all(asked)).map(acceptedValue);
    expect(new Set(answers.map(({ schemeId }) => schemeId)).size).toBe(1);
    expect((await schemes()).nodes.filter(({ name }) => name === 'Asked twenty times')).toHaveLength(1);
  });

  it('refuses the same id with other content', async () => {
    const actionId = randomUUID();
    acceptedValue(
      await portal.act(world.commissioner.prepares, draftScheme, { name: 'First content', copyOf: null }, { actionId }),
    );
    expect(
      refusalCodesOf(
        await portal.act(
          world.commissioner.prepares,
          draftScheme,
          { name: 'Other content', copyOf: null },
          { actionId },
        ),
      ),
    ).toEqual(['ACTION_ID_WAS_USED_FOR_SOMETHING_ELSE']);
  });

  it('keeps no receipt of a refusal: what was refused may be tried again', async () => {
    const actionId = randomUUID();
    expect(
      refusalCodesOf(
        await portal.act(world.commissioner.prepares, draftScheme, { name: ' ', copyOf: null }, { actionId }),
      ),
    ).toEqual(['FIELD_IS_EMPTY']);
    acceptedValue(
      await portal.act(world.commissioner.prepares, draftScheme, { name: 'Named now', copyOf: null }, { actionId }),
    );
  });

  it('answers with a refusal where the database is the judge, and saves nothing', async () => {
    acceptedValue(await portal.act(world.commissioner.prepares, draftScheme, { name: 'Taken', copyOf: null }));
    const before = (await schemes()).totalCount;
    expect(
      refusalCodesOf(await portal.act(world.commissioner.prepares, draftScheme, { name: 'TAKEN', copyOf: null })),
    ).toEqual(['SCHEME_NAME_IS_TAKEN']);
    expect((await schemes()).totalCount).toBe(before);
  });

  it('asks for the right first, and for a UUID', async () => {
    expect(
      refusalCodesOf(await portal.act(world.commissioner.views, draftScheme, { name: 'X', copyOf: null })),
    ).toEqual(['YOUR_ROLE_DOES_NOT_ALLOW_THIS']);
    expect(refusalCodesOf(await portal.act(world.lmc.approves, draftScheme, { name: 'X', copyOf: null }))).toEqual([
      'NOT_FOR_YOUR_ORGANISATION',
    ]);
    expect(
      refusalCodesOf(
        await portal.act(world.commissioner.prepares, draftScheme, { name: 'X', copyOf: null }, { actionId: '1' }),
      ),
    ).toEqual(['ACTION_ID_IS_NOT_A_UUID']);
  });

  it('lets no change pass that leaves no event', async () => {
    const silent = defineAction('scheme:draft', async () => accepted({ done: true }));
    await expect(portal.act(world.commissioner.prepares, silent, {})).rejects.toThrow('left no event');
  });

  it('loses the change with the event: an unaudited write cannot happen (R18)', async () => {
    const before = (await schemes()).totalCount;
    const broken = defineAction('scheme:draft', async (scope, input: { name: string; copyOf: null }) => {
      scope.record.addEvent = () => Promise.reject(new Error('the audit table is broken'));
      return draftScheme.run(scope, input);
    });
    await expect(portal.act(world.commissioner.prepares, broken, { name: 'Unaudited', copyOf: null })).rejects.toThrow(
      'the audit table is broken',
    );
    expect((await schemes()).totalCount).toBe(before);
  });
});
