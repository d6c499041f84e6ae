import { withinScope } from '../../persistence/scope.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { Context } from '../context.ts';

/** Work that belongs to a person rather than to the organisation they act for: their sessions and memberships, the demonstration's date. */
export function atTheDoor<T>(context: Context, work: (door: Scope) => Promise<T>): Promise<T> {
  return withinScope(context.door, { audience: 'door' }, { now: context.now }, work);
}

/** The person who asks. The guard lets nobody in who is not signed in. */
export function signedIn({ visitor: { personId } }: Context): string {
  if (!personId) throw new Error('Nobody is signed in.');
  return personId;
}
