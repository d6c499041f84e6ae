import { accepted, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { whyNoDraft } from './release-in-question.ts';
import type { ReleaseFacts } from './release-in-question.ts';

/** May the draft be given up? Refusals: NATIONAL_YEAR_IS_NOT_A_DRAFT. */
export function whyNotDiscardNationalDraft(release: ReleaseFacts): Reason | null {
  return whyNoDraft(release);
}

/** Is it given up? It is kept, for the record. Refusals: NATIONAL_YEAR_IS_NOT_A_DRAFT. */
export function decideDiscardNationalDraft(release: ReleaseFacts): Outcome<{ state: 'discarded' }> {
  const impossible = whyNotDiscardNationalDraft(release);
  return impossible ? refusedFor([impossible]) : accepted({ state: 'discarded' });
}
