import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import type { Reason } from '../domain/outcome.ts';
import { refusalCodes, refusals } from '../domain/refusals.ts';
import type { RefusalCode } from '../domain/refusals.ts';
import { UnreadText } from '../domain/schemes/read-definition.ts';
import { UnusableCursor } from '../persistence/connection.ts';
import { DocumentIsTooDear } from './document-budget.ts';
import { newErrorId } from './error-id.ts';
import { outOfReachError } from './out-of-reach.ts';

/** Where the detail goes. */
interface Log {
  error(detail: object, message: string): void;
}

/** What a client did wrong, in the words of the library that noticed: safe to show, and useful to whoever writes a client. */
const CLIENT_FAULTS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'OPERATION_IS_TOO_LARGE',
  'NOT_SAVED',
]);

/**
 * What a client is told of a failure. What it can put right it is told in a sentence; for anything else it gets an id to
 * quote, under which the log has the detail. No stack and no SQL leaves the server.
 */
export function maskErrors(log: Log): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    if (cause instanceof ArgumentValidationError) return badInput(formatted, argumentSentence(cause));
    if (cause instanceof UnusableCursor) return badInput(formatted, cause.message);
    if (cause instanceof UnreadText) return unreadText(formatted, cause.reason);
    if (error instanceof GraphQLError && error.originalError instanceof DocumentIsTooDear)
      return { message: formatted.message, extensions: error.originalError.extensions };
    const code = String(formatted.extensions?.code ?? '');
    if (cause === error && CLIENT_FAULTS.has(code)) return { ...formatted, extensions: { code } };
    const refusal = refusalCodes.find((one) => one === code);
    if (cause === error && refusal) return { ...formatted, extensions: refusalParts(refusal, formatted) };
    const outOfReach = outOfReachError(cause);
    if (outOfReach) {
      log.error({ err: cause, path: formatted.path }, 'The database did not answer an operation');
      return outOfReach;
    }
    const errorId = newErrorId();
    log.error({ errorId, err: cause, path: formatted.path }, 'An operation failed');
    return {
      message: `Something went wrong on our side. If you report it, quote ${errorId}.`,
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: 'UNEXPECTED', errorId },
    };
  };
}

/** Of a refusal before anything began: its code, and where it is about one field, that field and what to do. */
const refusalParts = (code: RefusalCode, { extensions }: GraphQLFormattedError): Record<string, unknown> =>
  typeof extensions?.field === 'string'
    ? { code, field: extensions.field, remedy: refusals[code].remedy ?? null }
    : { code };

const unreadText = ({ path }: GraphQLFormattedError, { code, message }: Reason): GraphQLFormattedError => ({
  message,
  ...(path ? { path } : {}),
  extensions: { code },
});

const badInput = ({ path, locations }: GraphQLFormattedError, message: string): GraphQLFormattedError => ({
  message,
  ...(locations ? { locations } : {}),
  ...(path ? { path } : {}),
  extensions: { code: 'BAD_USER_INPUT' },
});

interface Problem {
  property: string;
  constraints?: Record<string, string>;
  children?: Problem[];
}

/** "first must not be greater than 100": class-validator's own sentences name the argument. */
const argumentSentence = (error: ArgumentValidationError): string =>
  `${problemSentences(error.extensions.validationErrors as Problem[], '').join('; ')}.`;

const problemSentences = (problems: readonly Problem[], within: string): string[] =>
  problems.flatMap(({ property, constraints, children }) => [
    ...Object.values(constraints ?? {}).map((sentence) => (within === '' ? sentence : `${within}.${sentence}`)),
    ...problemSentences(children ?? [], placeOf(within, property)),
  ]);

/** The path of a property, as every refusal writes it: `phases[0].key`. */
const placeOf = (within: string, property: string): string => {
  if (/^\d+$/.test(property)) return `${within}[${property}]`;
  return within === '' ? property : `${within}.${property}`;
};
