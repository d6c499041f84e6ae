import { accepted, refused } from '../../domain/outcome.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { ClaimOutcome } from '../../domain/reported/claim-states.ts';
import { decideAgreeClaim } from '../../domain/reported/decide-agree-claim.ts';
import { decideDeclineClaim } from '../../domain/reported/decide-decline-claim.ts';
import { decideWithdrawClaim } from '../../domain/reported/decide-withdraw-claim.ts';
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
  const decision = decideAgreeClaim({ state: claim.state, run: run?.state ?? null }, given.reason);
  if (!decision.accepted) return decision;
  const answered = await answerClaim(scope, claim, decision.value);
  // The run has another version from now on, so that whoever hands it over without this claim is refused.
  if (run) await scope.paymentRuns.move(run, { state: run.state });
  return answered;
});

/** The commissioner declines; the practice reads why. Refusals: NOT_FOUND, CLAIM_IS_ANSWERED, REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT. */
export const declineClaim = defineAction('claim:decide', async (scope: Scope, given: AnswerClaim) => {
  const claim = await scope.performanceClaims.byId(given.claimId);
  if (!claim) return refused('NOT_FOUND', 'claimId');
  const decision = decideDeclineClaim(claim, given.reason);
  return decision.accepted ? answerClaim(scope, claim, decision.value) : decision;
});

/** The practice takes its claim back before it is decided. Refusals: NOT_FOUND, CLAIM_IS_ANSWERED, REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT. */
export const withdrawClaim = defineAction('claim:withdraw', async (scope: Scope, given: AnswerClaim) => {
  const claim = await scope.performanceClaims.byId(given.claimId);
  if (!claim) return refused('NOT_FOUND', 'claimId');
  const decision = decideWithdrawClaim(claim, given.reason);
  return decision.accepted ? answerClaim(scope, claim, decision.value) : decision;
});

const answerClaim = async (
  scope: Scope,
  claim: PerformanceClaim,
  { outcome, reason }: { outcome: ClaimOutcome; reason: string },
): Promise<Outcome<{ claimId: string }>> => {
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
};
