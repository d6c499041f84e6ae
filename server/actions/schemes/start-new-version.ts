import { accepted, refused } from '../../domain/outcome.ts';
import { decideStartNewVersion } from '../../domain/schemes/decide-start-new-version.ts';
import { whyUnread } from '../../domain/schemes/read-definition.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';

export interface StartNewVersion {
  schemeId: string;
  expectedVersion: number;
}

/**
 * A changed text is a new version and needs a new consultation and decision; the old one stays as it was.
 * Refusals: those of decideStartNewVersion, NOT_FOUND, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const startNewVersion = defineAction(
  'scheme:save',
  async (scope: Scope, { schemeId, expectedVersion }: StartNewVersion) => {
    const scheme = await scope.schemes.byId(schemeId);
    const current = await scope.schemes.currentVersion(schemeId);
    if (!scheme || !current) return refused('NOT_FOUND', 'schemeId');
    const decision = decideStartNewVersion({ ...scheme, unread: whyUnread(current.unread) });
    if (!decision.accepted) return decision;
    if (scheme.version !== expectedVersion || !(await scope.schemes.change(scheme, decision.value)))
      return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
    const { commissionerId } = scheme;
    await scope.schemes.addVersion(
      {
        commissionerId,
        id: scope.newId(),
        schemeId,
        number: current.number + 1,
        definition: current.definition,
        preparedBy: scope.actor.personId,
        savedAt: scope.now,
      },
      current.id,
    );
    await scope.happened({
      name: 'scheme.version_started',
      commissionerId,
      subjectKind: 'scheme',
      subjectId: schemeId,
      schemeId,
      detail: { version: current.number + 1 },
    });
    return accepted({ schemeId });
  },
);
