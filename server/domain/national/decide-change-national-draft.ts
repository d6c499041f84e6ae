import { accepted, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { whyNoDraft } from './release-in-question.ts';
import type { ReleaseFacts } from './release-in-question.ts';

/** May the draft be changed? Refusals: NATIONAL_YEAR_IS_NOT_A_DRAFT. */
export function whyNotChangeNationalDraft(release: ReleaseFacts): Reason | null {
  return whyNoDraft(release);
}

/** Does this person change it? From then on they are one of its editors, and cannot release it. Refusals: NATIONAL_YEAR_IS_NOT_A_DRAFT. */
export function decideChangeNationalDraft(release: ReleaseFacts, personId: string): Outcome<{ editedBy: string[] }> {
  const impossible = whyNotChangeNationalDraft(release);
  return impossible ? refusedFor([impossible]) : accepted({ editedBy: [...new Set([...release.editedBy, personId])] });
}
