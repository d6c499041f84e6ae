import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { DocumentNode } from 'graphql';
import type { DataSource } from '../persistence/data-source.ts';
import type { Outcome, Reason } from '../domain/outcome.ts';
import type { Actor } from '../domain/permissions.ts';
import type { Action } from '../actions/action.ts';
import { actWithinScope } from '../actions/act-within-scope.ts';
import { Context } from '../graphql/context.ts';
import type { Visitor } from '../graphql/context.ts';
import { guard } from '../graphql/guard.ts';
import { buildPortalSchema } from '../graphql/schema.ts';
import { createDataSource } from '../persistence/data-source.ts';
import { withinScope } from '../persistence/scope.ts';
import type { Scope } from '../persistence/scope.ts';

// Apollo works on a copy of the context it is given; the visitor in it is the same object.
const statementsOf = new WeakMap<Visitor, number>();

const countStatements: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ contextValue }) =>
        Promise.resolve(void statementsOf.set(contextValue.visitor, contextValue.statements)),
    }),
};

export interface Answered<Data> {
  data: Data | null;
  errors: readonly { message: string; extensions?: Record<string, unknown> }[];
  /** How many statements the operation sent. */
  statements: number;
}

/** The product without its network: operations through guard and scope, actions through the action runner. */
export class TestPortal {
  private constructor(
    readonly source: DataSource,
    private readonly apollo: ApolloServer<Context>,
  ) {}

  /** @param url the database, as the application logs in to it; the test's own without one */
  static async open(url = process.env.TEST_APP_URL): Promise<TestPortal> {
    if (!url) throw new Error('TEST_APP_URL is not set: name the file x.db.test.ts or x.api.test.ts.');
    const source = await createDataSource(url).initialize();
    const apollo = new ApolloServer<Context>({
      schema: buildPortalSchema(),
      plugins: [guard(), countStatements, ApolloServerPluginCacheControlDisabled()],
      stopOnTerminationSignals: false,
    });
    await apollo.start();
    return new TestPortal(source, apollo);
  }

  async close(): Promise<void> {
    await this.apollo.stop();
    await this.source.destroy();
  }

  /** Sends one operation as this actor at this instant; with `keep: false` nothing of it is kept, whatever it answers. */
  async send<Data = Record<string, unknown>>(
    actor: Actor | null,
    query: string | DocumentNode,
    {
      variables = {},
      now = new Date('2025-11-03T09:00:00Z'),
      keep = true,
    }: { variables?: Record<string, unknown>; now?: Date; keep?: boolean } = {},
  ): Promise<Answered<Data>> {
    const visitor = {
      actor,
      personId: actor?.personId ?? null,
      sessionHash: null,
      drawnFor: null,
      isFresh: false,
      ends: null,
      now,
      realNow: now,
      idleMinutes: 30,
      demonstration: false,
      mailWay: 'none' as const,
      origin: 'https://portal.example.test',
    };
    const context = new Context(this.source, visitor);
    context.refused = !keep;
    const { body } = await this.apollo.executeOperation({ query, variables }, { contextValue: context });
    if (body.kind !== 'single') throw new Error('One answer was expected.');
    const statements = statementsOf.get(visitor) ?? 0;
    // A round trip through JSON, because that is what a client gets.
    const { data, errors } = JSON.parse(JSON.stringify(body.singleResult)) as {
      data?: Data;
      errors?: Answered<Data>['errors'];
    };
    return { data: data ?? null, errors: errors ?? [], statements };
  }

  /** Runs an action in a scope of its own, committed when accepted, as the guard does. */
  async act<Input, Answer>(
    actor: Actor,
    action: Action<Input, Answer>,
    input: Input,
    { now = new Date('2025-11-03T09:00:00Z'), actionId = randomUUID() }: { now?: Date; actionId?: string } = {},
  ): Promise<Outcome<Answer>> {
    return actWithinScope(this.source, actor, { action, input, now, actionId });
  }

  /** Reads as this actor. */
  async read<T>(actor: Actor, work: (scope: Scope) => Promise<T>, now = new Date('2025-11-03T09:00:00Z')): Promise<T> {
    return withinScope(this.source, { audience: 'actor', actor }, { now, readOnly: true }, work);
  }
}

/** The value of an accepted outcome; a refusal fails the test with its sentence. */
export function acceptedValue<T>(outcome: Outcome<T>): T {
  if (!outcome.accepted)
    throw new Error(
      `Refused: ${outcome.refusal.reasons.map(({ code, message }) => `${code} (${message})`).join('; ')}`,
    );
  return outcome.value;
}

/** The codes of a refusal; an accepted outcome fails the test. */
export function refusalCodesOf(outcome: Outcome<unknown>): string[] {
  if (outcome.accepted) throw new Error('This was accepted and should have been refused.');
  return outcome.refusal.reasons.map(({ code }) => code);
}

/** Every reason of a refusal, with its sentence; empty when it was accepted. */
export function refusalsOf(outcome: Outcome<unknown>): Reason[] {
  return outcome.accepted ? [] : outcome.refusal.reasons;
}
