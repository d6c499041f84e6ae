import { londonDay } from '../../domain/dates.ts';
import { OWED_IN, REMINDS } from '../../domain/telling/decide-send-reminder.ts';
import type { OwedThing, ReminderInQuestion } from '../../domain/telling/decide-send-reminder.ts';
import { workingDaysLeft } from '../../domain/telling/working-days.ts';
import type { Scope } from '../../persistence/scope.ts';
import { whoOwes } from './who-owes.ts';

/** A reminder as it would be sent now. Nothing is saved. */
export interface Reminder extends ReminderInQuestion {
  thing: OwedThing;
  subjectId: string;
  commissionerId: string;
  schemeId: string;
  schemeName: string;
  /** The first day on which something of it is due, in London; null where nobody owes it. */
  dueOn: string | null;
  /** How many working days of England are left until then. */
  workingDays: number | null;
  lastSentAt: Date | null;
}

/**
 * What reminding would come to: who owes the thing in the scheme or consultation that it is owed in.
 * @returns null where there is no such scheme or consultation, or where it is not this organisation that reminds of it
 */
export async function reminderOf(scope: Scope, thing: OwedThing, subjectId: string): Promise<Reminder | null> {
  if (scope.actor.kind !== REMINDS[thing]) return null;
  const schemeId = OWED_IN[thing] === 'scheme' ? subjectId : (await scope.consultations.byId(subjectId))?.schemeId;
  const scheme = schemeId ? await scope.schemes.byId(schemeId) : null;
  if (!scheme) return null;
  const { commissionerId } = scheme;
  const owing = await whoOwes(scope, thing, { commissionerId, subjectId });
  const lastSentAt = await scope.owing.lastReminded({ commissionerId, schemeId: scheme.id, subjectId }, thing);
  const dueOn = owing.map((one) => one.dueOn).sort()[0] ?? null;
  return {
    thing,
    subjectId,
    commissionerId,
    schemeId: scheme.id,
    schemeName: scheme.name,
    owing: owing.length,
    ...(await nobodyOwes(scope, thing, { commissionerId, subjectId, owing: owing.length })),
    dueOn,
    workingDays: dueOn === null ? null : workingDaysLeft(scope.today, dueOn),
    lastSentAt,
    remindedOn: lastSentAt && londonDay(lastSentAt),
    today: scope.today,
  };
}

/** What explains that nobody owes it, where nobody does. */
async function nobodyOwes(
  scope: Scope,
  thing: OwedThing,
  { owing, ...where }: { commissionerId: string; subjectId: string; owing: number },
): Promise<Pick<Reminder, 'wasAsked' | 'ahead'>> {
  if (owing > 0) return { wasAsked: true, ahead: null };
  return {
    wasAsked: await scope.owing.wasAsked(thing, where, { at: scope.now, on: scope.today }),
    ahead:
      thing === 'counts' ? await scope.owing.countsAhead(where.commissionerId, where.subjectId, scope.today) : null,
  };
}
