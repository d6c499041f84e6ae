import { accepted, refused } from '../../domain/outcome.ts';
import { decideDraftScheme } from '../../domain/schemes/decide-draft-scheme.ts';
import { whyUnread } from '../../domain/schemes/read-definition.ts';
import { emptyDefinition } from '../../domain/schemes/scheme-definition.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';

export interface DraftScheme {
  name: string;
  /** A scheme of the same commissioner whose newest text is taken over. */
  copyOf: string | null;
}

/** Starts a scheme with an empty text, or with a copy of another's. Refusals: those of decideDraftScheme, SCHEME_NAME_IS_TAKEN, NOT_FOUND. */
export const draftScheme = defineAction('scheme:draft', async (scope: Scope, { name, copyOf }: DraftScheme) => {
  const copied = copyOf ? await scope.schemes.currentVersion(copyOf) : null;
  if (copyOf && !copied) return refused('NOT_FOUND', 'copyOf');
  const decision = decideDraftScheme(name, copied && { unread: whyUnread(copied.unread) });
  if (!decision.accepted) return decision;

  const { organisationId: commissionerId, personId } = scope.actor;
  const invited = await scope.organisations.practicesOf(commissionerId, scope.today);
  const schemeId = scope.newId();
  await scope.schemes.add({
    commissionerId,
    id: schemeId,
    ...decision.value,
    createdBy: personId,
    createdAt: scope.now,
  });
  await scope.schemes.addVersion(
    {
      commissionerId,
      id: scope.newId(),
      schemeId,
      number: 1,
      definition: copied?.definition ?? emptyDefinition(invited.length),
      preparedBy: personId,
      savedAt: scope.now,
    },
    copied?.id,
  );
  await scope.happened({
    name: 'scheme.drafted',
    commissionerId,
    subjectKind: 'scheme',
    subjectId: schemeId,
    schemeId,
    detail: { name: decision.value.name, copyOf },
  });
  return accepted({ schemeId });
});
