import { makeOffers } from '../../domain/participation/make-offers.ts';
import type { InvitedPractice } from '../../domain/participation/make-offers.ts';
import type { Scheme, SchemeVersion } from '../../persistence/schemes/scheme-repository.ts';
import type { Scope } from '../../persistence/scope.ts';

/** What a publication hands over. */
export interface OfferToPractices {
  scheme: Pick<Scheme, 'commissionerId' | 'id'>;
  /** Frozen: its fingerprint is what each practice accepts. */
  version: Pick<SchemeVersion, 'id' | 'definition' | 'fingerprint'>;
  /** The open practices of the commissioner; those the scheme does not name are left out. */
  practices: readonly InvitedPractice[];
}

/**
 * Makes the offers of a publication, one for each eligible practice and phase, in one statement. Part of publishing, so
 * the event is the publication's.
 * @returns how many offers were made
 */
export async function offerToPractices(
  scope: Scope,
  { scheme, version, practices }: OfferToPractices,
): Promise<number> {
  if (version.fingerprint === null) throw new Error('Only a frozen version can be offered.');
  const offers = makeOffers(version.definition, practices);
  await scope.offers.addAll(
    offers.map((offer) => ({ ...offer, id: scope.newId() })),
    {
      commissionerId: scheme.commissionerId,
      schemeId: scheme.id,
      schemeVersionId: version.id,
      fingerprint: version.fingerprint,
      offeredAt: scope.now,
    },
  );
  return offers.length;
}
