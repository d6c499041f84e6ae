import { decideStartConsultation } from '../../domain/consultations/decide-start-consultation.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { fingerprintOfText } from '../fingerprint.ts';
import { textProblems } from '../schemes/text-problems.ts';

export interface StartConsultation {
  schemeId: string;
  expectedVersion: number;
  lmcIds: string[];
  closesOn: string;
}

/**
 * Fixes the text and sends it to the LMCs. From here it has a fingerprint, and a change is a new version.
 * Refusals: those of decideStartConsultation, NOT_FOUND, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const startConsultation = defineAction(
  'consultation:start',
  async (scope: Scope, { schemeId, expectedVersion, lmcIds, closesOn }: StartConsultation) => {
    // The text first: one that changes between the two is then older than the scheme, and is not sent.
    const version = await scope.schemes.currentVersion(schemeId);
    const scheme = await scope.schemes.byId(schemeId);
    if (!scheme || !version) return refused('NOT_FOUND', 'schemeId');
    const { commissionerId } = scheme;
    const serving = await scope.organisations.lmcsServing(commissionerId, scope.today);
    const { indicatorsOf } = await scope.nationalYears();
    const decision = decideStartConsultation(
      { state: scheme.state, problems: textProblems(version, indicatorsOf) },
      { lmcIds, servingLmcIds: serving.map(({ id }) => id), closesOn, today: scope.today },
    );
    if (!decision.accepted) return decision;
    if (scheme.version !== expectedVersion) return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');

    const { state, closesAt } = decision.value;
    const fingerprint = fingerprintOfText(version);
    const saved =
      (await scope.schemes.change(scheme, { state, name: scheme.name })) &&
      (await scope.schemes.changeVersion(version, { fingerprint, frozenAt: scope.now }));
    if (!saved) return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
    await scope.consultations.add(
      [...new Set(lmcIds)].map((lmcId) => ({
        commissionerId,
        id: scope.newId(),
        schemeId,
        schemeVersionId: version.id,
        lmcId,
        fingerprint,
        openedBy: scope.actor.personId,
        openedAt: scope.now,
        closesAt,
        state: 'open',
      })),
    );
    await scope.happened({
      name: 'consultation.started',
      commissionerId,
      subjectKind: 'scheme',
      subjectId: schemeId,
      schemeId,
      detail: { version: version.number, fingerprint, lmcIds, closesAt },
    });
    return accepted({ schemeId });
  },
);
