import { checkText } from '../../domain/words/check-text.ts';
import { previousFinancialYear, isFinancialYear } from '../../domain/dates.ts';
import { whyNotCorrectYear } from '../../domain/national/why-not-national-release.ts';
import { accepted, refused, refusedFor } from '../../domain/outcome.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { NationalYear } from '../../rules/national/national-year.ts';
import { defineAction } from '../action.ts';
import { newYearFrom } from './new-year-from.ts';

const LONGEST_REASON = 1000;

/** A year to be corrected, and why. */
export interface StartNationalCorrection {
  financialYear: string;
  reason: string;
}

/**
 * Starts a correction: a draft with the text of the release in force, under the next number. Nothing changes for anybody
 * until it is released. Refusals: NATIONAL_YEAR_IS_UNKNOWN, NATIONAL_DRAFT_WAITS, FIELD_IS_EMPTY and what no text may hold.
 */
export const startNationalCorrection = defineAction(
  'national-contract:draft',
  async (scope: Scope, { financialYear, reason }: StartNationalCorrection) => {
    const year = (await scope.nationalYears()).yearOf(financialYear);
    if (!year) return refused('NATIONAL_YEAR_IS_UNKNOWN', 'financialYear', { year: financialYear });
    const wrong = checkText(reason, { field: 'reason', name: 'the reason for the correction', most: LONGEST_REASON });
    if (wrong.length > 0) return refusedFor(wrong);
    return addDraft(scope, { basedOn: year, text: { ...year, release: year.release + 1 }, reason: reason.trim() });
  },
);

/** A year that is not here yet. */
export interface StartNationalYear {
  financialYear: string;
}

/**
 * Starts a new contract year from the year before it, with everything that changes each year missing or marked as not
 * confirmed. Refusals: NATIONAL_YEAR_EXISTS, NATIONAL_YEAR_IS_UNKNOWN (the year before), NATIONAL_DRAFT_WAITS.
 */
export const startNationalYear = defineAction(
  'national-contract:draft',
  async (scope: Scope, { financialYear }: StartNationalYear) => {
    if (!isFinancialYear(financialYear))
      return refused('NATIONAL_YEAR_IS_UNKNOWN', 'financialYear', { year: financialYear });
    const years = await scope.nationalYears();
    if (years.yearOf(financialYear)) return refused('NATIONAL_YEAR_EXISTS', 'financialYear', { year: financialYear });
    const before = years.yearOf(previousFinancialYear(financialYear));
    if (!before)
      return refused('NATIONAL_YEAR_IS_UNKNOWN', 'financialYear', { year: previousFinancialYear(financialYear) });
    return addDraft(scope, {
      basedOn: before,
      text: newYearFrom(before, financialYear),
      reason: `The contract of ${financialYear}.`,
    });
  },
);

const addDraft = async (
  scope: Scope,
  { basedOn, text, reason }: { basedOn: NationalYear; text: NationalYear; reason: string },
): Promise<Outcome<{ draftId: string }>> => {
  const { year: financialYear, release } = text;
  const why = whyNotCorrectYear(
    financialYear,
    (await scope.nationalReleases.drafts()).find((draft) => draft.financialYear === financialYear) ?? null,
  );
  if (why) return refusedFor([why]);
  const [draftId, { personId }] = [scope.newId(), scope.actor];
  await scope.nationalReleases.add({
    id: draftId,
    financialYear,
    release,
    state: 'draft',
    document: text,
    basedOnYear: basedOn.year,
    basedOnRelease: basedOn.release,
    reason,
    editedBy: [personId],
    draftedBy: personId,
    draftedAt: scope.now,
    editedAt: scope.now,
  });
  await scope.accessHappened('national_year.drafted', {
    draftId,
    financialYear,
    release,
    basedOn: { year: basedOn.year, release: basedOn.release },
  });
  return accepted({ draftId });
};
