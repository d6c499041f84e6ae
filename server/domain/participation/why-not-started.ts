import { dayInWords } from '../dates.ts';
import type { Period } from '../dates.ts';
import { reason } from '../outcome.ts';
import type { Reason } from '../outcome.ts';

/** Is there anything to show, count or ask to be paid for yet, of these days in the scheme? Refusals: PHASE_HAS_NOT_STARTED. */
export function whyNotStarted({ days, today }: { days: Pick<Period, 'from'>; today: string }): Reason | null {
  return today < days.from ? reason('PHASE_HAS_NOT_STARTED', null, { start: dayInWords(days.from) }) : null;
}
