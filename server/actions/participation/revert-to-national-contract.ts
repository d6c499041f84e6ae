import { accepted, refused, refusedFor } from '../../domain/outcome.ts';
import { whyNotFinish } from '../../domain/permissions.ts';
import { certificateLine, leftSentence } from '../../domain/participation/certificate-statement.ts';
import { decideRevertToNationalContract } from '../../domain/participation/decide-revert-to-national-contract.ts';
import { takesPart } from '../../domain/participation/offer-states.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { issueCertificate } from './issue-certificate.ts';
import { offerOnHand, phaseOnHand } from './offer-on-hand.ts';
import { recordAnswer } from './record-answer.ts';

/** A practice leaves one phase of a scheme. */
export interface RevertToNationalContract {
  offerId: string;
  expectedVersion: number;
  /** The first day on which the national contract applies again. */
  effectiveFrom: string;
  authority: string;
}

/**
 * The practice is back on the national contract from that day, with a certificate issued in the same transaction. No other
 * practice's rows are touched, and no commissioner is asked (D2-10, D2-15).
 * Refusals: those of decideRevertToNationalContract, NOT_FOUND, NOT_WITH_THIS_COMMISSIONER, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const revertToNationalContract = defineAction(
  'participation:leave',
  async (scope: Scope, given: RevertToNationalContract) => {
    const { offerId, expectedVersion, effectiveFrom, authority } = given;
    const found = await offerOnHand(scope, offerId, { locked: true });
    if (!found) return refused('NOT_FOUND', 'offerId');
    const { offer, scheme, version, practice, facts } = found;
    const elsewhere = whyNotFinish(scope.actor, { ...offer, tookPart: takesPart(offer) });
    if (elsewhere) return refusedFor([elsewhere]);
    const decision = decideRevertToNationalContract(facts, { effectiveFrom, authority });
    if (!decision.accepted) return decision;
    const going = await scope.participations.goingBackOfOffer(offerId);
    if (
      !going ||
      !(await recordAnswer(scope, offer, { response: 'left', effectiveFrom, authority, expectedVersion }))
    ) {
      return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
    }

    await scope.participations.end([going.participationId], { state: 'left', from: effectiveFrom });
    await scope.cover.end([going.participationId], effectiveFrom);
    const leaver = { ...going, phaseName: phaseOnHand(found).name };
    const { commissionerId, schemeId, practiceId, phaseKey } = offer;
    const certificateId = await issueCertificate(
      scope,
      { scheme, version, practiceId },
      {
        kind: 'practice_left',
        effectiveFrom,
        ground: authority.trim(),
        lines: [certificateLine(leaver, effectiveFrom)],
        sentence: leftSentence(leaver, effectiveFrom),
      },
    );
    await scope.happened({
      name: 'participation.left',
      commissionerId,
      subjectKind: 'participation',
      subjectId: going.participationId,
      schemeId,
      practiceId,
      detail: { phase: phaseKey, effectiveFrom, authority, practice: practice.code, certificateId },
    });
    return accepted({ certificateId, offerId });
  },
);
