import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { checkText } from '../words/check-text.ts';

const LONGEST_REASON = 1000;

/** A year, whether it has a release, and the draft of it that waits; null when none does. */
export interface YearInQuestion {
  financialYear: string;
  isReleased: boolean;
  draft: { draftedByName: string } | null;
}

/** Does a draft of the year wait already? One at a time, so that two cannot undo each other. Refusals: NATIONAL_DRAFT_WAITS. */
export function whyDraftWaits({ financialYear, draft }: Omit<YearInQuestion, 'isReleased'>): Reason | null {
  return draft ? reason('NATIONAL_DRAFT_WAITS', null, { year: financialYear, name: draft.draftedByName }) : null;
}

/** May the year be corrected now? Refusals: NATIONAL_YEAR_IS_UNKNOWN, NATIONAL_DRAFT_WAITS. */
export function whyNotStartNationalCorrection(year: YearInQuestion): Reason | null {
  const { financialYear, isReleased } = year;
  return isReleased
    ? whyDraftWaits(year)
    : reason('NATIONAL_YEAR_IS_UNKNOWN', 'financialYear', { year: financialYear });
}

/**
 * Is a correction started, for this reason?
 * Refusals: those of whyNotStartNationalCorrection, FIELD_IS_EMPTY, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT.
 */
export function decideStartNationalCorrection(year: YearInQuestion, why: string): Outcome<{ reason: string }> {
  const impossible = whyNotStartNationalCorrection(year);
  const wrong = impossible
    ? [impossible]
    : checkText(why, { field: 'reason', name: 'the reason for the correction', most: LONGEST_REASON });
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ reason: why.trim() });
}
