import type { WarningConfirmed } from '../../domain/national/confirm-warnings.ts';
import { decideReleaseNationalYear } from '../../domain/national/decide-release-national-year.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { yearIn } from './national-draft.ts';
import type { DraftSeen } from './national-draft.ts';
import { releaseChecks } from './release-checks.ts';
import { whyNotNow } from './why-not-now.ts';

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
