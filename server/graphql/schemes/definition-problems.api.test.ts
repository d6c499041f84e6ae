import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { saveScheme } from '../../actions/schemes/save-scheme.ts';
import { startConsultation } from '../../actions/consultations/start-consultation.ts';
import type { Component, SchemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import { TestPortal, acceptedValue } from '../../testing/portal.ts';
import { draft, planningScheme } from '../../testing/scheme-story.ts';
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

const band = (key: string, name: string): Component => ({
  key,
  name,
  label: 'outcome',
  kind: 'threshold-band',
  parameters: {
    indicator: 'AF006',
    lowerThreshold: '40',
    upperThreshold: '90',
    maxPoints: '12',
    poundsPerPoint: '100',
  },
});
const paying = (components: Component[], over: Partial<SchemeDefinition> = {}): SchemeDefinition => {
  const good = planningScheme(10);
  return { ...good, phases: good.phases.map((phase) => ({ ...phase, components })), ...over };
};
const PROBLEMS =
  'query ($id: ID!) { scheme(id: $id) { currentVersion { problems { code field message } warnings { field message } definition { envelopePence } } permissions { startConsultation { allowed reason } } gate { ready } } }';
interface Told {
  scheme: {
    currentVersion: {
      problems: { code: string; field: string; message: string }[];
      warnings: { field: string; message: string }[];
      definition: { envelopePence: number | null };
    };
    permissions: { startConsultation: { allowed: boolean } };
    gate: { ready: boolean };
  };
}
const told = async (definition: SchemeDefinition) => {
  const { schemeId } = await draft(portal, world, definition);
  const { data, errors } = await portal.send<Told>(world.commissioner.prepares, PROBLEMS, {
    variables: { id: OpaqueId.serialize(schemeId) },
  });
  expect(errors).toEqual([]);
  const start = await portal.act(world.commissioner.prepares, startConsultation, {
    schemeId,
    expectedVersion: 2,
    lmcIds: [world.lmc.id],
    closesOn: '2025-12-01',
  });
  return { ...data!.scheme, start };
};

describe('a definition that is wrong as a whole', () => {
  it('is not sent to the LMC while an indicator is paid twice, and says where in plain words', async () => {
    const { currentVersion, permissions, gate, start } = await told(
      paying([band('a', 'Stroke risk'), band('b', 'Stroke risk again')]),
    );
    expect(currentVersion.problems).toEqual([
      {
        code: 'INDICATOR_IS_PAID_TWICE',
        field: 'phases[0].components[1].parameters.indicator',
        message: 'In "Stroke risk again", AF006 is paid a second time: "Stroke risk" pays it already.',
      },
    ]);
    expect(permissions.startConsultation.allowed).toBe(false);
    expect(gate.ready).toBe(false);
    expect(start).toMatchObject({
      accepted: false,
      refusal: {
        reasons: [
          { code: 'SCHEME_HAS_PROBLEMS' },
          { code: 'INDICATOR_IS_PAID_TWICE', field: 'phases[0].components[1].parameters.indicator' },
        ],
      },
    });
  });

  it('is not sent while its envelope can be exceeded, and is when it cannot', async () => {
    const tooMuch = await told(paying([band('a', 'Stroke risk')], { envelopePence: 1_199_999 }));
    expect(tooMuch.currentVersion).toMatchObject({
      problems: [
        {
          code: 'ENVELOPE_CAN_BE_EXCEEDED',
          field: 'envelopePence',
          message: '10 practices can earn £12,000.00, more than the £11,999.99 the scheme may cost.',
        },
      ],
      definition: { envelopePence: 1_199_999 },
    });
    expect(tooMuch.start.accepted).toBe(false);
    world = await buildWorld(portal.source);
    const enough = await told(paying([band('a', 'Stroke risk')], { envelopePence: 1_200_000 }));
    expect(enough.currentVersion.problems).toEqual([]);
    expect(enough.start.accepted).toBe(true);
  });

  it('warns of what may be a slip without stopping it', async () => {
    const good = planningScheme(10);
    const yearly = paying(
      good.phases[0]!.components.map((one) => ({ ...one, parameters: { ...one.parameters, months: 4 } })),
    );
    const { currentVersion, start } = await told(yearly);
    expect(currentVersion).toMatchObject({
      problems: [],
      warnings: [
        {
          field: 'phases[0].components[0].parameters.months',
          message: 'In "Share of last year’s QOF payment", 4 months are paid, and "Planning phase" lasts 3.',
        },
      ],
    });
    expect(start.accepted).toBe(true);
  });

  it('has one form, and so one fingerprint, whether no envelope is said or nothing is said of it', async () => {
    const { schemeId } = await draft(portal, world);
    const save = async (definition: object, expectedVersion: number) => {
      const { data, errors } = await portal.send<{ saveScheme: { __typename: string } }>(
        world.commissioner.prepares,
        'mutation ($a: String!, $s: ID!, $v: Int!, $d: SchemeDefinitionInput!) { saveScheme(actionId: $a, schemeId: $s, expectedVersion: $v, name: "A", definition: $d) { __typename } }',
        {
          variables: {
            a: `00000000-0000-4000-8000-00000000000${expectedVersion}`,
            s: OpaqueId.serialize(schemeId),
            v: expectedVersion,
            d: definition,
          },
        },
      );
      expect(errors).toEqual([]);
      expect(data?.saveScheme.__typename).toBe('Scheme');
      return (await portal.read(world.commissioner.views, (scope) => scope.schemes.currentVersion(schemeId)))
        ?.definition;
    };
    expect(await save({ ...planningScheme(10), envelopePence: null }, 2)).toEqual(planningScheme(10));
    expect(await save({ ...planningScheme(10), envelopePence: 5 }, 3)).toEqual({
      ...planningScheme(10),
      envelopePence: 5,
    });
    acceptedValue(
      await portal.act(world.commissioner.prepares, saveScheme, {
        schemeId,
        expectedVersion: 4,
        name: 'A',
        definition: planningScheme(10),
      }),
    );
  });
});

describe('a part of the payment that is tried', () => {
  const TRY =
    'query ($c: ComponentInput!) { tryComponent(component: $c) { sentence problems { field message missing } } }';
  const tried = async (component: object, actor = world.commissioner.prepares) =>
    portal.send<{ tryComponent: { sentence: string; problems: unknown[] } }>(actor, TRY, {
      variables: { c: component },
    });

  it('has its sentence when it is complete', async () => {
    const { data } = await tried(band('a', 'Stroke risk'));
    expect(data?.tryComponent).toEqual({
      sentence:
        'AF006 earns from 0 points at 40% to 12 points at 90%, paid at £100.00 a point. ' +
        'A practice that takes part on some of the days only is paid for those days.',
      problems: [],
    });
  });

  it('has what is missing and what is wrong at their fields', async () => {
    const { data } = await tried({
      ...band('a', 'Stroke risk'),
      parameters: { indicator: 'AF006', lowerThreshold: 'low', upperThreshold: '90', maxPoints: '12' },
    });
    expect(data?.tryComponent).toEqual({
      sentence: '',
      problems: [
        {
          field: 'parameters.lowerThreshold',
          message: '"Percentage at or below which there are no points" must be a plain decimal such as 12.5.',
          missing: false,
        },
        { field: 'parameters.poundsPerPoint', message: '"Pounds for one point" is missing.', missing: true },
      ],
    });
  });

  it('is for who may write a scheme', async () => {
    const { errors } = await tried(band('a', 'Stroke risk'), world.lmc.views);
    expect(errors).toHaveLength(1);
  });
});
