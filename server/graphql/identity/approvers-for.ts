import { isMaker } from '../../domain/identity/who-may-instead.ts';
import type { NamedPerson } from '../../domain/identity/who-may-instead.ts';
import type { Context } from '../context.ts';

/**
 * Everybody in the actor's organisation who may approve. They are named only in a refusal to a maker, so they are read only
 * for one, once for an operation.
 */
export async function approversFor(
  { actor, loaders }: Pick<Context, 'actor' | 'loaders'>,
  makers: readonly NamedPerson[],
): Promise<readonly NamedPerson[]> {
  return isMaker(makers, actor.personId) ? loaders.approversOf.load(actor.organisationId) : [];
}
