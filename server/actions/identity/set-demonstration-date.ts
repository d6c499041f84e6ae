import { decideSetDemonstrationDate } from '../../domain/identity/decide-set-demonstration-date.ts';
import { accepted } from '../../domain/outcome.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Scope } from '../../persistence/scope.ts';
import { TELL_OF_THE_DAY } from '../../persistence/telling/telling-jobs.ts';

/**
 * Moves the demonstration's date for everybody, and has them told what the new day brings. It belongs to no organisation, so the door writes it; setting the date
 * it is already changes nothing, so a repeat is harmless. Refusals: those of decideSetDemonstrationDate.
 */
export async function setDemonstrationDate(
  door: Scope,
  today: string,
  { actor, demonstration }: { actor: Actor; demonstration: boolean },
): Promise<Outcome<{ done: true }>> {
  const offsetSeconds = await door.demonstrationClock.offsetSeconds();
  const decision = decideSetDemonstrationDate(today, { now: door.now, offsetSeconds, demonstration });
  if (!decision.accepted) return decision;
  if (decision.value.offsetSeconds !== offsetSeconds) {
    await door.demonstrationClock.set(decision.value.offsetSeconds);
    await door.jobs.add({ ...TELL_OF_THE_DAY, payload: {}, key: TELL_OF_THE_DAY.task });
    const { personId, organisationId } = actor;
    await door.record.addAccessEvent(
      'demonstration.date_set',
      { personId, organisationId },
      { id: door.newId(), at: door.now, detail: { today } },
    );
  }
  return accepted({ done: true });
}
