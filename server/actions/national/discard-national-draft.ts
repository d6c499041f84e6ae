import { decideDiscardNationalDraft } from '../../domain/national/decide-discard-national-draft.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import type { DraftSeen } from './national-draft.ts';

/**
 * Gives a draft up. It is kept, for the record, and cannot be taken up again.
 * Refusals: NOT_FOUND, NATIONAL_YEAR_IS_NOT_A_DRAFT, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const discardNationalDraft = defineAction('national-contract:draft', async (scope: Scope, seen: DraftSeen) => {
  const draft = await scope.nationalReleases.byId(seen.draftId);
  if (!draft) return refused('NOT_FOUND', 'draftId');
  const decision = decideDiscardNationalDraft(draft);
  if (!decision.accepted) return decision;
  const { id, version, financialYear, release } = draft;
  const discarded =
    version === seen.expectedVersion &&
    (await scope.nationalReleases.change(
      { id, version },
      { ...decision.value, endedBy: scope.actor.personId, endedAt: scope.now },
    ));
  if (!discarded) return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
  await scope.accessHappened('national_year.discarded', { draftId: id, financialYear, release });
  return accepted({ draftId: id });
});
