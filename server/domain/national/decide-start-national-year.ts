import { isFinancialYear, previousFinancialYear } from '../dates.ts';
import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { whyDraftWaits } from './decide-start-national-correction.ts';
import type { YearInQuestion } from './decide-start-national-correction.ts';

/** A year that is not here yet, and whether the year before it is. */
export interface NewYearInQuestion extends YearInQuestion {
  yearBeforeIsReleased: boolean;
}

/** May the year be started now? Refusals: NATIONAL_YEAR_IS_UNKNOWN (it is no year, or the year before is not here), NATIONAL_YEAR_EXISTS, NATIONAL_DRAFT_WAITS. */
export function whyNotStartNationalYear(year: NewYearInQuestion): Reason | null {
  const { financialYear, isReleased, yearBeforeIsReleased } = year;
  const unknown = (name: string) => reason('NATIONAL_YEAR_IS_UNKNOWN', 'financialYear', { year: name });
  if (!isFinancialYear(financialYear)) return unknown(financialYear);
  if (isReleased) return reason('NATIONAL_YEAR_EXISTS', 'financialYear', { year: financialYear });
  return yearBeforeIsReleased ? whyDraftWaits(year) : unknown(previousFinancialYear(financialYear));
}

/** Is it started? Refusals: those of whyNotStartNationalYear. */
export function decideStartNationalYear(year: NewYearInQuestion): Outcome<{ reason: string }> {
  const impossible = whyNotStartNationalYear(year);
  return impossible ? refusedFor([impossible]) : accepted({ reason: `The contract of ${year.financialYear}.` });
}
