import { londonDay, startOfLondonDay } from '../dates.ts';
import { accepted, refused } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';

/**
 * Moves the date of a demonstration forward, to the first instant of a day in London. What happened stays in the past,
 * so the date never goes back.
 * @param at.now the portal's time, moved already
 * @param at.realNow the real time
 * @returns the seconds the portal is then ahead of the real clock
 * Refusals: DEMONSTRATION_ONLY, DATE_ONLY_MOVES_FORWARD
 */
export function decideSetDemonstrationDate(today: string, at: { now: Date; realNow: Date; demonstration: boolean }): Outcome<{ offsetSeconds: number }> {
  if (!at.demonstration) return refused('DEMONSTRATION_ONLY');
  const present = londonDay(at.now);
  if (today < present) return refused('DATE_ONLY_MOVES_FORWARD', 'today');
  const moment = today === present ? at.now : startOfLondonDay(today);
  return accepted({ offsetSeconds: Math.ceil((moment.getTime() - at.realNow.getTime()) / 1000) });
}
