import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLInputType } from 'graphql';
import { tell } from '../actions/telling/tell.ts';
import { permissions } from '../domain/permissions.ts';
import type { ActionName, Actor, OrganisationKind, Role } from '../domain/permissions.ts';
import { withinScope } from '../persistence/scope.ts';
import { addNationalBody } from '../testing/national-place.ts';
import { TestPortal } from '../testing/portal.ts';
import type { PaymentStory } from '../testing/payment-story.ts';
import type { Place } from '../testing/world.ts';
import { sqlAsSystem } from '../testing/sql.ts';
import { tellEverything } from '../testing/whole-story.ts';
import { OpaqueId } from './scalars/opaque-id.ts';
import { buildPortalSchema } from './schema.ts';

const schema = buildPortalSchema();
const now = new Date('2026-04-02T09:00:00Z');
const asksForIds = ({ args }: GraphQLField<unknown, unknown>) =>
  args.some(({ type }) => getNamedType(type).name === 'ID');
const queries = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(asksForIds);
// Choosing an organisation needs a session: server/http/session.api.test.ts tries somebody else's membership there.
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(
  (field) => asksForIds(field) && field.name !== 'chooseMembership',
);

let portal: TestPortal;
let ours: PaymentStory;
let national: Place;
/** Every id of the other tenant, by what an argument calls it. */
let foreign: Record<string, string>;

beforeAll(async () => {
  portal = await TestPortal.open();
  ours = await tellEverything(portal);
  national = await addNationalBody(portal.source);
  const theirs = await tellEverything(portal);
  const { commissioner, lmc, practices } = theirs.world;
  const first = async (table: string) =>
    (await sqlAsSystem<{ id: string }>(commissioner.id, `select id from ${table} limit 1`))[0]?.id ?? '';
  foreign = {
    schemeId: theirs.story.schemeId,
    copyOf: theirs.story.schemeId,
    scheme: theirs.story.schemeId,
    subjectId: theirs.story.schemeId,
    consultationId: await first('consultation'),
    consultation: await first('consultation'),
    commentId: await first('consultation_comment'),
    lmcIds: lmc.id,
    offerId: await first('offer'),
    offer: await first('offer'),
    participationId: await first('participation'),
    evidenceId: await first('evidence'),
    certificate: await first('certificate'),
    practiceId: practices[0]?.id ?? '',
    practice: practices[0]?.id ?? '',
    runId: theirs.runId,
    paymentRun: theirs.runId,
    nationalComparison: await first('national_comparison'),
    lineId: await first('payment_line'),
    paymentLine: await first('payment_line'),
    exceptionId: await first('payment_exception'),
    draftId: theirs.story.schemeId,
    nationalDraft: theirs.story.schemeId,
    claimId: await first('performance_claim'),
    claim: await first('performance_claim'),
    predecessorId: practices[0]?.id ?? '',
    successorId: practices[1]?.id ?? '',
    successionId: await first('practice_succession'),
    succession: await first('practice_succession'),
    simulationId: theirs.simulationId,
    simulation: theirs.simulationId,
    membershipId: commissioner.views.membershipId,
    organisationId: practices[0]?.id ?? '',
    organisationEntry: practices[0]?.id ?? '',
    tokenId: commissioner.id,
    sessionId: commissioner.id,
    // The same for every tenant: nobody's, so one that is not there.
    fileId: commissioner.id,
    publishedFile: commissioner.id,
    referenceChange: commissioner.id,
    noticeIds: await foreignNotice(portal, theirs),
  };
});

/** A notice of the other tenant's commissioner: what the worker tells of the comment that was sent to it. */
const foreignNotice = async ({ source }: TestPortal, { world: { commissioner } }: PaymentStory): Promise<string> => {
  const commissionerIds = [commissioner.id];
  return withinScope(source, { audience: 'system', name: 'tests', commissionerIds }, { now }, async (scope) => {
    await tell(
      scope,
      [
        {
          kind: 'comment_to_answer',
          organisationId: commissioner.id,
          subjectId: commissioner.id,
          subjectName: 'A scheme',
          about: 'a comment',
        },
      ],
      { madeAt: now, mailed: false },
    );
    const { nodes } = await scope.notices.ofMembership(
      commissioner.prepares.membershipId,
      { unread: true },
      { first: 1, after: null },
    );
    return nodes[0]?.id ?? '';
  });
};

afterAll(() => portal.close());

