import { reason } from '../../domain/outcome.ts';
import type { Reason } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { DraftOnHand } from './national-draft.ts';
import { releaseDifferences } from './release-differences.ts';

/** The release the draft was copied from must still be the one in force, and something must differ from it. */
export async function whyNotNow(scope: Scope, { draft, year }: DraftOnHand): Promise<Reason | null> {
  const years = await scope.nationalYears();
  const inForce = years.yearOf(draft.financialYear);
  const isCorrection = draft.basedOnYear === draft.financialYear;
  if (isCorrection ? inForce?.release !== draft.basedOnRelease : inForce) return reason('NATIONAL_YEAR_MOVED_ON');
  return isCorrection && inForce && releaseDifferences(inForce, year).length === 0
    ? reason('NATIONAL_YEAR_IS_THE_SAME')
    : null;
}
