import { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isUnionType } from 'graphql';
import type { GraphQLField, GraphQLObjectType } from 'graphql';
import { actionNames, organisationKinds, permissions, roles } from '../domain/permissions.ts';
import type { ActionName, OrganisationKind } from '../domain/permissions.ts';
import { createDataSource } from '../persistence/data-source.ts';
import { Context } from './context.ts';
import type { Visitor } from './context.ts';
import { guard } from './guard.ts';
import { isOfItsHolder, objectTypesOf, rightsOfTypes } from './rights-of-types.ts';
import { buildPortalSchema } from './schema.ts';

const schema = buildPortalSchema();
const rights = rightsOfTypes(schema);

const UNUSED = createDataSource('postgresql://nobody@localhost:1/nothing');

const LACKING = 'TOKEN_LACKS_THIS_SCOPE';

/** Stops where the guard would open a scope: nothing of an operation has been resolved before that. */
class Stopped extends Context {
  /** An object of its own: the server works on a copy of the context. */
  readonly stopped = { atScope: false };

  override open(): Promise<void> {
    this.stopped.atScope = true;
    return Promise.reject(new Error('Stopped at the scope.'));
  }
}

const kindWith = (right: ActionName): OrganisationKind => {
  const kind = organisationKinds.find((one) => one in permissions[right]);
  if (!kind) throw new Error(`Nobody has ${right}.`);
  return kind;
};

const visitorWith = (kind: OrganisationKind, scopes: string[] | null): Visitor => ({
  actor: {
    personId: 'p',
    personName: 'Somebody',
    membershipId: 'm',
    organisationId: 'o',
    organisationName: 'Somewhere',
    kind,
    roles: [...roles],
    commissionerIds: [],
    actsFor: [],
    scopes,
    tokenId: scopes && 't',
  },
  personId: 'p',
  sessionHash: null,
  drawnFor: null,
  isFresh: true,
  ends: null,
  now: new Date('2025-11-03T09:00:00Z'),
  realNow: new Date('2025-11-03T09:00:00Z'),
  idleMinutes: 30,
  demonstration: true,
  mailWay: 'none',
  origin: 'http://localhost:4000',
});

interface Path {
  right: ActionName;
  /** The names of the fields from the root on. */
  names: string;
  document: string;
  /** The rights of the type it ends in. */
  lacking: readonly ActionName[];
}

interface Step {
  field: GraphQLField<unknown, unknown>;
  type: GraphQLObjectType;
}

