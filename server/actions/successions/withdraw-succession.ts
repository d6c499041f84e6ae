import { accepted, refused } from '../../domain/outcome.ts';
import { decideWithdrawSuccession } from '../../domain/successions/decide-withdraw-succession.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';

/** Which succession, as it was seen, and why it is withdrawn. */
export interface WithdrawSuccession {
  successionId: string;
  expectedVersion: number;
  reason: string;
}

/**
 * Withdraws the record of a succession: it stays to be read, and counts in nothing that is worked out from now on.
 * Refusals: NOT_FOUND, SUCCESSION_IS_WITHDRAWN, REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT,
 * SOMEBODY_CHANGED_THIS_FIRST.
 */
export const withdrawSuccession = defineAction('fact:tell', async (scope: Scope, given: WithdrawSuccession) => {
  const { successionId, expectedVersion } = given;
  await scope.successions.hold(scope.actor.organisationId);
  const succession = await scope.successions.byId(successionId);
  if (!succession) return refused('NOT_FOUND', 'successionId');
  const decision = decideWithdrawSuccession(succession, given.reason);
  if (!decision.accepted) return decision;
  if (succession.version !== expectedVersion) return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
  const { commissionerId, successorId } = succession;
  const { reason } = decision.value;
  await scope.successions.withdraw({
    commissionerId,
    successionId,
    reason,
    withdrawnBy: scope.actor.personId,
    withdrawnAt: scope.now,
  });
  await scope.happened({
    name: 'succession.withdrawn',
    commissionerId,
    subjectKind: 'practice_succession',
    subjectId: successionId,
    practiceId: successorId,
    detail: { reason },
  });
  return accepted({ successionId });
});
