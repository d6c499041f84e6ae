import { dayInWords } from '../dates.ts';
import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import type { OrganisationKind } from '../permissions.ts';
import { isWorkingDay, workingDayFrom } from './working-days.ts';

/** What somebody owes: an answer to an offer, evidence, counts, an LMC's answer to a consultation, or replies to its comments. */
export type OwedThing = 'answers' | 'evidence' | 'counts' | 'responses' | 'replies';

/** Everything that is owed. */
export const owedThings: readonly OwedThing[] = ['answers', 'evidence', 'counts', 'responses', 'replies'];

/** What it is owed in: the subject of a reminder. */
export const OWED_IN: Readonly<Record<OwedThing, 'scheme' | 'consultation'>> = {
  answers: 'scheme',
  evidence: 'scheme',
  counts: 'scheme',
  responses: 'consultation',
  replies: 'consultation',
};

/** Who reminds of it. */
export const REMINDS: Readonly<Record<OwedThing, OrganisationKind>> = {
  answers: 'commissioner',
  evidence: 'commissioner',
  counts: 'commissioner',
  responses: 'commissioner',
  replies: 'lmc',
};

/** What a reminder is judged by. */
export interface ReminderInQuestion {
  /** How many organisations owe it. */
  owing: number;
  /** The day in London on which they were last reminded; null: never. */
  remindedOn: string | null;
  today: string;
}

/**
 * May they be reminded now? On a working day of England, and once on it: nobody is told the same twice on a day.
 * Refusals: NOBODY_OWES_THIS, NOT_A_WORKING_DAY, REMINDED_TODAY.
 */
export function whyNotSendReminder({ owing, remindedOn, today }: ReminderInQuestion): Reason | null {
  if (owing === 0) return reason('NOBODY_OWES_THIS');
  if (!isWorkingDay(today)) return reason('NOT_A_WORKING_DAY', null, { day: dayInWords(workingDayFrom(today)) });
  return remindedOn === today ? reason('REMINDED_TODAY') : null;
}

/** Are they reminded? Refusals: those of whyNotSendReminder. */
export function decideSendReminder(reminder: ReminderInQuestion): Outcome<{ owing: number }> {
  const impossible = whyNotSendReminder(reminder);
  return impossible ? refusedFor([impossible]) : accepted({ owing: reminder.owing });
}