/** Arguments as variables that are never sent: the guard answers before any value is looked at. */
const documentOf = (kind: 'query' | 'mutation', steps: readonly Step[]): string => {
  const variables: string[] = [];
  const inside = steps.reduceRight((within, { field, type }) => {
    const args = field.args.map((arg) => {
      variables.push(`$v${variables.length}: ${arg.type.toString()}`);
      return `${arg.name}: $v${variables.length - 1}`;
    });
    const named = isUnionType(schema.getType(field.type.toString().replaceAll(/[![\]]/g, '')));
    const body = named ? `... on ${type.name} { ${within} }` : within;
    return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} { ${body} }`;
  }, '__typename');
  return `${kind}${variables.length > 0 ? ` (${variables.join(', ')})` : ''} { ${inside} }`;
};

const fieldsOf = (type: GraphQLObjectType | null | undefined) => Object.values(type?.getFields() ?? {});

/** Every way out of what one right lets a token read: breadth first, each type once. */
const pathsOut = (right: ActionName): Path[] => {
  const out: Path[] = [];
  for (const [kind, root] of [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const)
    for (const field of fieldsOf(root).filter(({ extensions }) => extensions.action === right)) {
      const seen = new Set<GraphQLObjectType>();
      let edge = objectTypesOf(field.type).map((type): Step[] => [{ field, type }]);
      while (edge.length > 0) {
        const next: Step[][] = [];
        for (const steps of edge) {
          const last = steps[steps.length - 1];
          if (!last || seen.has(last.type)) continue;
          const belongs = rights.get(last.type.name) ?? [];
          if (!isOfItsHolder(last.field) && belongs !== 'of its holder' && !belongs.includes(right)) {
            const names = steps.map((step) => step.field.name).join('.');
            out.push({
              right,
              names: `${names}: ${last.type.name}`,
              document: documentOf(kind, steps),
              lacking: belongs,
            });
            seen.add(last.type);
            continue;
          }
          seen.add(last.type);
          for (const inner of fieldsOf(last.type))
            next.push(...objectTypesOf(inner.type).map((type) => [...steps, { field: inner, type }]));
        }
        edge = next;
      }
    }
  return out;
};

const paths = actionNames.flatMap(pathsOut);

describe('what a token reaches', () => {
  let apollo: ApolloServer<Context>;

  beforeAll(async () => {
    apollo = new ApolloServer<Context>({ schema, plugins: [guard()], stopOnTerminationSignals: false });
    await apollo.start();
  });
  afterAll(() => apollo.stop());

  const ask = async (query: string, kind: OrganisationKind, scopes: string[] | null) => {
    const contextValue = new Stopped(UNUSED, visitorWith(kind, scopes));
    const { body } = await apollo.executeOperation({ query }, { contextValue });
    const error = body.kind === 'single' ? body.singleResult.errors?.[0] : undefined;
    return { letIn: contextValue.stopped.atScope, code: error?.extensions?.code, message: error?.message };
  };

  it('is looked at for every right, and for many ways out', () => {
    expect(paths.length).toBeGreaterThan(150);
    const inner = paths.filter(({ names }) => names.includes('.'));
    expect(new Set(inner.map(({ right }) => right)).size).toBeGreaterThan(15);
  });

  it.each(paths)('ends, with $right alone, before $names', async ({ right, document, lacking }) => {
    expect(await ask(document, kindWith(right), [right])).toEqual({
      letIn: false,
      code: LACKING,
      message: `This token was not given "${lacking[0]}".`,
    });
  });

  it('is open to a token with every right, and to a person at a screen', async () => {
    for (const { right, names, document } of paths)
      for (const scopes of [[...actionNames], null])
        expect([names, (await ask(document, kindWith(right), scopes)).code]).not.toEqual([names, LACKING]);
  });

  it.each([
    ['{ scheme(id: "x") { paymentRuns { total { pence } } } }', ['scheme:read'], 'payment-run:read'],
    // How many practices answered how is of the offers, as each answer is.
    ['{ scheme(id: "x") { phases { accepted } } }', ['scheme:read'], 'offer:read'],
    ['{ schemes { nodes { counts { offered } } } }', ['scheme:read'], 'offer:read'],
    ['{ scheme(id: "x") { ...F } } fragment F on Scheme { offers { totalCount } }', ['scheme:read'], 'offer:read'],
    [
      '{ ...F } fragment F on Query { scheme(id: "x") { ... { consultations { id } } } }',
      ['scheme:read'],
      'consultation:read',
    ],
    [
      '{ scheme(id: "x") { gate { checks { reasons { code } } } paymentRuns { __typename } } }',
      ['scheme:read'],
      'payment-run:read',
    ],
    ['{ me { membership { permissions { suspend { allowed } } } } }', ['session:read'], 'member:read'],
    ['{ paymentLines { nodes { run { exceptions { id } } } } }', ['payment-line:read'], 'payment-run:read'],
    ['{ offers { nodes { participation { evidence { note } } } } }', ['offer:read', 'scheme:read'], 'evidence:read'],
    ['mutation { draftScheme(actionId: "x", name: "y") { ... on Scheme { id } } }', ['scheme:draft'], 'scheme:read'],
    [
      'mutation { draftScheme(actionId: "x", name: "y") { ...F } } fragment F on Scheme { id }',
      ['scheme:draft'],
      'scheme:read',
    ],
  ])('refuses %s to a token with %j', async (query, scopes, lacking) => {
    expect(await ask(query, 'commissioner', scopes)).toEqual({
      letIn: false,
      code: LACKING,
      message: `This token was not given "${lacking}".`,
    });
  });

  it.each([
    ['{ me { person { name } membership { organisation { name } } memberships { roles } } }', ['session:read']],
    ['{ paymentLines { total { pence } pageInfo { endCursor } nodes { run { releasedAt } } } }', ['payment-line:read']],
    [
      'mutation { draftScheme(actionId: "x", name: "y") { __typename ... on Refused { code reasons { field } } } }',
      ['scheme:draft'],
    ],
    ['{ offers { nodes { lmcResponses { statement } phase { name } } } }', ['offer:read', 'scheme:read']],
  ])('lets %s pass for a token with %j', async (query, scopes) => {
    expect(await ask(query, 'commissioner', scopes)).toMatchObject({ letIn: true });
  });
});
