import { londonDay } from '../../domain/dates.ts';
import { decideRecordDecision } from '../../domain/governance/decide-record-decision.ts';
import type { NewDecision } from '../../domain/governance/decide-record-decision.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { whyTextUnread } from '../schemes/text-problems.ts';

export interface RecordCommitteeDecision extends NewDecision {
  schemeId: string;
  expectedVersion: number;
}

/**
 * Records what the committee decided on the consulted text.
 * Refusals: those of decideRecordDecision, NOT_FOUND, VERSION_IS_DECIDED.
 */
export const recordCommitteeDecision = defineAction(
  'decision:record',
  async (scope: Scope, { schemeId, expectedVersion, ...asked }: RecordCommitteeDecision) => {
    const scheme = await scope.schemes.byId(schemeId);
    const version = await scope.schemes.currentVersion(schemeId);
    if (!scheme || !version) return refused('NOT_FOUND', 'schemeId');
    const consultations = await scope.consultations.ofVersions([version.id]);
    const responses = await scope.consultations.responsesOf(consultations.map(({ id }) => id));
    const consultationEndedOn =
      responses
        .map(({ signedAt }) => londonDay(signedAt))
        .sort()
        .at(-1) ?? null;
    const decision = decideRecordDecision({ ...scheme, unread: whyTextUnread(version) }, asked, {
      today: scope.today,
      consultationEndedOn,
    });
    if (!decision.accepted) return decision;
    if (scheme.version !== expectedVersion || !(await scope.schemes.change(scheme, decision.value)))
      return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');

    const { commissionerId } = scheme;
    const { personId } = scope.actor;
    await scope.schemes.takePart(version, { personId, part: 'recorder', since: scope.now });
    await scope.decisions.add({
      commissionerId,
      id: scope.newId(),
      schemeId,
      schemeVersionId: version.id,
      committee: asked.committee.trim(),
      metOn: asked.metOn,
      minuteReference: asked.minuteReference.trim(),
      quorum: asked.quorum,
      members: asked.members,
      outcome: asked.outcome,
      fingerprint: version.fingerprint ?? '',
      recordedBy: personId,
      recordedAt: scope.now,
    });
    await scope.happened({
      name: 'decision.recorded',
      commissionerId,
      subjectKind: 'scheme',
      subjectId: schemeId,
      schemeId,
      detail: { outcome: asked.outcome, metOn: asked.metOn, minuteReference: asked.minuteReference },
    });
    return accepted({ schemeId });
  },
);
