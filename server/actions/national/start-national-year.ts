import { isFinancialYear, previousFinancialYear } from '../../domain/dates.ts';
import { decideStartNationalYear } from '../../domain/national/decide-start-national-year.ts';
import { refused } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { addNationalDraft, draftOfYear } from './add-national-draft.ts';
import { newYearFrom } from './new-year-from.ts';

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
      draft: await draftOfYear(scope, financialYear),
    });
    if (!decision.accepted) return decision;
    if (!before) return refused('NATIONAL_YEAR_IS_UNKNOWN', 'financialYear', { year: financialYear });
    return addNationalDraft(scope, {
      basedOn: before,
      text: newYearFrom(before, financialYear),
      ...decision.value,
    });
  },
);
