import { previousFinancialYear, isFinancialYear } from '../../domain/dates.ts';
import { decideStartNationalCorrection } from '../../domain/national/decide-start-national-correction.ts';
import { decideStartNationalYear } from '../../domain/national/decide-start-national-year.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { NationalYear } from '../../rules/national/national-year.ts';
import { defineAction } from '../action.ts';
import { newYearFrom } from './new-year-from.ts';

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
    const draft = await draftOf(scope, financialYear);
    const decision = decideStartNationalCorrection({ financialYear, isReleased: Boolean(year), draft }, reason);
    if (!decision.accepted) return decision;
    if (!year) return refused('NATIONAL_YEAR_IS_UNKNOWN', 'financialYear', { year: financialYear });
    return addDraft(scope, { basedOn: year, text: { ...year, release: year.release + 1 }, ...decision.value });
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
    const years = await scope.nationalYears();
    const before = isFinancialYear(financialYear) ? years.yearOf(previousFinancialYear(financialYear)) : undefined;
    const decision = decideStartNationalYear({
      financialYear,
      isReleased: Boolean(years.yearOf(financialYear)),
      yearBeforeIsReleased: Boolean(before),
      draft: await draftOf(scope, financialYear),
    });
    if (!decision.accepted) return decision;
    if (!before) return refused('NATIONAL_YEAR_IS_UNKNOWN', 'financialYear', { year: financialYear });
    return addDraft(scope, {
      basedOn: before,
      text: newYearFrom(before, financialYear),
      ...decision.value,
    });
  },
);

const draftOf = async (scope: Scope, financialYear: string) =>
  (await scope.nationalReleases.drafts()).find((draft) => draft.financialYear === financialYear) ?? null;

const addDraft = async (
  scope: Scope,
  { basedOn, text, reason }: { basedOn: NationalYear; text: NationalYear; reason: string },
): Promise<Outcome<{ draftId: string }>> => {
  const { year: financialYear, release } = text;
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
