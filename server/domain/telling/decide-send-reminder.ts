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
  /** Whether it was ever asked of anybody, by today. */
  wasAsked: boolean;
  /** When the counts of a phase that is not over may be told, and are due; null where none are ahead, or it is something else. */
  ahead: { from: string; to: string; dueOn: string } | null;
  /** The day in London on which they were last reminded; null: never. */
  remindedOn: string | null;
  today: string;
}

/**
 * May they be reminded now? On a working day of England, and once on it: nobody is told the same twice on a day.
 * Refusals: COUNTS_ARE_NOT_DUE_YET, NOTHING_IS_ASKED_YET, NOBODY_OWES_THIS, NOT_A_WORKING_DAY, REMINDED_TODAY.
 */
export function whyNotSendReminder(reminder: ReminderInQuestion): Reason | null {
  const { owing, remindedOn, today } = reminder;
  if (owing === 0) return whyNobodyOwes(reminder);
  if (!isWorkingDay(today)) return reason('NOT_A_WORKING_DAY', null, { day: dayInWords(workingDayFrom(today)) });
  return remindedOn === today ? reason('REMINDED_TODAY') : null;
}

const whyNobodyOwes = ({ wasAsked, ahead }: ReminderInQuestion): Reason => {
  if (ahead) {
    const [from, to, due] = [ahead.from, ahead.to, ahead.dueOn].map(dayInWords) as [string, string, string];
    return reason('COUNTS_ARE_NOT_DUE_YET', null, { from, to, due });
  }
  return reason(wasAsked ? 'NOBODY_OWES_THIS' : 'NOTHING_IS_ASKED_YET');
};

/** Are they reminded? Refusals: those of whyNotSendReminder. */
export function decideSendReminder(reminder: ReminderInQuestion): Outcome<{ owing: number }> {
  const impossible = whyNotSendReminder(reminder);
  return impossible ? refusedFor([impossible]) : accepted({ owing: reminder.owing });
}
