import type { WarningConfirmed } from '../../domain/national/confirm-warnings.ts';
import { decideDiscardNationalDraft } from '../../domain/national/decide-discard-national-draft.ts';
import { decideReleaseNationalYear } from '../../domain/national/decide-release-national-year.ts';
import { accepted, reason, refused } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { yearIn } from './national-draft.ts';
import type { DraftOnHand, DraftSeen } from './national-draft.ts';
import { releaseChecks } from './release-checks.ts';
import { releaseDifferences } from './release-differences.ts';

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

/** A draft, and the word of the person who releases it on everything that is unusual. */
export interface ReleaseNationalYear extends DraftSeen {
  confirmations: WarningConfirmed[];
}

/**
 * Releases a draft: from now on it is the contract of its year, for everybody, and nobody can change it. Runs that were
 * calculated before keep the release they used. Never by a person who drafted or changed it.
 * Refusals: NOT_FOUND, NATIONAL_YEAR_IS_NOT_A_DRAFT, NATIONAL_EDITOR_CANNOT_RELEASE, SOMEBODY_CHANGED_THIS_FIRST, NATIONAL_YEAR_MOVED_ON,
 * NATIONAL_YEAR_IS_THE_SAME, NATIONAL_YEAR_HAS_PROBLEMS, NATIONAL_WARNING_NOT_CONFIRMED, REASON_IS_MISSING.
 */
export const releaseNationalYear = defineAction(
  'national-contract:release',
  async (scope: Scope, { confirmations: confirmed, ...seen }: ReleaseNationalYear) => {
    const draft = await scope.nationalReleases.byId(seen.draftId);
    if (!draft) return refused('NOT_FOUND', 'draftId');
    const { id, version, financialYear, release } = draft;
    const year = yearIn(draft);
    const decision = decideReleaseNationalYear(
      draft,
      { whyNotNow: await whyNotNow(scope, { draft, year }), ...releaseChecks(year) },
      { personId: scope.actor.personId, confirmed },
    );
    if (!decision.accepted) return decision;
    if (version !== seen.expectedVersion) return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');

    const fingerprint = fingerprintOf(draft.document);
    const released = await scope.nationalReleases.change(
      { id, version },
      {
        ...decision.value,
        fingerprint,
        endedBy: scope.actor.personId,
        endedAt: scope.now,
      },
    );
    if (!released) return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
    await scope.accessHappened('national_year.released', {
      draftId: id,
      financialYear,
      release,
      fingerprint,
      confirmations: decision.value.confirmations,
    });
    return accepted({ draftId: id });
  },
);

/** The release the draft was copied from must still be the one in force, and something must differ from it. */
const whyNotNow = async (scope: Scope, { draft, year }: DraftOnHand) => {
  const years = await scope.nationalYears();
  const inForce = years.yearOf(draft.financialYear);
  const isCorrection = draft.basedOnYear === draft.financialYear;
  if (isCorrection ? inForce?.release !== draft.basedOnRelease : inForce) return reason('NATIONAL_YEAR_MOVED_ON');
  return isCorrection && inForce && releaseDifferences(inForce, year).length === 0
    ? reason('NATIONAL_YEAR_IS_THE_SAME')
    : null;
};
