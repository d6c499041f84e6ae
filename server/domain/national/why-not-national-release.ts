import { reason } from '../outcome.ts';
import type { Reason } from '../outcome.ts';

/** A release of a national contract year is drafted, then released or given up. There is no way back from either. */
export type NationalReleaseState = 'draft' | 'released' | 'discarded';

/** What the decisions look at. */
export interface ReleaseFacts {
  state: NationalReleaseState;
  financialYear: string;
  release: number;
  /** Everybody who drafted or changed it. */
  editedBy: string[];
}

/** Why a draft cannot be changed or given up; null when it can. Refusal: NATIONAL_YEAR_IS_NOT_A_DRAFT. */
export function whyNotChangeDraft({ state, financialYear, release }: ReleaseFacts): Reason | null {
  return state === 'draft'
    ? null
    : reason('NATIONAL_YEAR_IS_NOT_A_DRAFT', null, { year: financialYear, release, state });
}

/**
 * Why this person cannot release it, leaving aside what the checks say; null when they can. Two people, as for a payment run
 * (ADR 60). Refusals: NATIONAL_YEAR_IS_NOT_A_DRAFT, NATIONAL_EDITOR_CANNOT_RELEASE.
 */
export function whyNotReleaseYear(release: ReleaseFacts, personId: string): Reason | null {
  return (
    whyNotChangeDraft(release) ??
    (release.editedBy.includes(personId) ? reason('NATIONAL_EDITOR_CANNOT_RELEASE') : null)
  );
}

/**
 * Why a year cannot be corrected now; null when it can. One draft at a time, so that two corrections cannot undo each other.
 * Refusal: NATIONAL_DRAFT_WAITS.
 */
export function whyNotCorrectYear(financialYear: string, draft: { draftedByName: string } | null): Reason | null {
  return draft ? reason('NATIONAL_DRAFT_WAITS', null, { year: financialYear, name: draft.draftedByName }) : null;
}
