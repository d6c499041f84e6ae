import { decideKeepFormDraft, draftKeptUntil, draftsGoneBefore } from '../../domain/identity/decide-keep-form-draft.ts';
import type { DraftFields } from '../../domain/identity/decide-keep-form-draft.ts';
import { accepted } from '../../domain/outcome.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';

/** Whose draft of which page. */
interface DraftOf {
  membershipId: string;
  page: string;
}

/** What is kept of a page, and until when. */
export interface KeptDraft {
  fields: DraftFields;
  keptAt: Date;
  keptUntil: Date;
}

/**
 * Keeps what somebody wrote in the forms of a page and has not sent; nothing written forgets what was kept. Doing it again
 * changes nothing, and it is on nobody's record: what is typed is no event until it is sent.
 * Refusals: those of decideKeepFormDraft
 */
export async function keepFormDraft(
  door: Scope,
  { membershipId, page }: DraftOf,
  fields: DraftFields,
): Promise<Outcome<KeptDraft>> {
  await door.formDrafts.forgetBefore(draftsGoneBefore(door.now));
  const decision = decideKeepFormDraft({ page, fields, others: await door.formDrafts.others(membershipId, page) });
  if (!decision.accepted) return decision;
  if (Object.keys(fields).length === 0) await door.formDrafts.forget(membershipId, page);
  else await door.formDrafts.keep({ membershipId, page, fields, keptAt: door.now });
  return accepted({ fields, keptAt: door.now, keptUntil: draftKeptUntil(door.now) });
}

/** What is kept of a page for one membership; null where nothing is, or nothing any more. */
export async function keptDraft(door: Scope, { membershipId, page }: DraftOf): Promise<KeptDraft | null> {
  const draft = await door.formDrafts.onPage(membershipId, page, draftsGoneBefore(door.now));
  return draft && { fields: draft.fields, keptAt: draft.keptAt, keptUntil: draftKeptUntil(draft.keptAt) };
}
