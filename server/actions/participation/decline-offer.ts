import { accepted, refused, refusedFor } from '../../domain/outcome.ts';
import { whyNotFinish } from '../../domain/permissions.ts';
import { decideDeclineOffer } from '../../domain/participation/decide-decline-offer.ts';
import { takesPart } from '../../domain/participation/offer-states.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { offerOnHand } from './offer-on-hand.ts';
import { recordAnswer } from './record-answer.ts';

/** A practice's no to one phase of a scheme, or the taking back of its yes. */
export interface DeclineOffer {
  offerId: string;
  expectedVersion: number;
  authority: string;
}

/**
 * The practice stays on the national contract. An acceptance taken back before the window closes leaves no cover behind.
 * Refusals: those of decideDeclineOffer, NOT_FOUND, NOT_WITH_THIS_COMMISSIONER, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const declineOffer = defineAction(
  'offer:decline',
  async (scope: Scope, { offerId, expectedVersion, authority }: DeclineOffer) => {
    const found = await offerOnHand(scope, offerId, { locked: true });
    if (!found) return refused('NOT_FOUND', 'offerId');
    const { offer, facts } = found;
    const elsewhere = whyNotFinish(scope.actor, { ...offer, tookPart: takesPart(offer) });
    if (elsewhere) return refusedFor([elsewhere]);
    const decision = decideDeclineOffer(facts, authority);
    if (!decision.accepted) return decision;
    const { withdraws, ...answer } = decision.value;
    if (!(await recordAnswer(scope, offer, { ...answer, authority, expectedVersion })))
      return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');

    const taken = withdraws ? await scope.participations.goingBackOfOffer(offerId) : null;
    if (taken) {
      await scope.participations.end([taken.participationId], { state: 'withdrawn', from: null });
      await scope.cover.end([taken.participationId], null);
    }
    const { commissionerId, schemeId, practiceId, phaseKey } = offer;
    await scope.happened({
      name: 'offer.declined',
      commissionerId,
      subjectKind: 'offer',
      subjectId: offerId,
      schemeId,
      practiceId,
      detail: { phase: phaseKey, authority, withdraws },
    });
    return accepted({ offerId });
  },
);
