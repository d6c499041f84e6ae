import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { confirmWarnings } from './confirm-warnings.ts';
import type { Confirmation, Warning, WarningConfirmed } from './confirm-warnings.ts';
import { whyNoDraft } from './release-in-question.ts';
import type { ReleaseFacts } from './release-in-question.ts';

/**
 * May this person release it, leaving aside what the checks say? Two people, as for a payment run (ADR 60).
 * Refusals: NATIONAL_YEAR_IS_NOT_A_DRAFT, NATIONAL_EDITOR_CANNOT_RELEASE.
 */
export function whyNotReleaseNationalYear(release: ReleaseFacts, personId: string): Reason | null {
  return whyNoDraft(release) ?? (release.editedBy.includes(personId) ? reason('NATIONAL_EDITOR_CANNOT_RELEASE') : null);
}

/** What the checks find of the text: whether the contract moved on meanwhile or is the same, what is wrong, and what is unusual. */
export interface ReleaseFound {
  whyNotNow: Reason | null;
  problems: readonly { path: string; message: string }[];
  warnings: readonly Warning[];
}

/**
 * Does this person release it, with a word on everything that is unusual?
 * Refusals: those of whyNotReleaseNationalYear, NATIONAL_YEAR_MOVED_ON, NATIONAL_YEAR_IS_THE_SAME, NATIONAL_YEAR_HAS_PROBLEMS,
 * NATIONAL_WARNING_NOT_CONFIRMED, REASON_IS_MISSING.
 */
export function decideReleaseNationalYear(
  release: ReleaseFacts,
  { whyNotNow, problems, warnings }: ReleaseFound,
  { personId, confirmed }: { personId: string; confirmed: readonly WarningConfirmed[] },
): Outcome<{ state: 'released'; confirmations: Confirmation[] }> {
  const impossible = whyNotReleaseNationalYear(release, personId) ?? whyNotNow;
  if (impossible) return refusedFor([impossible]);
  if (problems.length > 0)
    return refusedFor(
      problems.map(({ path, message }) => reason('NATIONAL_YEAR_HAS_PROBLEMS', path, { problem: message })),
    );
  const word = confirmWarnings(warnings, confirmed);
  return word.accepted ? accepted({ state: 'released', confirmations: word.value }) : word;
}
