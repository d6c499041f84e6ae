import { CombinedGraphQLErrors } from '@apollo/client';
import type { RefusedPartsFragment } from '../generated/parts/refused.ts';

/** What the server answers when something broke, as against when it says no. */
const FAULTS = new Set([
  'INTERNAL_SERVER_ERROR',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'BAD_USER_INPUT',
  'NOT_SAVED',
  'NOT_SIGNED_IN',
  'TEMPORARILY_UNAVAILABLE',
  'UNEXPECTED',
]);

/** The server answers, and cannot reach its records for the moment. */
export const isUnavailable = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) &&
  error.errors.some(({ extensions }) => extensions?.code === 'TEMPORARILY_UNAVAILABLE');

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/**
 * The refusal inside an error: what the server says before it even begins, such as YOUR_ROLE_DOES_NOT_ALLOW_THIS.
 * @returns undefined for a fault, and for a session that is over
 */
export const refusalOf = (error: unknown): RefusedPartsFragment | undefined => {
  const first = CombinedGraphQLErrors.is(error) ? error.errors[0] : undefined;
  const code = first?.extensions?.code;
  if (!first || typeof code !== 'string' || FAULTS.has(code) || first.extensions?.errorId !== undefined)
    return undefined;
  const [field, remedy] = [textOf(first.extensions?.field), textOf(first.extensions?.remedy)];
  return { __typename: 'Refused', code, message: first.message, field, remedy, reasons: [] };
};
