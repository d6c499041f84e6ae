import type { OfferResponse } from '../../domain/participation/offer-states.ts';
import type { Offer } from '../../persistence/participation/offer-repository.ts';
import type { Scope } from '../../persistence/scope.ts';

/** One answer of a practice to one offer. */
export interface AnswerToRecord {
  response: Exclude<OfferResponse, 'silent'>;
  effectiveFrom: string;
  authority: string;
  /** The version of the offer the person was looking at. */
  expectedVersion: number;
}

/** Puts the answer on the offer and adds it to those before; false when somebody was first. */
export async function recordAnswer(
  scope: Scope,
  offer: Offer,
  { response, effectiveFrom, authority, expectedVersion }: AnswerToRecord,
): Promise<boolean> {
  if (offer.version !== expectedVersion || !(await scope.offers.answer(offer, response))) return false;
  const { commissionerId, schemeId, phaseKey, practiceId, fingerprint } = offer;
  await scope.offers.addAnswers([
    {
      commissionerId,
      id: scope.newId(),
      offerId: offer.id,
      schemeId,
      phaseKey,
      practiceId,
      response,
      effectiveFrom,
      fingerprint,
      respondedBy: scope.actor.personId,
      authority: authority.trim(),
      respondedAt: scope.now,
    },
  ]);
  return true;
}
