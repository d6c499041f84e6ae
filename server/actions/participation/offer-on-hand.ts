import type { LeaveFacts } from '../../domain/participation/decide-revert-to-national-contract.ts';
import { phaseOf } from '../../domain/schemes/scheme-definition.ts';
import type { Phase } from '../../domain/schemes/scheme-definition.ts';
import type { Organisation } from '../../persistence/organisations/organisation-repository.ts';
import type { Offer } from '../../persistence/participation/offer-repository.ts';
import type { Scheme, SchemeVersion } from '../../persistence/schemes/scheme-repository.ts';
import type { Scope } from '../../persistence/scope.ts';

/** An offer with everything its answers are decided on. */
export interface OfferOnHand {
  offer: Offer;
  scheme: Scheme;
  version: SchemeVersion;
  practice: Organisation;
  facts: LeaveFacts;
}

/**
 * The offer with its scheme, text and practice; null when there is none that the actor may see. To answer it, take it
 * `locked`: the offer is held before its scheme is read, so an end of the scheme is either seen or waits.
 */
export async function offerOnHand(
  scope: Scope,
  offerId: string,
  { locked }: { locked: boolean },
): Promise<OfferOnHand | null> {
  // What one may not change any more cannot be held, and is still read: then the actor is told why not.
  const offer = (locked ? await scope.offers.lock(offerId) : null) ?? (await scope.offers.byId(offerId));
  if (!offer) return null;
  const [[version], scheme, practice] = [
    await scope.schemes.versionsByIds([offer.schemeVersionId]),
    await scope.schemes.byId(offer.schemeId),
    await scope.organisations.byId(offer.practiceId),
  ];
  if (!scheme || !practice || !version) throw new Error('An offer without its scheme, practice or text.');
  const facts = { offer, scheme, practice, text: version, now: scope.now };
  return { offer, scheme, version, practice, facts };
}

/**
 * The phase that was offered.
 * @throws UnreadText when this portal cannot read all of the text
 */
export function phaseOnHand({ version, offer }: Pick<OfferOnHand, 'version' | 'offer'>): Phase {
  const phase = phaseOf(version.definition, offer.phaseKey);
  if (!phase) throw new Error('An offer without its phase.');
  return phase;
}
