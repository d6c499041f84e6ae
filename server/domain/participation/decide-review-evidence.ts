import { accepted, reason, refused, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { checkText } from '../words/check-text.ts';
import type { EvidenceState } from './requirement-progress.ts';

/** May the commissioner still say yes or no? Each piece of evidence is reviewed once. */
export function whyNotReviewEvidence(state: EvidenceState): Reason | null {
  return state === 'recorded' ? null : reason('EVIDENCE_IS_REVIEWED', null, { state });
}

/** Is the evidence confirmed? Refusal: EVIDENCE_IS_REVIEWED. Source: product.md C21. */
export function decideConfirmEvidence(evidence: {
  state: EvidenceState;
}): Outcome<{ state: 'confirmed'; reason: null }> {
  const impossible = whyNotReviewEvidence(evidence.state);
  return impossible ? refusedFor([impossible]) : accepted({ state: 'confirmed', reason: null });
}

/** Is the evidence rejected, with a reason the practice reads? Refusals: EVIDENCE_IS_REVIEWED, REASON_IS_MISSING. Source: product.md C21. */
export function decideRejectEvidence(
  evidence: { state: EvidenceState },
  why: string,
): Outcome<{ state: 'rejected'; reason: string }> {
  const impossible = whyNotReviewEvidence(evidence.state);
  if (impossible) return refusedFor([impossible]);
  if (!why.trim()) return refused('REASON_IS_MISSING', 'reason');
  const wrong = checkText(why, { field: 'reason', name: 'the reason', most: 2000 });
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ state: 'rejected', reason: why.trim() });
}
