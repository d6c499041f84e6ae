import { refused, refusedFor } from '../../domain/outcome.ts';
import { whyNotActFor } from '../../domain/permissions.ts';
import { decideWithdrawClaim } from '../../domain/reported/decide-withdraw-claim.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { answerClaim } from './answer-claim.ts';
import type { AnswerClaim } from './answer-claim.ts';

/** The practice takes its claim back before it is decided. Refusals: NOT_FOUND, NOT_WITH_THIS_COMMISSIONER, CLAIM_IS_ANSWERED, REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT, SOMEBODY_CHANGED_THIS_FIRST. */
export const withdrawClaim = defineAction('claim:withdraw', async (scope: Scope, given: AnswerClaim) => {
  const claim = await scope.performanceClaims.byId(given.claimId);
  if (!claim) return refused('NOT_FOUND', 'claimId');
  const elsewhere = whyNotActFor(scope.actor, claim.commissionerId);
  if (elsewhere) return refusedFor([elsewhere]);
  const decision = decideWithdrawClaim(claim, given.reason);
  return decision.accepted
    ? answerClaim(scope, claim, { ...decision.value, expectedVersion: given.expectedVersion })
    : decision;
});
