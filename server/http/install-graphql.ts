import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { reason } from '../domain/outcome.ts';
import { Context } from '../graphql/context.ts';
import type { Visitor } from '../graphql/context.ts';
import { documentBudget } from '../graphql/document-budget.ts';
import { guard } from '../graphql/guard.ts';
import { maskErrors } from '../graphql/mask-errors.ts';
import { MOST_TOKENS } from '../graphql/operation-limits.ts';
import { buildPortalSchema } from '../graphql/schema.ts';
import { MOST_BYTES, MOST_BYTES_OF_A_STRANGER } from './body-limits.ts';
import { countOperations } from './count-operations.ts';
import type { Portal } from './portal.ts';
import { recogniseRequest } from './recognise-request.ts';

/**
 * `/graphql`: one operation to a request, by POST. Recognised, limited, guarded, and its failures masked.
 * @returns what ends it
 */
export async function installGraphql(portal: Portal): Promise<() => Promise<void>> {
  const { app, config, source, door } = portal;
  const production = config.mode === 'production';
  const budget = documentBudget();
  const apollo = new ApolloServer<Context>({
    schema: buildPortalSchema(),
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    validationRules: [budget.rule],
    validationOptions: { hideSuggestions: production },
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    // The process has one owner of signals: main.ts, which ends everything in order.
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    formatError: maskErrors(app.log),
    logger: app.log,
    plugins: [
      budget.plugin,
      guard(),
      countOperations(portal.measures),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  const known = new KnownRequests(portal);
  const answer = fastifyApolloHandler(apollo, {
    context: async (request) => new Context(source, known.visitorOf(request), door),
  });
  app.post(
    '/graphql',
    {
      bodyLimit: MOST_BYTES,
      onRequest: (request, reply) => known.letIn(request, reply.header('cache-control', 'no-store')),
    },
    (request, reply) => answer.call(app, request, reply),
  );
  app.route({
    method: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: async (_request, reply) =>
      reply.code(405).header('allow', 'POST').send({ error: 'Send operations by POST.' }),
  });
  return () => apollo.stop();
}

/**
 * Who may send an operation at all. Everything of the contract needs somebody who is signed in, and the pages for signing
 * in ask it nothing; so a stranger is answered from the headers alone, and no byte of what they sent is looked at.
 */
class KnownRequests {
  private readonly visitors = new WeakMap<FastifyRequest, Visitor>();

  constructor(private readonly portal: Portal) {}

  async letIn(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const visitor = await recogniseRequest(this.portal, request);
    if (visitor.personId === null) return this.sendAway(request, reply);
    this.visitors.set(request, visitor);
    return undefined;
  }

  visitorOf(request: FastifyRequest): Visitor {
    const visitor = this.visitors.get(request);
    if (!visitor) throw new Error('An operation came past the door.');
    return visitor;
  }

  private sendAway(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    this.portal.measures.count('portal_strangers_total');
    const { code, message } = reason('NOT_SIGNED_IN');
    // What follows a small request is read past, and the connection serves the next; a large one ends with its connection.
    if (!(bytesAnnounced(request) <= MOST_BYTES_OF_A_STRANGER)) reply.header('connection', 'close');
    return reply.code(401).send({ errors: [{ message, extensions: { code } }] });
  }
}

/** NaN where it is not said beforehand. */
const bytesAnnounced = ({ headers }: FastifyRequest): number =>
  headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : Number.NaN;
