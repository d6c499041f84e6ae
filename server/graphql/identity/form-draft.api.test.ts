import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../domain/permissions.ts';
import { TestPortal } from '../../testing/portal.ts';
import { buildWorld } from '../../testing/world.ts';
import type { World } from '../../testing/world.ts';

const KEPT = 'query ($page: String!) { formDraft(page: $page) { fields keptAt keptUntil } }';
const KEEP = `mutation ($actionId: String!, $page: String!, $fields: JSON!) {
  keepFormDraft(actionId: $actionId, page: $page, fields: $fields) { __typename ... on Refused { code field } } }`;
const NOW = new Date('2025-11-03T09:00:00Z');
const later = (days: number): Date => new Date(NOW.getTime() + days * 24 * 60 * 60_000);

describe('what somebody wrote and did not send', () => {
  let portal: TestPortal;
  let world: World;

  beforeAll(async () => {
    portal = await TestPortal.open();
    world = await buildWorld(portal.source, { practices: 1 });
  });
  afterAll(() => portal.close());

  const keep = async (actor: Actor, fields: unknown, { page = '/people/invite', now = NOW } = {}) => {
    const variables = { actionId: randomUUID(), page, fields };
    const { data, errors } = await portal.send<{ keepFormDraft: unknown }>(actor, KEEP, { variables, now });
    return errors[0]?.message ?? data?.keepFormDraft;
  };
  const kept = async (actor: Actor, { page = '/people/invite', now = NOW } = {}) => {
    const { data } = await portal.send<{ formDraft: { fields: unknown; keptUntil: string } | null }>(actor, KEPT, {
      variables: { page },
      now,
    });
    return data?.formDraft ?? null;
  };

  it('is kept for two weeks from the last word, and then no more', async () => {
    const { views } = world.commissioner;
    await keep(views, { name: 'A' });
    expect(await keep(views, { name: 'Ann', some: ['a', 'b'], ticked: true }, { now: later(1) })).toEqual({
      __typename: 'FormDraft',
    });
    expect(await kept(views, { now: later(14.9) })).toMatchObject({
      fields: { name: 'Ann', some: ['a', 'b'], ticked: true },
      keptUntil: later(15).toISOString(),
    });
    expect(await kept(views, { now: later(15.1) })).toBeNull();
  });

  it('is of one page and one person: no colleague sees it', async () => {
    const { prepares, approves } = world.commissioner;
    await keep(prepares, { comment: 'Not yet said' });
    expect(await kept(approves)).toBeNull();
    expect(await kept(prepares, { page: '/people' })).toBeNull();
    expect(await kept(prepares)).toMatchObject({ fields: { comment: 'Not yet said' } });
  });

  it('is forgotten once nothing is left to send', async () => {
    const { approves } = world.commissioner;
    await keep(approves, { comment: 'Said' });
    await keep(approves, {});
    expect(await kept(approves)).toBeNull();
  });

  it('is not kept where it may stand nowhere, and what was kept stays', async () => {
    const { administers } = world.commissioner;
    await keep(administers, { note: 'A patient asked' });
    expect(await keep(administers, { note: 'Patient 943 476 5919 asked' })).toEqual({
      __typename: 'Refused',
      code: 'TEXT_LOOKS_LIKE_A_PATIENT',
      field: 'note',
    });
    for (const fields of ['text', null, ['list']])
      expect(await keep(administers, fields)).not.toEqual({ __typename: 'FormDraft' });
    expect(await kept(administers)).toMatchObject({ fields: { note: 'A patient asked' } });
  });
});
