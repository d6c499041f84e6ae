import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { checkText } from '../words/check-text.ts';
import type { EvidenceState } from './requirement-progress.ts';

/** What a commissioner makes of evidence: yes, or no with a reason the practice reads. */
export type Review = { state: 'confirmed'; reason: null } | { state: 'rejected'; reason: string };

/** May the commissioner still say yes or no? Each piece of evidence is reviewed once. Refusals: EVIDENCE_IS_REVIEWED. */
export function whyNotReviewEvidence({ state }: { state: EvidenceState }): Reason | null {
  return state === 'recorded' ? null : reason('EVIDENCE_IS_REVIEWED', null, { state });
}

/**
 * Is the evidence confirmed, or rejected for this reason?
 * Refusals: EVIDENCE_IS_REVIEWED, REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT. Source: product.md C21.
 */
export function decideReviewEvidence(evidence: { state: EvidenceState }, review: Review): Outcome<Review> {
  const impossible = whyNotReviewEvidence(evidence);
  const wrong = impossible ? [impossible] : checkReview(review);
  if (wrong.length > 0) return refusedFor(wrong);
  return accepted(review.state === 'rejected' ? { ...review, reason: review.reason.trim() } : review);
}

const checkReview = ({ reason: why }: Review): Reason[] => {
  if (why === null) return [];
  return why.trim()
    ? checkText(why, { field: 'reason', name: 'the reason', most: 2000 })
    : [reason('REASON_IS_MISSING', 'reason')];
};
