import { accepted } from '../../domain/outcome.ts';
import { decideRecordSuccession } from '../../domain/successions/decide-record-succession.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { readSuccessionCase } from './succession-case.ts';
import type { GivenSuccession } from './succession-case.ts';

/**
 * Records that one practice took over the work of another: in a merger all of it, in a split a share. Whatever is worked out from now on
 * rests on it; what was written down for a run before does not change. Refusals: NOT_FOUND, those of decideRecordSuccession.
 */
export const recordSuccession = defineAction('fact:tell', async (scope: Scope, given: GivenSuccession) => {
  const commissionerId = scope.actor.organisationId;
  await scope.successions.hold(commissionerId);
  const found = await readSuccessionCase(scope, given);
  if (!found.accepted) return found;
  const decision = decideRecordSuccession(given, found.value);
  if (!decision.accepted) return decision;
  const { percent, source } = decision.value;
  const { predecessorId, successorId, firstDay } = given;
  const successionId = scope.newId();
  await scope.successions.add({
    commissionerId,
    id: successionId,
    predecessorId,
    successorId,
    firstDay,
    percent,
    source,
    recordedBy: scope.actor.personId,
    recordedAt: scope.now,
  });
  await scope.happened({
    name: 'succession.recorded',
    commissionerId,
    subjectKind: 'practice_succession',
    subjectId: successionId,
    practiceId: successorId,
    detail: {
      predecessor: found.value.predecessor.name,
      successor: found.value.successor.name,
      firstDay,
      percent,
      source,
    },
  });
  return accepted({ successionId });
});
