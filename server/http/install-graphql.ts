import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { Context } from '../graphql/context.ts';
import { guard } from '../graphql/guard.ts';
import { maskErrors } from '../graphql/mask-errors.ts';
import { MOST_TOKENS } from '../graphql/operation-limits.ts';
import { buildPortalSchema } from '../graphql/schema.ts';
import { countOperations } from './count-operations.ts';
import type { Portal } from './portal.ts';
import { recogniseRequest } from './recognise-request.ts';

/**
 * `/graphql`: one operation to a request, by POST. Limited, recognised, guarded, and its failures masked.
 * @returns what ends it
 */
export async function installGraphql(portal: Portal): Promise<() => Promise<void>> {
  const { app, config, source, door } = portal;
  const production = config.mode === 'production';
  const apollo = new ApolloServer<Context>({
    schema: buildPortalSchema(),
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
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
      guard(),
      countOperations(portal.measures),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  const answer = fastifyApolloHandler(apollo, {
    context: async (request) => new Context(source, await recogniseRequest(portal, request), door),
  });
  app.post('/graphql', (request, reply) => answer.call(app, request, reply.header('cache-control', 'no-store')));
  app.route({
    method: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: async (_request, reply) =>
      reply.code(405).header('allow', 'POST').send({ error: 'Send operations by POST.' }),
  });
  return () => apollo.stop();
}
