import { accepted, refused } from '../../domain/outcome.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { ClaimOutcome } from '../../domain/reported/claim-states.ts';
import type { PerformanceClaim } from '../../persistence/reported/performance-claim-repository.ts';
import type { Scope } from '../../persistence/scope.ts';

/** Which claim, as it was seen, and why it is answered so. */
export interface AnswerClaim {
  claimId: string;
  expectedVersion: number;
  reason: string;
}

/** Keeps the answer that was decided on this version of it, with its event. Refusals: SOMEBODY_CHANGED_THIS_FIRST. */
export async function answerClaim(
  scope: Scope,
  claim: PerformanceClaim,
  { outcome, reason, expectedVersion }: { outcome: ClaimOutcome; reason: string; expectedVersion: number },
): Promise<Outcome<{ claimId: string }>> {
  if (claim.version !== expectedVersion) return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
  const { commissionerId, id: claimId, practiceId, schemeId } = claim;
  await scope.performanceClaims.answer({
    commissionerId,
    id: scope.newId(),
    claimId,
    practiceId,
    outcome,
    reason,
    answeredBy: scope.actor.personId,
    answeredAt: scope.now,
  });
  await scope.happened({
    name: `claim.${outcome}`,
    commissionerId,
    subjectKind: 'performance_claim',
    subjectId: claimId,
    schemeId,
    practiceId,
    detail: { component: claim.componentKey, actualPence: claim.actualPence, reason },
  });
  return accepted({ claimId });
}
