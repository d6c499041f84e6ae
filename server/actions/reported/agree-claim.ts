import { refused } from '../../domain/outcome.ts';
import { decideAgreeClaim } from '../../domain/reported/decide-agree-claim.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { answerClaim } from './answer-claim.ts';
import type { AnswerClaim } from './answer-claim.ts';

/**
 * The commissioner agrees: the next calculation of the run pays the sum, and says why. A run that is calculated already cannot
 * be handed over until it is calculated again.
 * Refusals: NOT_FOUND, CLAIM_IS_ANSWERED, RUN_IS_TOO_FAR_FOR_A_CLAIM, REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const agreeClaim = defineAction('claim:decide', async (scope: Scope, given: AnswerClaim) => {
  const claim = await scope.performanceClaims.byId(given.claimId);
  if (!claim) return refused('NOT_FOUND', 'claimId');
  const runId = await scope.performanceClaims.runOf(claim);
  const run = runId === null ? null : await scope.paymentRuns.lock(runId);
  const decision = decideAgreeClaim({ state: claim.state, run: run?.state ?? null }, given.reason);
  if (!decision.accepted) return decision;
  const answered = await answerClaim(scope, claim, { ...decision.value, expectedVersion: given.expectedVersion });
  // The run has another version from now on, so that whoever hands it over without this claim is refused.
  if (run && answered.accepted) await scope.paymentRuns.move(run, { state: run.state });
  return answered;
});
