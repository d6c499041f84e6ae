import { decideStartNationalCorrection } from '../../domain/national/decide-start-national-correction.ts';
import { refused } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { addNationalDraft, draftOfYear } from './add-national-draft.ts';

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
    const draft = await draftOfYear(scope, financialYear);
    const decision = decideStartNationalCorrection({ financialYear, isReleased: Boolean(year), draft }, reason);
    if (!decision.accepted) return decision;
    if (!year) return refused('NATIONAL_YEAR_IS_UNKNOWN', 'financialYear', { year: financialYear });
    return addNationalDraft(scope, { basedOn: year, text: { ...year, release: year.release + 1 }, ...decision.value });
  },
);
