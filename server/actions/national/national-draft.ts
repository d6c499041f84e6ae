import { decideChangeNationalDraft } from '../../domain/national/decide-change-national-draft.ts';
import { accepted, reason, refused, refusedFor } from '../../domain/outcome.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { NationalRelease } from '../../persistence/national/national-release-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import { nationalYearShape } from '../../rules/national/national-year.ts';
import type { NationalYear } from '../../rules/national/national-year.ts';
import type { Problem } from '../../domain/problem.ts';
import { withoutUnusedSources } from './year-sources.ts';

/** Which draft, as the person saw it. */
export interface DraftSeen {
  draftId: string;
  expectedVersion: number;
}

/** A draft and the year it holds. What is stored always has the form of a year, however unfinished. */
export interface DraftOnHand {
  draft: NationalRelease;
  year: NationalYear;
}

/** A draft that is being changed, with everybody who has changed it by then. */
export interface DraftToChange extends DraftOnHand {
  editedBy: string[];
}

/** The year a release or draft holds. */
export function yearIn({ document }: Pick<NationalRelease, 'document'>): NationalYear {
  const problems: Problem[] = [];
  const year = nationalYearShape.read(document, '', problems);
  if (!year)
    throw new Error(`A stored national year cannot be read: ${problems.map(({ message }) => message).join('; ')}`);
  return year;
}

/** The draft, when it still may be changed. Refusals: NOT_FOUND, NATIONAL_YEAR_IS_NOT_A_DRAFT, SOMEBODY_CHANGED_THIS_FIRST. */
export async function draftToChange(
  scope: Scope,
  { draftId, expectedVersion }: DraftSeen,
): Promise<Outcome<DraftToChange>> {
  const draft = await scope.nationalReleases.byId(draftId);
  if (!draft) return refused('NOT_FOUND', 'draftId');
  const decision = decideChangeNationalDraft(draft, scope.actor.personId);
  if (!decision.accepted) return decision;
  return draft.version === expectedVersion
    ? accepted({ draft, year: yearIn(draft), ...decision.value })
    : refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
}

/** Where a form has the field that a path of the year is about, and what people call it. */
export type FormFields = Readonly<Record<string, { field: string; label: string }>>;

/**
 * Stores the draft with another text of the year. Whoever saves is from now on one of its editors, and cannot release it.
 * Refusals: NATIONAL_VALUE_IS_WRONG where the text has not the form of a year, SOMEBODY_CHANGED_THIS_FIRST.
 */
export async function saveDraft(
  scope: Scope,
  { draft, editedBy }: DraftToChange,
  { next, what, fields }: { next: unknown; what: string; fields: FormFields },
): Promise<Outcome<{ draftId: string }>> {
  const problems: Problem[] = [];
  const year = nationalYearShape.read(next, '', problems);
  if (!year) return refusedFor(problems.map((problem) => inWords(problem, fields)));
  const saved = await scope.nationalReleases.change(draft, {
    document: withoutUnusedSources(year),
    editedBy,
    editedAt: scope.now,
  });
  if (!saved) return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
  const { id, financialYear, release } = draft;
  await scope.accessHappened('national_year.saved', { draftId: id, financialYear, release, what });
  return accepted({ draftId: id });
}

const inWords = ({ path, message }: Problem, fields: FormFields) => {
  const known = fields[path];
  return reason('NATIONAL_VALUE_IS_WRONG', known?.field ?? path, {
    problem: `${known ? message.replace(path, known.label) : message}.`,
  });
};
