import { accepted, refused, refusedFor } from '../../domain/outcome.ts';
import { whyNotActFor } from '../../domain/permissions.ts';
import { decideOptIn } from '../../domain/participation/decide-opt-in.ts';
import { replacedIndicators } from '../../domain/schemes/check-definition.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { whyTextUnread } from '../schemes/text-problems.ts';
import { offerOnHand, phaseOnHand } from './offer-on-hand.ts';
import { recordAnswer } from './record-answer.ts';

/** A practice's yes to one phase of a scheme. */
export interface OptIn {
  offerId: string;
  expectedVersion: number;
  /** The fingerprint of the text that was shown. */
  fingerprint: string;
  /** By what authority the person answers for the practice. */
  authority: string;
}

/**
 * The practice takes part: for the days of the phase the scheme stands in place of the national indicators it names.
 * Refusals: those of decideOptIn, COVER_OVERLAPS_ANOTHER_SCHEME (said by the database for schemes of the same commissioner),
 * NOT_FOUND, NOT_WITH_THIS_COMMISSIONER, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const optIn = defineAction(
  'offer:accept',
  async (scope: Scope, { offerId, expectedVersion, fingerprint, authority }: OptIn) => {
    const found = await offerOnHand(scope, offerId, { locked: true });
    if (!found) return refused('NOT_FOUND', 'offerId');
    const { offer, version, facts } = found;
    const elsewhere = whyNotActFor(scope.actor, offer.commissionerId);
    if (elsewhere) return refusedFor([elsewhere]);
    const decision = decideOptIn({ ...facts, unread: whyTextUnread(version) }, { fingerprint, authority });
    if (!decision.accepted) return decision;
    if (!(await recordAnswer(scope, offer, { ...decision.value, authority, expectedVersion })))
      return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');

    const { commissionerId, schemeId, schemeVersionId, phaseKey, practiceId, from, to } = offer;
    const participationId = scope.newId();
    await scope.participations.add({
      commissionerId,
      id: participationId,
      offerId,
      schemeId,
      schemeVersionId,
      phaseKey,
      practiceId,
      from,
      to,
      state: 'active',
      fingerprint,
      acceptedAt: scope.now,
    });
    const indicators = replacedIndicators(phaseOnHand(found), (await scope.nationalYears()).indicatorsOf);
    if (await scope.cover.isCoveredElsewhere(participationId, indicators))
      return refused('COVER_OVERLAPS_ANOTHER_SCHEME');
    await scope.cover.addFor(participationId, indicators);
    await scope.happened({
      name: 'offer.accepted',
      commissionerId,
      subjectKind: 'offer',
      subjectId: offerId,
      schemeId,
      practiceId,
      detail: { phase: phaseKey, fingerprint, authority, indicators: indicators.length },
    });
    return accepted({ offerId, participationId });
  },
);
