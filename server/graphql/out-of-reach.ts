import { GraphQLError } from 'graphql';
import { isOutOfReach } from '../persistence/passing-fault.ts';

/** The one code for a database that does not answer, wherever in a request it was noticed. */
export const TEMPORARILY_UNAVAILABLE = 'TEMPORARILY_UNAVAILABLE';

/** After how long it is worth asking again: a database that starts anew takes a few seconds. */
export const RETRY_AFTER_SECONDS = 5;

/** What people and programs are told. What was under way may have been done, and is not done twice. */
export const OUT_OF_REACH_MESSAGE =
  'The portal cannot reach its records at the moment. Try again in a minute: nothing is lost, and nothing is done twice.';

/** The answer for a fault of the way to the database; null for any other fault. */
export function outOfReachError(fault: unknown): { message: string; extensions: { code: string } } | null {
  const cause = fault instanceof GraphQLError ? (fault.originalError ?? fault) : fault;
  return isOutOfReach(cause) ? { message: OUT_OF_REACH_MESSAGE, extensions: { code: TEMPORARILY_UNAVAILABLE } } : null;
}
