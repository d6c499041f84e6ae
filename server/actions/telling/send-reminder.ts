import { accepted, refused, refusedFor } from '../../domain/outcome.ts';
import { whyNotActFor } from '../../domain/permissions.ts';
import { OWED_IN, decideSendReminder } from '../../domain/telling/decide-send-reminder.ts';
import type { OwedThing } from '../../domain/telling/decide-send-reminder.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { reminderOf } from './reminder-of.ts';

/** What is owed, and the scheme or consultation that it is owed in. */
export interface SendReminder {
  thing: OwedThing;
  subjectId: string;
}

/**
 * Reminds everybody who owes something: the event is on record, and the worker tells those who still owe it then, each person
 * once on a working day. Refusals: NOT_FOUND, those of whyNotActFor and decideSendReminder.
 */
export const sendReminder = defineAction('reminder:send', async (scope: Scope, { thing, subjectId }: SendReminder) => {
  const reminder = await reminderOf(scope, thing, subjectId);
  if (!reminder) return refused('NOT_FOUND', 'subjectId');
  const elsewhere = whyNotActFor(scope.actor, reminder.commissionerId);
  if (elsewhere) return refusedFor([elsewhere]);
  const decision = decideSendReminder(reminder);
  if (!decision.accepted) return decision;
  const { commissionerId, schemeId } = reminder;
  await scope.happened({
    name: 'reminder.sent',
    commissionerId,
    subjectKind: OWED_IN[thing],
    subjectId,
    schemeId,
    detail: { thing, organisations: decision.value.owing },
  });
  return accepted({ thing, subjectId });
});
