import { accepted, refused } from '../../domain/outcome.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { decideReviewEvidence } from '../../domain/participation/decide-review-evidence.ts';
import type { Review } from '../../domain/participation/decide-review-evidence.ts';
import type { Scope } from '../../persistence/scope.ts';

/** Which evidence, as the commissioner saw it. */
export interface EvidenceSeen {
  evidenceId: string;
  expectedVersion: number;
}

/** Which evidence was reviewed, and whose it is. */
export interface EvidenceReviewed {
  evidenceId: string;
  participationId: string;
}

/** Keeps the commissioner's word on one piece of evidence. Refusals: those of decideReviewEvidence, NOT_FOUND, SOMEBODY_CHANGED_THIS_FIRST. */
export async function reviewEvidence(
  scope: Scope,
  { evidenceId, expectedVersion }: EvidenceSeen,
  asked: Review,
): Promise<Outcome<EvidenceReviewed>> {
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
}