/** Somebody of ours who may ask for this action. */
const whoMay = (field: GraphQLField<unknown, unknown>): Actor => {
  const allowed = Object.entries(permissions[field.extensions.action as ActionName]) as [OrganisationKind, Role][];
  const places: Partial<Record<OrganisationKind, { views: Actor }>> = {
    commissioner: ours.world.commissioner,
    lmc: ours.world.lmc,
    practice: ours.world.practices[0],
    national_body: national,
  };
  const [kind] = allowed.find(([candidate]) => places[candidate]) ?? [];
  const place = kind ? places[kind] : undefined;
  if (!place)
    throw new Error(
      `Nobody in the world of this test may ask for ${field.name}: add somebody who may to \`places\` in server/graphql/foreign-ids.api.test.ts.`,
    );
  return { ...place.views, roles: ['view', 'prepare', 'approve', 'administer'] };
};

/** A value of the right shape for an argument that is no id. */
const someValue = (type: GraphQLInputType): unknown => {
  if (isNonNullType(type)) return someValue(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, someValue(field.type)]));
  const scalars: Record<string, unknown> = {
    Int: 1,
    Boolean: false,
    Date: '2026-04-20',
    Pence: 100,
    JSON: {},
    ID: OpaqueId.serialize(foreign.schemeId ?? ''),
  };
  return scalars[type.toString()] ?? 'x';
};

const valueOf = (field: GraphQLField<unknown, unknown>, { name, type }: GraphQLArgument): unknown => {
  if (name === 'actionId') return crypto.randomUUID();
  if (getNamedType(type).name !== 'ID') return CHOSEN[name] ?? someValue(type);
  const id = foreign[name === 'id' ? field.name : name];
  if (!id)
    throw new Error(
      `${field.name} takes an id that this test does not know: add ${name === 'id' ? field.name : name} of another tenant to \`foreign\` in server/graphql/foreign-ids.api.test.ts.`,
    );
  return isListType(isNonNullType(type) ? type.ofType : type) ? [OpaqueId.serialize(id)] : OpaqueId.serialize(id);
};

/** What a valid value is where any text would be refused before the id is looked at. */
const CHOSEN: Record<string, unknown> = {
  definition: {
    purpose: '',
    eligibility: { kind: 'all_practices', practiceIds: [] },
    phases: [],
    costsBorneByPractice: false,
    costsNote: '',
    hoursAskedPerPractice: 0,
    exitTerms: { noticeDays: 0, text: '' },
    viability: { practicesNeeded: 1, practicesInvited: 1 },
  },
  decision: { committee: 'x', metOn: '2026-04-01', minuteReference: 'x', quorum: 1, members: [], outcome: 'approved' },
  roles: ['VIEW'],
  scopes: ['scheme:read'],
};

const call = async (operation: 'query' | 'mutation', field: GraphQLField<unknown, unknown>, selection: string) => {
  const required = field.args.filter(({ type, name }) => isNonNullType(type) || name === 'copyOf');
  const declared = required.map(({ name, type }) => `$${name}: ${type.toString()}`).join(', ');
  const variables = Object.fromEntries(required.map((argument) => [argument.name, valueOf(field, argument)]));
  return portal.send<Record<string, unknown>>(
    whoMay(field),
    `${operation} (${declared}) { ${field.name}(${required.map(({ name }) => `${name}: $${name}`).join(', ')}) ${selection} }`,
    { variables, now },
  );
};

describe('ids of another tenant', () => {
  it('are many: the test walks every argument that is an id', () => {
    expect(queries.length).toBeGreaterThan(8);
    expect(mutations.length).toBeGreaterThan(20);
  });

  it.each(queries.map((field) => [field.name, field] as const))('query %s finds nothing', async (name, field) => {
    const isList = field.type.toString().includes('Connection');
    const { data, errors } = await call('query', field, isList ? '{ totalCount }' : '{ __typename }');
    expect(errors).toEqual([]);
    expect(data?.[name]).toEqual(isList ? { totalCount: 0 } : null);
  });

  it.each(mutations.map((field) => [field.name, field] as const))(
    'mutation %s says not found, never forbidden',
    async (name, field) => {
      const { data, errors } = await call('mutation', field, '{ __typename ... on Refused { code } }');
      expect(errors).toEqual([]);
      expect(data?.[name]).toEqual({ __typename: 'Refused', code: 'NOT_FOUND' });
    },
  );
});
