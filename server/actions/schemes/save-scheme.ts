import { accepted, refused, refusedFor } from '../../domain/outcome.ts';
import type { Reason } from '../../domain/outcome.ts';
import { unknownPractices } from '../../domain/schemes/check-definition.ts';
import { decideSaveScheme } from '../../domain/schemes/decide-save-scheme.ts';
import { whyUnread } from '../../domain/schemes/read-definition.ts';
import type { SchemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';

export interface SaveScheme {
  schemeId: string;
  /** The version of the scheme row that the editor was looking at. */
  expectedVersion: number;
  name: string;
  definition: SchemeDefinition;
}

/**
 * Saves the text of a draft. Refusals: NOT_FOUND, TEXT_CANNOT_BE_READ, SOMEBODY_CHANGED_THIS_FIRST, SCHEME_IS_NOT_A_DRAFT, and what is wrong
 * with the text itself, SCHEME_NAME_IS_TAKEN.
 */
export const saveScheme = defineAction(
  'scheme:save',
  async (scope: Scope, { schemeId, expectedVersion, name, definition }: SaveScheme) => {
    // The text first: one that changes between the two is then older than the scheme, and is not saved over.
    const current = await scope.schemes.currentVersion(schemeId);
    const scheme = await scope.schemes.byId(schemeId);
    if (!scheme || !current) return refused('NOT_FOUND', 'schemeId');
    const decision = decideSaveScheme({ ...scheme, unread: whyUnread(current.unread) }, name, definition);
    if (!decision.accepted) return decision;
    const unknown = await practicesUnknown(scope, scheme.commissionerId, definition);
    if (unknown.length > 0) return refusedFor(unknown);
    if (scheme.version !== expectedVersion) return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');

    const { personId } = scope.actor;
    const { name: newName } = decision.value;
    // Others go on reading the name that was sent to them, until the next is sent.
    const wasSent = current.number > 1;
    if (wasSent && (await scope.schemes.isNameTaken(scheme, newName))) return refused('SCHEME_NAME_IS_TAKEN', 'name');
    const saved =
      (await scope.schemes.takePart(current, { personId, part: 'editor', since: scope.now })) &&
      (wasSent || (await scope.schemes.change(scheme, { name: newName }))) &&
      (await scope.schemes.changeVersion(current, {
        ...(wasSent ? { name: newName } : {}),
        definition,
        preparedBy: personId,
        savedAt: scope.now,
      }));
    if (!saved) return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
    await scope.happened({
      name: 'scheme.saved',
      commissionerId: scheme.commissionerId,
      subjectKind: 'scheme',
      subjectId: schemeId,
      schemeId,
      detail: { version: current.number },
    });
    return accepted({ schemeId });
  },
);

async function practicesUnknown(scope: Scope, commissionerId: string, definition: SchemeDefinition): Promise<Reason[]> {
  const { practiceIds } = definition.eligibility;
  if (practiceIds.length === 0) return [];
  const known = await scope.organisations.everPracticesOf(commissionerId, practiceIds);
  return unknownPractices(definition, (id) => known.has(id));
}
