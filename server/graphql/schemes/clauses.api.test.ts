import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { optIn } from '../../actions/participation/opt-in.ts';
import { startPaymentRun } from '../../actions/payments/start-payment-run.ts';
import { saveScheme } from '../../actions/schemes/save-scheme.ts';
import { signConsultation } from '../../actions/consultations/sign-consultation.ts';
import { startConsultation } from '../../actions/consultations/start-consultation.ts';
import { recordCommitteeDecision } from '../../actions/governance/record-committee-decision.ts';
import { offerOf } from '../../testing/participation-story.ts';
import { TestPortal, acceptedValue, refusalCodesOf } from '../../testing/portal.ts';
import { consult, draft, lawfulCommittee, planningScheme, publish } from '../../testing/scheme-story.ts';
import { sqlAsSystem } from '../../testing/sql.ts';
import { buildWorld } from '../../testing/world.ts';
import type { Place, World } from '../../testing/world.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await TestPortal.open();
});
beforeEach(async () => {
  world = await buildWorld(portal.source, { practices: 3 });
});
afterAll(() => portal.close());

const VERSION = 'fingerprint definition { purpose } clauses { path heading lines part phaseKey }';
const SCHEME = `query ($id: ID!) { scheme(id: $id) { currentVersion { ${VERSION} problems { code field } } gate { ready }
  phases { key } permissions { publish { allowed } startPaymentRun { allowed code } save { allowed code } startConsultation { allowed } } } }`;

interface Version {
  fingerprint: string | null;
  definition: { purpose: string } | null;
  clauses: { path: string; heading: string; lines: string[]; part: string; phaseKey: string | null }[];
}
interface Told {
  scheme: {
    currentVersion: Version & { problems: { code: string; field: string | null }[] };
    gate: { ready: boolean };
    permissions: Record<'startPaymentRun' | 'save', { allowed: boolean; code: string | null }> & {
      startConsultation: { allowed: boolean };
    };
  };
}

const read = async (schemeId: string): Promise<Told['scheme']> => {
  const { data, errors } = await portal.send<Told>(world.commissioner.prepares, SCHEME, {
    variables: { id: OpaqueId.serialize(schemeId) },
  });
  expect(errors).toEqual([]);
  return data!.scheme;
};

/** Stores another text, past every line of our own code, as an older or a newer release may have left it. */
const store = (schemeId: string, definition: string): Promise<object[]> =>
  sqlAsSystem(
    world.commissioner.id,
    `update scheme_version set definition = ${definition} where scheme_id = '${schemeId}'`,
  );
const WITH_A_COLOUR = `definition || '{"colour": "blue"}'`;
const WITHOUT_A_COLOUR = `definition - 'colour'`;
const WITH_A_KIND_THAT_IS_GONE = `jsonb_set(definition, '{phases,0,components,0,kind}', '"pay-by-moon"')`;

const accepts = async (practice: Place) => {
  const { id: offerId, version: expectedVersion, fingerprint } = await offerOf(portal, practice);
  const input = { offerId, expectedVersion, fingerprint, authority: 'Partner' };
  return refusalCodesOf(await portal.act(practice.approves, optIn, input, { now: new Date('2025-12-11T10:00:00Z') }));
};

it('are read by all who sign, with the names of the practices that are named', async () => {
  const definition = planningScheme(3);
  const named = world.practices.map(({ id }) => id);
  const { consultationId } = await consult(portal, world, {
    ...definition,
    eligibility: { kind: 'named_practices', practiceIds: named },
  });
  const { data } = await portal.send<{ consultation: { schemeVersion: Version } }>(
    world.lmc.approves,
    `query ($id: ID!) { consultation(id: $id) { schemeVersion { ${VERSION} } } }`,
    { variables: { id: OpaqueId.serialize(consultationId) } },
  );
  const clause = data!.consultation.schemeVersion.clauses.find(({ path }) => path === 'eligibility');
  expect(clause).toMatchObject({ heading: 'Who can join', part: 'The scheme', phaseKey: null });
  expect(clause?.lines[0]).toBe('3 named practices may join:');
  expect(clause?.lines.slice(1)).toEqual(world.practices.map(({ name }) => expect.stringContaining(name)));
});

it('name the practices to one of them as well', async () => {
  const { schemeId } = await publish(portal, world, {
    ...planningScheme(3),
    eligibility: { kind: 'named_practices', practiceIds: world.practices.map(({ id }) => id) },
  });
  const practice = world.practices[0] as Place;
  const { data } = await portal.send<Told>(
    practice.views,
    `query ($id: ID!) { scheme(id: $id) { currentVersion { ${VERSION} } } }`,
    { variables: { id: OpaqueId.serialize(schemeId) } },
  );
  const clause = data!.scheme.currentVersion.clauses.find(({ path }) => path === 'eligibility');
  for (const { name } of world.practices) expect(clause?.lines).toContainEqual(expect.stringContaining(name));
});

