import { londonDay, startOfLondonDay } from '../dates.ts';
import { accepted, refused } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';

/**
 * Moves the date of a demonstration forward, to the first instant of a day in London. What happened stays in the past,
 * so the date never goes back.
 * @param today the day it is to be
 * @param clock.now the portal's time, moved already by clock.offsetSeconds
 * @returns the seconds the portal is then ahead of the real clock
 * Refusals: DEMONSTRATION_ONLY, DATE_ONLY_MOVES_FORWARD
 */
export function decideSetDemonstrationDate(
  today: string,
  clock: { now: Date; offsetSeconds: number; demonstration: boolean },
): Outcome<{ offsetSeconds: number }> {
  if (!clock.demonstration) return refused('DEMONSTRATION_ONLY');
  const present = londonDay(clock.now);
  if (today < present) return refused('DATE_ONLY_MOVES_FORWARD', 'today');
  if (today === present) return accepted({ offsetSeconds: clock.offsetSeconds });
  const forwardMs = startOfLondonDay(today).getTime() - clock.now.getTime();
  return accepted({ offsetSeconds: clock.offsetSeconds + Math.ceil(forwardMs / 1000) });
}
