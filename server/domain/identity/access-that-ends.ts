import { addDays } from '../dates.ts';

/** Access that ends is announced so many days before its last day, and stands on the home page from the first of them on. */
export const DAYS_OF_NOTICE: readonly [number, ...number[]] = [30, 7, 1];

/**
 * The latest last day that is announced already.
 * Example: on 1 March one that ends on 31 March is, one that ends on 1 April is not.
 */
export function latestEndToAnnounce(today: string): string {
  return addDays(today, DAYS_OF_NOTICE[0]);
}
