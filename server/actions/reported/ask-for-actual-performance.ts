import { dayInWords, londonDay } from '../../domain/dates.ts';
import { accepted, refused, refusedFor } from '../../domain/outcome.ts';
import { whyNotFinish } from '../../domain/permissions.ts';
import { decideAskForActualPerformance } from '../../domain/reported/decide-ask-for-actual-performance.ts';
import type { Scope } from '../../persistence/scope.ts';
import { mayAskForActualPerformance } from '../../rules/components/claim-for-actual-performance.ts';
import { defineAction } from '../action.ts';
import { readClaimCases } from './claim-case.ts';

/** What a practice asks: for which component, which sum (null: the one on record), from where, and why. */
export interface AskForActualPerformance {
  offerId: string;
  componentKey: string;
  actualPence: number | null;
  actualSource: string;
  reason: string;
}

/**
 * A practice asks to be paid for its actual performance, in the name of a person who may commit it. The sum on record is the
 * one that counts; where none is, the practice says it with its source. Source: product.md D2-6 (the 5 % rule).
 * Refusals: NOT_FOUND, NOT_WITH_THIS_COMMISSIONER, CLAIM_IS_NOT_IN_THE_SCHEME, PARTICIPATION_IS_OVER, PHASE_HAS_NOT_STARTED, CLAIM_WAITS, CLAIM_IS_AGREED,
 * PHASE_IS_PAID, CLAIM_HAS_NO_SHARE, ACTUAL_SUM_IS_ON_RECORD, AMOUNT_IS_NOT_ALLOWED, CLAIM_IS_NOT_BETTER_ENOUGH, FIELD_IS_EMPTY,
 * REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT.
 */
export const askForActualPerformance = defineAction(
  'claim:ask',
  async (scope: Scope, given: AskForActualPerformance) => {
    const offer = await scope.offers.byId(given.offerId);
    if (!offer) return refused('NOT_FOUND', 'offerId');
    const claim = (await readClaimCases(scope, offer)).find(({ componentKey }) => componentKey === given.componentKey);
    if (!claim) return refused('CLAIM_IS_NOT_IN_THE_SCHEME', 'componentKey');
    const elsewhere = whyNotFinish(scope.actor, { ...offer, tookPart: claim.inQuestion.days !== null });
    if (elsewhere) return refusedFor([elsewhere]);
    const decision = decideAskForActualPerformance(claim.inQuestion, claim, given);
    if (!decision.accepted) return decision;
    const { sharePence, actualPence, actualSource } = decision.value;
    const { claimPercent, onRecord } = claim;
    const answer = mayAskForActualPerformance({
      sharePence,
      actualPence,
      claimPercent,
      sources: { scheme: offer.fingerprint, actual: actualSource, date: offer.to },
    });
    if (!answer.mayAsk) return refused('CLAIM_IS_NOT_BETTER_ENOUGH', 'actualPence', { sum: answer.sentence });

    const { commissionerId, schemeId, phaseKey, practiceId } = offer;
    const claimId = scope.newId();
    await scope.performanceClaims.add({
      commissionerId,
      id: claimId,
      offerId: offer.id,
      schemeId,
      phaseKey,
      practiceId,
      componentKey: claim.componentKey,
      attempt: claim.claims.length + 1,
      sharePence: Number(sharePence),
      claimPercent,
      leastPence: Number(answer.leastPence),
      actualPence: Number(actualPence),
      actualSource: onRecord
        ? actualSource
        : `${actualSource}, as the practice said on ${dayInWords(londonDay(scope.now))}`,
      reason: decision.value.reason,
      askedBy: scope.actor.personId,
      askedAt: scope.now,
    });
    await scope.happened({
      name: 'claim.asked',
      commissionerId,
      subjectKind: 'performance_claim',
      subjectId: claimId,
      schemeId,
      practiceId,
      detail: {
        component: claim.componentName,
        sharePence: Number(sharePence),
        leastPence: Number(answer.leastPence),
        actualPence: Number(actualPence),
        actualSource,
      },
    });
    return accepted({ claimId });
  },
);
