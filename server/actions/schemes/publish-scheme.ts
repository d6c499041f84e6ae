import { accepted, refused } from '../../domain/outcome.ts';
import { decidePublishScheme } from '../../domain/schemes/decide-publish-scheme.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { offerToPractices } from '../participation/offer-to-practices.ts';
import { gateFacts, publicationOf } from './gate-facts.ts';

export interface PublishScheme {
  schemeId: string;
  expectedVersion: number;
  /** The fingerprint of the text that the publisher was shown. */
  fingerprint: string;
}

/**
 * Publishes the approved text and offers it to each eligible practice, in one transaction.
 * Refusals: every check of the gate that is not met, PUBLISHER_PREPARED_THE_SCHEME, TEXT_IS_NOT_THE_ONE_SHOWN, NOT_FOUND.
 */
export const publishScheme = defineAction(
  'scheme:publish',
  async (scope: Scope, { schemeId, expectedVersion, fingerprint }: PublishScheme) => {
    const scheme = await scope.schemes.byId(schemeId);
    const version = await scope.schemes.currentVersion(schemeId);
    if (!scheme || !version) return refused('NOT_FOUND', 'schemeId');
    const gate = await gateFacts(scope, scheme, version);
    const { practices } = gate;
    const { personId: publisher, organisationId } = scope.actor;
    const makers = await scope.schemes.makersOf([version.id]);
    const holders = await scope.memberships.holding('approve', organisationId, scope.today);
    const decision = decidePublishScheme(publicationOf({ scheme, makers, publisher, holders }, gate), {
      fingerprint: version.fingerprint,
      shown: fingerprint,
    });
    if (!decision.accepted) return decision;
    if (
      scheme.version !== expectedVersion ||
      // One who became a maker since the version was read, in another request.
      !(await scope.schemes.takePart(version, { personId: publisher, part: 'publisher', since: scope.now })) ||
      !(await scope.schemes.change(scheme, { ...decision.value, publishedAt: scope.now }))
    ) {
      return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
    }
    await offerToPractices(scope, { scheme, version, practices });
    await scope.happened({
      name: 'scheme.published',
      commissionerId: scheme.commissionerId,
      subjectKind: 'scheme',
      subjectId: schemeId,
      schemeId,
      detail: { version: version.number, fingerprint, practices: practices.length },
    });
    return accepted({ schemeId });
  },
);
