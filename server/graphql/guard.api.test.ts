import { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import type { Actor } from '../domain/permissions.ts';
import { TestPortal } from '../testing/portal.ts';
import { buildWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { Context } from './context.ts';
import { guard } from './guard.ts';

let portal: TestPortal;
let world: World;
let apollo: ApolloServer<Context>;
const seen: string[] = [];

const field = (name: string, action?: string) => ({ type: GraphQLString, extensions: action ? { action } : {}, resolve: () => { seen.push(name); return 'answered'; } });

/** A schema with what must never be served, beside what may. */
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields: { declared: field('declared', 'scheme:read'), undeclared: field('undeclared'), misspelt: field('misspelt', 'scheme:raed') } }),
  mutation: new GraphQLObjectType({ name: 'Mutation', fields: { one: field('one', 'scheme:draft'), two: field('two', 'scheme:draft') } }),
});

beforeAll(async () => {
  portal = await TestPortal.open();
  world = await buildWorld(portal.source);
  apollo = new ApolloServer<Context>({ schema, plugins: [guard()], stopOnTerminationSignals: false });
  await apollo.start();
});

afterAll(async () => {
  await apollo.stop();
  await portal.close();
});

const send = async (query: string, actor: Actor | null, personId: string | null = actor?.personId ?? null) => {
  seen.length = 0;
  const contextValue = new Context(portal.source, { actor, personId, sessionHash: null, now: new Date(), demonstration: false });
  const { body } = await apollo.executeOperation({ query }, { contextValue });
  return body.kind === 'single' ? body.singleResult.errors?.map(({ extensions }) => extensions?.code) ?? [] : [];
};

describe('the guard', () => {
  it('serves what is declared and allowed', async () => {
    expect(await send('{ declared }', world.commissioner.views)).toEqual([]);
    expect(seen).toEqual(['declared']);
  });

  it.each(['{ undeclared }', '{ misspelt }', '{ declared undeclared }', '{ ...hidden } fragment hidden on Query { undeclared }', '{ ... on Query { renamed: undeclared } }'])(
    'runs no resolver of %s', async (query) => {
      expect(await send(query, world.commissioner.administers)).toEqual(['ACTION_IS_NOT_DECLARED']);
      expect(seen).toEqual([]);
    });

  it('makes one change at a time', async () => {
    expect(await send('mutation { one two }', world.commissioner.prepares)).toEqual(['ONE_CHANGE_AT_A_TIME']);
    expect(await send('mutation { one ...more } fragment more on Mutation { two }', world.commissioner.prepares)).toEqual(['ONE_CHANGE_AT_A_TIME']);
    expect(await send('mutation { one again: one }', world.commissioner.prepares)).toEqual(['ONE_CHANGE_AT_A_TIME']);
    expect(seen).toEqual([]);
  });

  it('knows nobody without a session, and nobody without an organisation', async () => {
    expect(await send('{ declared }', null)).toEqual(['NOT_SIGNED_IN']);
    expect(await send('{ declared }', null, world.commissioner.views.personId)).toEqual(['NO_MEMBERSHIP_CHOSEN']);
    expect(seen).toEqual([]);
  });

  it('holds a role and a kind of organisation to the table', async () => {
    expect(await send('mutation { one }', world.commissioner.views)).toEqual(['YOUR_ROLE_DOES_NOT_ALLOW_THIS']);
    expect(await send('mutation { one }', world.lmc.approves)).toEqual(['NOT_FOR_YOUR_ORGANISATION']);
    expect(await send('{ declared }', { ...world.commissioner.views, scopes: ['payment-line:read'] })).toEqual(['TOKEN_LACKS_THIS_SCOPE']);
  });
});
