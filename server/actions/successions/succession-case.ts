import { refused } from '../../domain/outcome.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { SuccessionCase, SuccessionGiven } from '../../domain/successions/decide-record-succession.ts';
import type { Scope } from '../../persistence/scope.ts';

/** A succession as it is given: the two practices by their ids. */
export interface GivenSuccession extends SuccessionGiven {
  predecessorId: string;
  successorId: string;
}

/** What a succession is judged by, as it is on record now. Refusals: NOT_FOUND, for a practice that never was the commissioner's. */
export async function readSuccessionCase(scope: Scope, given: GivenSuccession): Promise<Outcome<SuccessionCase>> {
  const commissionerId = scope.actor.organisationId;
  const { predecessor, successor } = await scope.successions.named(commissionerId, given);
  if (!predecessor) return refused('NOT_FOUND', 'predecessorId');
  if (!successor) return refused('NOT_FOUND', 'successorId');
  return { accepted: true, value: { predecessor, successor, known: await scope.successions.standing(commissionerId) } };
}
