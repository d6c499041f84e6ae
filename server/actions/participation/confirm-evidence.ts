import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { reviewEvidence } from './review-evidence.ts';
import type { EvidenceSeen } from './review-evidence.ts';

/** The commissioner's yes to one piece of evidence. */
export type ConfirmEvidence = EvidenceSeen;

/** The evidence counts. Refusals: EVIDENCE_IS_REVIEWED, NOT_FOUND, SOMEBODY_CHANGED_THIS_FIRST. */
export const confirmEvidence = defineAction('evidence:review', (scope: Scope, given: ConfirmEvidence) =>
  reviewEvidence(scope, given, { state: 'confirmed', reason: null }),
);
