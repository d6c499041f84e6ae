import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, getOperationAST } from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLFormattedError,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
} from 'graphql';
import { reason } from '../domain/outcome.ts';
import type { Reason } from '../domain/outcome.ts';
import { needsFreshSignIn, whyNot } from '../domain/permissions.ts';
import type { Context, Visitor } from './context.ts';
import { whyTooLarge } from './operation-limits.ts';
import { RETRY_AFTER_SECONDS, TEMPORARILY_UNAVAILABLE, outOfReachError } from './out-of-reach.ts';
import { whyNotText } from './sent-text.ts';
import { whyNotFitting } from './sent-values.ts';
import { whyOutOfReach } from './token-reach.ts';

const NOT_SAVED = { message: 'Nothing was saved. Try again.', extensions: { code: 'NOT_SAVED' } };

const isUnavailable = ({ extensions }: GraphQLFormattedError): boolean => extensions?.code === TEMPORARILY_UNAVAILABLE;

/**
 * The guard: before any resolver runs, each root field must have declared its action and the actor must be allowed it,
 * a token must hold the right of every type it asks for, and one scope is opened for the whole operation; after the last child
 * resolver the scope is committed or rolled back.
 * Field resolvers run after their root resolver has returned, so the transaction spans the operation and not the field.
 */
export function guard(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operationName, request, contextValue }) {
          const operation = getOperationAST(document, operationName);
          if (!operation) return;
          const tooLarge = whyTooLarge({ schema, document, operation, variables: request.variables ?? {} });
          if (tooLarge)
            throw new GraphQLError(tooLarge, { extensions: { code: 'OPERATION_IS_TOO_LARGE', http: { status: 400 } } });
          const fields = rootFields(
            operation,
            document.definitions.filter((node) => node.kind === 'FragmentDefinition'),
          );
          const scopes = contextValue.visitor.actor?.scopes;
          const refusal =
            whyRefused({ schema, operation, fields }, contextValue) ??
            (scopes ? whyOutOfReach({ schema, document, operation }, scopes) : null);
          if (refusal) throw refusedError(refusal);
          refuseWhatCannotBeUsed({ schema, document, operation, variables: request.variables ?? {} });
          if (contextValue.visitor.actor) await contextValue.open(operation.operation === 'query');
        },
        async willSendResponse({ response, contextValue, logger }) {
          const body = response.body;
          const failed = body.kind !== 'single' || (body.singleResult.errors?.length ?? 0) > 0;
          try {
            await contextValue.close(failed);
          } catch (failure) {
            logger.error(failure);
            // The commit failed: nothing of the answer may stand.
            if (body.kind === 'single') {
              body.singleResult.errors = [outOfReachError(failure) ?? NOT_SAVED];
              body.singleResult.data = null;
            }
          }
          if (body.kind === 'single' && body.singleResult.errors?.some(isUnavailable)) {
            body.singleResult.data = null;
            response.http.status = 503;
            response.http.headers.set('retry-after', String(RETRY_AFTER_SECONDS));
          }
        },
      };
    },
  };
}

/** What was sent is looked at once, before anything of it is used. */
const refuseWhatCannotBeUsed = (sent: Parameters<typeof whyNotFitting>[0] & Parameters<typeof whyNotText>[0]): void => {
  const unusable = whyNotText(sent);
  if (unusable) throw refusedError(unusable);
  const misfit = whyNotFitting(sent);
  if (misfit) throw new GraphQLError(misfit, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
};

const whyRefused = (
  { schema, operation, fields }: { schema: GraphQLSchema; operation: OperationDefinitionNode; fields: FieldNode[] },
  context: Context,
): Reason | null => {
  if (operation.operation === 'mutation' && fields.length > 1) return reason('ONE_CHANGE_AT_A_TIME');
  const changes = operation.operation === 'mutation';
  const root = changes ? schema.getMutationType() : schema.getQueryType();
  for (const field of fields) {
    const refusal = whyFieldRefused({ root, changes }, field.name.value, context);
    if (refusal) return refusal;
  }
  return null;
};

const whyFieldRefused = (
  { root, changes }: { root: GraphQLObjectType | null | undefined; changes: boolean },
  name: string,
  { visitor }: Context,
): Reason | null => {
  if (name.startsWith('__')) return null;
  const extensions = root?.getFields()[name]?.extensions ?? {};
  const action = typeof extensions.action === 'string' ? extensions.action : '';
  if (!visitor.personId) return reason('NOT_SIGNED_IN');
  if (isDrawnForAnother(visitor, extensions.beforeMembership === true)) return reason('ACTS_FOR_ANOTHER');
  if (visitor.actor)
    return (
      whyNot(visitor.actor, action) ?? (changes && isTooOld(visitor, action) ? reason('SIGN_IN_IS_TOO_OLD') : null)
    );
  return extensions.beforeMembership === true ? null : reason('NO_MEMBERSHIP_CHOSEN');
};

/** A token has no sign-in to be fresh: whoever made it was asked for one then. */
const isTooOld = ({ actor, sessionHash, isFresh }: Visitor, action: string): boolean =>
  actor !== null && sessionHash !== null && !isFresh && needsFreshSignIn(action, actor.kind);

/**
 * A session may change hands between two requests of a page: the other tab chose another organisation, or another person signed
 * in there. So a page says for whom it was drawn, and only what it asks before it is drawn may come without a word.
 */
const isDrawnForAnother = ({ actor, sessionHash, drawnFor }: Visitor, beforeDrawn: boolean): boolean => {
  if (sessionHash === null) return false;
  if (drawnFor === null) return actor !== null && !beforeDrawn;
  return drawnFor !== actor?.membershipId;
};

/** Root fields are found through fragments too: a mutation hidden in one still counts. */
const rootFields = (operation: OperationDefinitionNode, fragments: FragmentDefinitionNode[]): FieldNode[] => {
  // A fragment spread twice is the same fields twice; looking into it once keeps nested fragments from multiplying.
  const seen = new Set<string>();
  const collect = (selections: readonly SelectionNode[]): FieldNode[] =>
    selections.flatMap((selection) => {
      if (selection.kind === 'Field') return [selection];
      if (selection.kind === 'InlineFragment') return collect(selection.selectionSet.selections);
      const name = selection.name.value;
      const fragment = fragments.find((candidate) => candidate.name.value === name);
      if (!fragment || seen.has(name)) return [];
      seen.add(name);
      return collect(fragment.selectionSet.selections);
    });
  return collect(operation.selectionSet.selections);
};

const refusedError = ({ code, message, field }: Reason): GraphQLError =>
  new GraphQLError(message, {
    extensions: { code, ...(field ? { field } : {}), http: { status: code === 'NOT_SIGNED_IN' ? 401 : 200 } },
  });
