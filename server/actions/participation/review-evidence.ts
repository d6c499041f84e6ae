import { accepted, refused } from '../../domain/outcome.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { decideReviewEvidence } from '../../domain/participation/decide-review-evidence.ts';
import type { Review } from '../../domain/participation/decide-review-evidence.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';

/** The commissioner's yes to one piece of evidence. */
export interface ConfirmEvidence {
  evidenceId: string;
  expectedVersion: number;
}

/** The commissioner's no, with the reason the practice reads. */
export interface RejectEvidence extends ConfirmEvidence {
  reason: string;
}

/** Which evidence was reviewed, and whose it is. */
export interface EvidenceReviewed {
  evidenceId: string;
  participationId: string;
}

/** The evidence counts. Refusals: EVIDENCE_IS_REVIEWED, NOT_FOUND, SOMEBODY_CHANGED_THIS_FIRST. */
export const confirmEvidence = defineAction('evidence:review', (scope: Scope, given: ConfirmEvidence) =>
  review(scope, given, { state: 'confirmed', reason: null }),
);

/** The evidence does not count. Refusals: EVIDENCE_IS_REVIEWED, REASON_IS_MISSING, NOT_FOUND, SOMEBODY_CHANGED_THIS_FIRST. */
export const rejectEvidence = defineAction('evidence:review', (scope: Scope, given: RejectEvidence) =>
  review(scope, given, { state: 'rejected', reason: given.reason }),
);

const review = async (
  scope: Scope,
  { evidenceId, expectedVersion }: ConfirmEvidence,
  asked: Review,
): Promise<Outcome<EvidenceReviewed>> => {
  const evidence = await scope.evidence.byId(evidenceId);
  const participation = evidence && (await scope.participations.byId(evidence.participationId));
  if (!evidence || !participation) return refused('NOT_FOUND', 'evidenceId');
  const decision = decideReviewEvidence(evidence, asked);
  if (!decision.accepted) return decision;
  const { state, reason } = decision.value;
  const saved =
    evidence.version === expectedVersion &&
    (await scope.evidence.review(evidence, { state, reason, reviewedBy: scope.actor.personId, reviewedAt: scope.now }));
  if (!saved) return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
  await scope.happened({
    name: `evidence.${state}`,
    commissionerId: evidence.commissionerId,
    subjectKind: 'evidence',
    subjectId: evidenceId,
    schemeId: participation.schemeId,
    practiceId: evidence.practiceId,
    detail: { requirement: evidence.requirementKey, ...(reason ? { reason } : {}) },
  });
  return accepted({ evidenceId, participationId: evidence.participationId });
};
