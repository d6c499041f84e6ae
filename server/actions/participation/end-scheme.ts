import { accepted, refused } from '../../domain/outcome.ts';
import { certificateLine, endedSentence } from '../../domain/participation/certificate-statement.ts';
import { decideEndScheme } from '../../domain/participation/decide-end-scheme.ts';
import { offersToClose } from '../../domain/participation/offers-to-close.ts';
import { phaseOf } from '../../domain/schemes/scheme-definition.ts';
import type { Offer } from '../../persistence/participation/offer-repository.ts';
import type { GoingBackRow } from '../../persistence/participation/participation-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { issueCertificate } from './issue-certificate.ts';

/** A scheme ends for everybody. */
export interface EndScheme {
  schemeId: string;
  expectedVersion: number;
  /** The first day on which every practice is on the national contract again. */
  effectiveFrom: string;
  reason: string;
}

/**
 * Every practice in the scheme goes back to the national contract, offers still open are closed, and one certificate has a
 * line for each practice: all in one transaction, or nothing (D2-11). The number of statements does not depend on how many
 * practices there are.
 * Refusals: those of decideEndScheme, NOT_FOUND, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const endScheme = defineAction(
  'scheme:end',
  async (scope: Scope, { schemeId, expectedVersion, effectiveFrom, reason }: EndScheme) => {
    // Held before anything else is read: whoever opts in at this moment is either counted here or refused afterwards.
    const offers = await scope.offers.lockOfScheme(schemeId);
    const scheme = await scope.schemes.byId(schemeId);
    const version = await scope.schemes.currentVersion(schemeId);
    if (!scheme || !version) return refused('NOT_FOUND', 'schemeId');
    const decision = decideEndScheme({ scheme, text: version, today: scope.today }, { effectiveFrom, reason });
    if (!decision.accepted) return decision;
    if (scheme.version !== expectedVersion || !(await scope.schemes.change(scheme, decision.value)))
      return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');

    const going = await scope.participations.goingBackFrom(schemeId, effectiveFrom);
    await revertEverybody(scope, { offers, going, effectiveFrom, reason });
    const lines = going.map((row) =>
      certificateLine(
        { ...row, phaseName: phaseOf(version.definition, row.phaseKey)?.name ?? row.phaseKey },
        effectiveFrom,
      ),
    );
    const practices = new Set(going.map(({ practiceId }) => practiceId)).size;
    const certificateId = await issueCertificate(
      scope,
      { scheme, version, practiceId: null },
      {
        kind: 'scheme_ended',
        effectiveFrom,
        ground: reason.trim(),
        lines,
        sentence: endedSentence({ reverted: practices, takingPart: practices, effectiveFrom }),
      },
    );
    const { commissionerId } = scheme;
    await scope.happened({
      name: 'scheme.ended',
      commissionerId,
      subjectKind: 'scheme',
      subjectId: schemeId,
      schemeId,
      detail: { effectiveFrom, reason, practices, certificateId },
    });
    await scope.happenedToEach(
      going.map(({ participationId, practiceId, phaseKey }) => ({
        name: 'participation.reverted',
        commissionerId,
        subjectKind: 'participation',
        subjectId: participationId,
        schemeId,
        practiceId,
        detail: { phase: phaseKey, effectiveFrom, certificateId },
      })),
    );
    return accepted({ certificateId, schemeId });
  },
);

const revertEverybody = async (
  scope: Scope,
  {
    offers,
    going,
    effectiveFrom,
    reason,
  }: { offers: Offer[]; going: GoingBackRow[]; effectiveFrom: string; reason: string },
): Promise<void> => {
  const participationIds = going.map(({ participationId }) => participationId);
  const reverted = await scope.participations.end(participationIds, { state: 'reverted', from: effectiveFrom });
  if (reverted !== going.length)
    throw new Error(`${reverted} of ${going.length} practices could be reverted, so none was.`);
  await scope.cover.end(participationIds, effectiveFrom);
  const closing = offersToClose(offers, new Set(going.map(({ offerId }) => offerId)), scope.now);
  await scope.offers.revertAll(closing.map(({ id }) => id));
  await scope.offers.addAnswers(
    closing.map(({ commissionerId, id, schemeId, phaseKey, practiceId, fingerprint }) => ({
      commissionerId,
      id: scope.newId(),
      offerId: id,
      schemeId,
      phaseKey,
      practiceId,
      response: 'reverted',
      effectiveFrom,
      fingerprint,
      respondedBy: scope.actor.personId,
      authority: reason.trim(),
      respondedAt: scope.now,
    })),
  );
};