describe('of a text with a key that this portal does not know', () => {
  it('show the version as it is stored, and nothing can be decided on it', async () => {
    const { schemeId, fingerprint } = await publish(portal, world);
    await store(schemeId, WITH_A_COLOUR);
    const { currentVersion, gate, permissions } = await read(schemeId);
    expect(currentVersion).toMatchObject({ fingerprint, definition: null });
    expect(currentVersion.clauses[0]?.lines).toContain('colour is not a field that is known here.');
    expect(currentVersion.clauses.find(({ path }) => path === 'colour')?.lines).toEqual(['colour: "blue"']);
    expect(currentVersion.problems).toEqual([{ code: 'TEXT_CANNOT_BE_READ', field: 'colour' }]);
    expect(gate.ready).toBe(false);
    expect(permissions.startPaymentRun).toEqual({ allowed: false, code: 'TEXT_CANNOT_BE_READ' });
    expect(await accepts(world.practices[0] as Place)).toEqual(['TEXT_CANNOT_BE_READ']);
    const run = { schemeId, phaseKey: 'planning' };
    expect(refusalCodesOf(await portal.act(world.commissioner.prepares, startPaymentRun, run))).toEqual([
      'TEXT_CANNOT_BE_READ',
    ]);
  });

  it('are not signed by the LMC, and no decision on it is recorded', async () => {
    const sent = await consult(portal, world);
    const signing = {
      consultationId: sent.consultationId,
      expectedVersion: 1,
      fingerprint: sent.fingerprint,
      outcome: 'SUPPORTED' as const,
      conditions: '',
      statement: 'We support this.',
      authority: 'Medical secretary',
    };
    const now = new Date('2025-11-20T10:00:00Z');
    const sign = () => portal.act(world.lmc.approves, signConsultation, signing, { now });
    const deciding = {
      schemeId: sent.schemeId,
      expectedVersion: 3,
      committee: 'Committee',
      metOn: '2025-11-20',
      minuteReference: '1',
      quorum: 3,
      members: lawfulCommittee,
      outcome: 'approved' as const,
    };
    const decide = () => portal.act(world.commissioner.prepares, recordCommitteeDecision, deciding, { now });

    await store(sent.schemeId, WITH_A_COLOUR);
    expect(refusalCodesOf(await sign())).toEqual(['TEXT_CANNOT_BE_READ']);
    // What stands in the way whatever the text says is said first.
    expect(refusalCodesOf(await decide())).toEqual(['SCHEME_IS_NOT_CONSULTED']);

    await store(sent.schemeId, WITHOUT_A_COLOUR);
    acceptedValue(await sign());
    await store(sent.schemeId, WITH_A_COLOUR);
    expect(refusalCodesOf(await sign())).toEqual(['CONSULTATION_IS_NOT_OPEN']);
    expect(refusalCodesOf(await decide())).toEqual(['TEXT_CANNOT_BE_READ']);
  });

  it('cannot be saved over or sent while it is a draft', async () => {
    const { schemeId } = await draft(portal, world);
    await store(schemeId, WITH_A_COLOUR);
    const { permissions } = await read(schemeId);
    expect(permissions.save).toEqual({ allowed: false, code: 'TEXT_CANNOT_BE_READ' });
    expect(permissions.startConsultation.allowed).toBe(false);
    const prepares = world.commissioner.prepares;
    const saving = { schemeId, expectedVersion: 2, name: 'Practice quality scheme', definition: planningScheme(3) };
    expect(refusalCodesOf(await portal.act(prepares, saveScheme, saving))).toEqual(['TEXT_CANNOT_BE_READ']);
    const sending = { schemeId, expectedVersion: 2, lmcIds: [world.lmc.id], closesOn: '2025-12-01' };
    expect(refusalCodesOf(await portal.act(prepares, startConsultation, sending))).toContain('TEXT_CANNOT_BE_READ');
  });
});

it('of a component whose kind is gone say what is stored, and nothing can be decided on it', async () => {
  const { schemeId, fingerprint } = await publish(portal, world);
  await store(schemeId, WITH_A_KIND_THAT_IS_GONE);
  const { currentVersion, gate, permissions } = await read(schemeId);
  expect(currentVersion.fingerprint).toBe(fingerprint);
  const { lines } = currentVersion.clauses.find(({ path }) => path === 'phases[0].components[0]')!;
  expect(lines[0]).toMatch(/This part of the payment cannot be read as it stands\.$/);
  expect(lines).toEqual(expect.arrayContaining(['kind: "pay-by-moon"', 'parameters.basisYear: "2024-25"']));
  expect(gate.ready).toBe(false);
  expect(permissions.startPaymentRun).toEqual({ allowed: false, code: 'TEXT_CANNOT_BE_READ' });
  expect(await accepts(world.practices[0] as Place)).toEqual(['TEXT_CANNOT_BE_READ']);
});
