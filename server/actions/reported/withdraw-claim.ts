import { refused } from '../../domain/outcome.ts';
import { decideWithdrawClaim } from '../../domain/reported/decide-withdraw-claim.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { answerClaim } from './answer-claim.ts';
import type { AnswerClaim } from './answer-claim.ts';

/**
 * The practice takes its claim back before it is decided, wherever it is by then: it took part.
 * Refusals: NOT_FOUND, CLAIM_IS_ANSWERED, REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT,
 * SOMEBODY_CHANGED_THIS_FIRST.
 */
export const withdrawClaim = defineAction('claim:withdraw', async (scope: Scope, given: AnswerClaim) => {
  const claim = await scope.performanceClaims.byId(given.claimId);
  if (!claim) return refused('NOT_FOUND', 'claimId');
  const decision = decideWithdrawClaim(claim, given.reason);
  return decision.accepted
    ? answerClaim(scope, claim, { ...decision.value, expectedVersion: given.expectedVersion })
    : decision;
});
