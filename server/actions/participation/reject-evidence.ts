import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { reviewEvidence } from './review-evidence.ts';
import type { EvidenceSeen } from './review-evidence.ts';

/** The commissioner's no, with the reason the practice reads. */
export interface RejectEvidence extends EvidenceSeen {
  reason: string;
}

/** The evidence does not count. Refusals: EVIDENCE_IS_REVIEWED, REASON_IS_MISSING, NOT_FOUND, SOMEBODY_CHANGED_THIS_FIRST. */
export const rejectEvidence = defineAction('evidence:review', (scope: Scope, given: RejectEvidence) =>
  reviewEvidence(scope, given, { state: 'rejected', reason: given.reason }),
);
