/** How many days before an offer closes its silent practices are told: once at each step. */
export const OFFER_CLOSING_STEPS: readonly number[] = [7, 1];

/**
 * The step that a deadline has reached, or null before the first. A day that was missed is made up for on the next one, because
 * the step holds until the next is reached.
 * @param daysLeft whole days until it, 0 on the day itself; negative once it is over
 * @param steps days before it, from the most to the fewest
 */
export function stepReached(daysLeft: number, steps: readonly number[]): number | null {
  if (daysLeft < 0) return null;
  return [...steps].reverse().find((step) => daysLeft <= step) ?? null;
}
