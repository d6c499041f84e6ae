import { accepted, refused, refusedFor } from '../../domain/outcome.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { checkReason } from '../../domain/payments/check-amendment.ts';
import { whyNotAgreeClaim, whyNotAnswerClaim } from '../../domain/reported/claim-states.ts';
import type { ClaimOutcome } from '../../domain/reported/claim-states.ts';
import type { PerformanceClaim } from '../../persistence/reported/performance-claim-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';

/** Which claim, and why it is answered so. */
export interface AnswerClaim {
  claimId: string;
  reason: string;
}

/**
 * The commissioner agrees: the next calculation of the run pays the sum, and says why. A run that is calculated already cannot
 * be handed over until it is calculated again.
 * Refusals: NOT_FOUND, CLAIM_IS_ANSWERED, RUN_IS_TOO_FAR_FOR_A_CLAIM, REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT.
 */
export const agreeClaim = defineAction('claim:decide', async (scope: Scope, given: AnswerClaim) => {
  const claim = await scope.performanceClaims.byId(given.claimId);
  if (!claim) return refused('NOT_FOUND', 'claimId');
  const runId = await scope.performanceClaims.runOf(claim);
  const run = runId === null ? null : await scope.paymentRuns.lock(runId);
  const why = whyNotAgreeClaim(claim.state, run?.state ?? null);
  if (why) return refusedFor([why]);
  const answered = await answerClaim(scope, claim, { outcome: 'agreed', reason: given.reason });
  // The run has another version from now on, so that whoever hands it over without this claim is refused.
  if (answered.accepted && run) await scope.paymentRuns.move(run, { state: run.state });
  return answered;
});

/** The commissioner declines; the practice reads why. Refusals: NOT_FOUND, CLAIM_IS_ANSWERED, REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT. */
export const declineClaim = defineAction('claim:decide', async (scope: Scope, given: AnswerClaim) => {
  const claim = await scope.performanceClaims.byId(given.claimId);
  if (!claim) return refused('NOT_FOUND', 'claimId');
  const why = whyNotAnswerClaim(claim.state);
  return why ? refusedFor([why]) : answerClaim(scope, claim, { outcome: 'declined', reason: given.reason });
});

/** The practice takes its claim back before it is decided. Refusals: NOT_FOUND, CLAIM_IS_ANSWERED, REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT. */
export const withdrawClaim = defineAction('claim:withdraw', async (scope: Scope, given: AnswerClaim) => {
  const claim = await scope.performanceClaims.byId(given.claimId);
  if (!claim) return refused('NOT_FOUND', 'claimId');
  const why = whyNotAnswerClaim(claim.state);
  return why ? refusedFor([why]) : answerClaim(scope, claim, { outcome: 'withdrawn', reason: given.reason });
});

const answerClaim = async (
  scope: Scope,
  claim: PerformanceClaim,
  { outcome, reason }: { outcome: ClaimOutcome; reason: string },
): Promise<Outcome<{ claimId: string }>> => {
  const wrong = checkReason(reason, 'reason');
  if (wrong.length > 0) return refusedFor(wrong);
  const { commissionerId, id: claimId, practiceId, schemeId } = claim;
  await scope.performanceClaims.answer({
    commissionerId,
    id: scope.newId(),
    claimId,
    practiceId,
    outcome,
    reason: reason.trim(),
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
    detail: { component: claim.componentKey, actualPence: claim.actualPence, reason: reason.trim() },
  });
  return accepted({ claimId });
};
