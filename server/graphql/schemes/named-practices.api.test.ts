import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SchemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import { TestPortal } from '../../testing/portal.ts';
import { draft, planningScheme } from '../../testing/scheme-story.ts';
import { sqlAsSystem } from '../../testing/sql.ts';
import { buildWorld } from '../../testing/world.ts';
import type { World } from '../../testing/world.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await TestPortal.open();
});
beforeEach(async () => {
  world = await buildWorld(portal.source);
});
afterAll(() => portal.close());

const naming = (practiceIds: readonly string[]): SchemeDefinition => ({
  ...planningScheme(10),
  eligibility: { kind: 'named_practices', practiceIds: [...practiceIds] },
});

interface Saved {
  saveScheme: { __typename: string; reasons?: { code: string; field: string; message: string }[] };
}
const save = async (practiceIds: readonly string[]) => {
  const { schemeId } = await draft(portal, world);
  const { data, errors } = await portal.send<Saved>(
    world.commissioner.prepares,
    `mutation ($a: String!, $s: ID!, $d: SchemeDefinitionInput!) {
       saveScheme(actionId: $a, schemeId: $s, expectedVersion: 2, name: "A", definition: $d) {
         __typename ... on Refused { reasons { code field message } }
       }
     }`,
    { variables: { a: crypto.randomUUID(), s: OpaqueId.serialize(schemeId), d: naming(practiceIds) } },
  );
  expect(errors).toEqual([]);
  const kept = await portal.read(world.commissioner.views, (scope) => scope.schemes.currentVersion(schemeId));
  return { answer: data?.saveScheme, named: kept?.definition.eligibility.practiceIds };
};

describe('the practices that a text names', () => {
  it('are practices of the commissioner: another id is refused at its place and not stored', async () => {
    const other = await buildWorld(portal.source);
    const ours = OpaqueId.serialize(world.practices[0]!.id);
    const { answer, named } = await save([
      ours,
      'no-such-practice',
      OpaqueId.serialize(other.practices[0]!.id),
      OpaqueId.serialize(world.lmc.id),
    ]);
    expect(answer?.reasons?.map(({ code, field }) => `${field}: ${code}`)).toEqual([
      'eligibility.practiceIds[1]: NAMED_PRACTICE_IS_UNKNOWN',
      'eligibility.practiceIds[2]: NAMED_PRACTICE_IS_UNKNOWN',
      'eligibility.practiceIds[3]: NAMED_PRACTICE_IS_UNKNOWN',
    ]);
    expect(answer?.reasons?.[0]?.message).toBe('Number 2 of the practices that may join is not a practice of yours.');
    expect(named).toEqual([]);
  });

  it('are stored when they are', async () => {
    const { answer, named } = await save(world.practices.map(({ id }) => OpaqueId.serialize(id)));
    expect(answer?.__typename).toBe('Scheme');
    expect(named).toEqual(world.practices.map(({ id }) => id));
  });

  it('keep a draft from being sent when an id of nobody was stored before it was refused', async () => {
    const { schemeId } = await draft(portal, world);
    const nobody = JSON.stringify({ kind: 'named_practices', practiceIds: ['00000000-0000-0000-0000-000000000000'] });
    await sqlAsSystem(
      world.commissioner.id,
      `update scheme_version set definition = jsonb_set(definition, '{eligibility}', '${nobody}') where scheme_id = '${schemeId}'`,
    );
    const { data } = await portal.send<{ scheme: object }>(
      world.commissioner.prepares,
      'query ($id: ID!) { scheme(id: $id) { currentVersion { problems { code field } } permissions { startConsultation { allowed } } } }',
      { variables: { id: OpaqueId.serialize(schemeId) } },
    );
    expect(data?.scheme).toEqual({
      currentVersion: { problems: [{ code: 'NAMED_PRACTICE_IS_UNKNOWN', field: 'eligibility.practiceIds[0]' }] },
      permissions: { startConsultation: { allowed: false } },
    });
  });
});
