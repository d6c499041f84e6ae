import { dayInWords } from '../dates.ts';
import type { Period } from '../dates.ts';
import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { whyNotStarted } from '../participation/why-not-started.ts';

/** What a count of a practice is said to come from; the database lets nobody else say it. */
export const BY_THE_PRACTICE = 'Reported by the practice';

/** What reporting rests on: the days in the scheme (null when there are none), and when the phase was worked out (null: not yet). */
export interface CountingInQuestion {
  days: Period | null;
  today: string;
  closedOn: string | null;
  /** How many numbers the scheme asks of the practice. */
  asked: number;
}

/**
 * May the practice report its counts now? A practice that has left may still say what it did while it took part.
 * Refusals: PARTICIPATION_IS_OVER, NOTHING_TO_COUNT, PHASE_HAS_NOT_STARTED, COUNTING_IS_CLOSED.
 */
export function whyNotReportCounts({ days, today, closedOn, asked }: CountingInQuestion): Reason | null {
  if (days === null) return reason('PARTICIPATION_IS_OVER');
  if (asked === 0) return reason('NOTHING_TO_COUNT');
  const early = whyNotStarted({ days, today });
  if (early) return early;
  return closedOn === null ? null : reason('COUNTING_IS_CLOSED', null, { closed: dayInWords(closedOn) });
}

/** Does the practice report its counts, for these days? What it counted is checked against what is asked. Refusals: those of whyNotReportCounts. */
export function decideReportCounts(counting: CountingInQuestion): Outcome<{ days: Period }> {
  const impossible = whyNotReportCounts(counting);
  if (impossible || counting.days === null) return refusedFor([impossible ?? reason('PARTICIPATION_IS_OVER')]);
  return accepted({ days: counting.days });
}
