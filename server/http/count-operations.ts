import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../graphql/context.ts';
import type { Measures } from './measures.ts';

/** Counts operations by kind and by how they ended. */
export function countOperations(measures: Measures): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ operation, response, contextValue }) {
          const failed = response.body.kind !== 'single' || (response.body.singleResult.errors?.length ?? 0) > 0;
          const outcome = failed ? 'failed' : contextValue.refused ? 'refused' : 'answered';
          measures.count('portal_graphql_operations_total', { kind: operation?.operation ?? 'unreadable', outcome });
        },
      };
    },
  };
}
