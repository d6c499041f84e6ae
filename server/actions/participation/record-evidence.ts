import { accepted, refused, refusedFor } from '../../domain/outcome.ts';
import { whyNotFinish } from '../../domain/permissions.ts';
import { decideRecordEvidence } from '../../domain/participation/decide-record-evidence.ts';
import type { EvidenceGiven } from '../../domain/participation/decide-record-evidence.ts';
import { daysOf } from '../../persistence/participation/participation-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';

/** What a practice says it has done in a phase it takes part in. */
export interface RecordEvidence extends EvidenceGiven {
  participationId: string;
}

/** The practice records evidence; the commissioner then confirms or rejects it. Refusals: those of decideRecordEvidence, NOT_FOUND. */
export const recordEvidence = defineAction(
  'evidence:record',
  async (scope: Scope, { participationId, ...given }: RecordEvidence) => {
    const participation = await scope.participations.byId(participationId);
    const [version] = participation ? await scope.schemes.versionsByIds([participation.schemeVersionId]) : [];
    if (!participation || !version) return refused('NOT_FOUND', 'participationId');
    const { phaseKey } = participation;
    const facts = { days: daysOf(participation), text: version, phaseKey, today: scope.today };
    const elsewhere = whyNotFinish(scope.actor, { ...participation, tookPart: facts.days !== null });
    if (elsewhere) return refusedFor([elsewhere]);
    const decision = decideRecordEvidence(facts, given);
    if (!decision.accepted) return decision;

    const { commissionerId, practiceId, schemeId } = participation;
    const evidenceId = scope.newId();
    await scope.evidence.add({
      commissionerId,
      id: evidenceId,
      participationId,
      practiceId,
      requirementKey: given.requirementKey,
      happenedOn: given.happenedOn,
      note: decision.value.note,
      recordedBy: scope.actor.personId,
      recordedAt: scope.now,
    });
    await scope.happened({
      name: 'evidence.recorded',
      commissionerId,
      subjectKind: 'evidence',
      subjectId: evidenceId,
      schemeId,
      practiceId,
      detail: { requirement: given.requirementKey, happenedOn: given.happenedOn },
    });
    return accepted({ evidenceId, participationId });
  },
);
