import { sendDigests } from '../actions/telling/send-digests.ts';
import { tellOfEndingAccess } from '../actions/telling/tell-of-ending-access.ts';
import { tellOfOpenOffers } from '../actions/telling/tell-of-open-offers.ts';
import { withinScope } from '../persistence/scope.ts';
import { Interrupted } from './interrupted.ts';
import type { TaskTools } from './task-tools.ts';

/**
 * Tells what no event tells, one commissioner after another: what opens or closes by the calendar; then whose
 * access ends. Then the mail of the day leaves to those who want one. What was told stays told when it begins again, or runs
 * twice on a day.
 */
export async function tellOfTheDayTask(tools: TaskTools, { mailed }: { mailed: boolean }): Promise<void> {
  const now = await tools.now();
  const system = { audience: 'system', name: 'telling' } as const;
  const commissioners = await withinScope(tools.source, { ...system, commissionerIds: [] }, { now }, (scope) =>
    scope.organisations.commissioners(),
  );
  for (const { id } of commissioners) {
    if (tools.stopping()) throw new Interrupted('The worker is stopping; the rest is told when it begins again.');
    await withinScope(tools.source, { ...system, commissionerIds: [id] }, { now }, (scope) =>
      tellOfOpenOffers(scope, id, { mailed }),
    );
  }
  await withinScope(tools.source, { ...system, commissionerIds: [] }, { now }, (scope) =>
    tellOfEndingAccess(scope, { mailed }),
  );
  if (mailed) await withinScope(tools.source, { ...system, commissionerIds: [] }, { now }, sendDigests);
}
