import { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLInt, GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Connections } from '../persistence/connections.ts';
import { createDataSource } from '../persistence/data-source.ts';
import { buildWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { Context } from './context.ts';
import { guard } from './guard.ts';

describe('the guard', () => {
  let source: Connections;
  let world: World;
  let ran: string[];
  let apollo: ApolloServer<Context>;

  beforeAll(async () => {
    source = await createDataSource(process.env.TEST_APP_URL ?? '').initialize();
    world = await buildWorld(source, { practices: 1 });
    const field = (name: string, extensions: Record<string, unknown>) => ({
      type: GraphQLInt,
      extensions,
      resolve: () => ran.push(name),
    });
    const query = new GraphQLObjectType({
      name: 'Query',
      fields: {
        declared: field('declared', { action: 'home:read' }),
        undeclared: field('undeclared', {}),
        misspelt: field('misspelt', { action: 'home:raed' }),
      },
    });
    const mutation = new GraphQLObjectType({
      name: 'Mutation',
      fields: { undeclaredChange: field('undeclaredChange', {}) },
    });
    apollo = new ApolloServer<Context>({
      schema: new GraphQLSchema({ query, mutation }),
      plugins: [guard()],
      stopOnTerminationSignals: false,
    });
    await apollo.start();
  });
  afterAll(async () => {
    await apollo.stop();
    await source.destroy();
  });

  const send = async (query: string, signedIn = true): Promise<unknown> => {
    ran = [];
    const actor = signedIn
      ? { ...world.commissioner.administers, roles: ['view', 'prepare', 'approve', 'administer'] as const }
      : null;
    const visitor = {
      actor: actor && { ...actor, roles: [...actor.roles] },
      personId: actor?.personId ?? null,
      sessionHash: null,
      drawnFor: null,
      isFresh: false,
      ends: null,
      now: new Date('2025-11-03T09:00:00Z'),
      realNow: new Date('2025-11-03T09:00:00Z'),
      idleMinutes: 30,
      demonstration: false,
      mailWay: 'none' as const,
      origin: 'https://portal.example.test',
    };
    const { body } = await apollo.executeOperation({ query }, { contextValue: new Context(source, visitor) });
    return body.kind === 'single' ? (body.singleResult.errors?.[0]?.extensions?.code ?? body.singleResult.data) : null;
  };

  it('lets a declared field in', async () => {
    expect(await send('{ declared }')).toEqual({ declared: 1 });
  });

  it.each([
    '{ undeclared }',
    '{ misspelt }',
    '{ declared undeclared }',
    '{ ...F } fragment F on Query { undeclared }',
    '{ ... on Query { again: undeclared } }',
    'mutation { undeclaredChange }',
  ])('refuses %s to everybody, before anything of it runs', async (query) => {
    expect(await send(query)).toBe('ACTION_IS_NOT_DECLARED');
    expect(ran).toEqual([]);
  });

  it('lets nobody in who is not known', async () => {
    expect(await send('{ declared }', false)).toBe('NOT_SIGNED_IN');
    expect(ran).toEqual([]);
  });
});
