import { addDays } from '../dates.ts';

/**
 * For so many days after the last day of a phase its practices are still reminded of evidence and counts that are lacking.
 * A habit of the portal, not a rule of law: what is shown later still counts, until the phase is worked out.
 */
export const DAYS_TO_SHOW_AFTER_A_PHASE = 28;

/**
 * The earliest last day of a phase that its practices are still reminded of.
 * Example: on 28 April a phase that ended on 31 March is, on 29 April it is not.
 */
export function earliestLastDayToShow(today: string): string {
  return addDays(today, -DAYS_TO_SHOW_AFTER_A_PHASE);
}
