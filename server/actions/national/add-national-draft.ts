import { accepted } from '../../domain/outcome.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { NationalRelease } from '../../persistence/national/national-release-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { NationalYear } from '../../rules/national/national-year.ts';

/** The draft of a year that waits, if there is one. */
export async function draftOfYear(scope: Scope, financialYear: string): Promise<NationalRelease | null> {
  return (await scope.nationalReleases.drafts()).find((draft) => draft.financialYear === financialYear) ?? null;
}

/** Adds a draft with this text, and why. */
export async function addNationalDraft(
  scope: Scope,
  { basedOn, text, reason }: { basedOn: NationalYear; text: NationalYear; reason: string },
): Promise<Outcome<{ draftId: string }>> {
  const { year: financialYear, release } = text;
  const [draftId, { personId }] = [scope.newId(), scope.actor];
  await scope.nationalReleases.add({
    id: draftId,
    financialYear,
    release,
    state: 'draft',
    document: text,
    basedOnYear: basedOn.year,
    basedOnRelease: basedOn.release,
    reason,
    editedBy: [personId],
    draftedBy: personId,
    draftedAt: scope.now,
    editedAt: scope.now,
  });
  await scope.accessHappened('national_year.drafted', {
    draftId,
    financialYear,
    release,
    basedOn: { year: basedOn.year, release: basedOn.release },
  });
  return accepted({ draftId });
}
