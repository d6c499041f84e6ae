import { eligiblePractices } from '../../domain/participation/make-offers.ts';
import type { Publication } from '../../domain/schemes/decide-publish-scheme.ts';
import { publishGate } from '../../domain/schemes/publish-gate.ts';
import type { GateFacts } from '../../domain/schemes/publish-gate.ts';
import type { Organisation } from '../../persistence/organisations/organisation-repository.ts';
import type { Scheme, SchemeVersion } from '../../persistence/schemes/scheme-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import { textProblems } from './text-problems.ts';

/** What the gate looks at, with the practices that may join. */
export interface Gate extends GateFacts {
  practices: Organisation[];
}

/** What the decision to publish rests on. */
export function publicationOf(
  { scheme, ...people }: { scheme: Scheme } & Pick<Publication, 'makers' | 'publisher' | 'holders'>,
  facts: Gate,
): Publication {
  return { state: scheme.state, checks: publishGate(facts), ...people };
}

/** Everything the publish gate looks at for one version, read through the scope. */
export async function gateFacts(scope: Scope, scheme: Scheme, version: SchemeVersion): Promise<Gate> {
  const consultations = await scope.consultations.ofVersions([version.id]);
  const ids = consultations.map(({ id }) => id);
  const responses = new Map(
    (await scope.consultations.responsesOf(ids)).map((response) => [response.consultationId, response]),
  );
  const comments = await scope.consultations.commentsOf(ids);
  const lmcs = new Map(
    (await scope.organisations.byIds(consultations.map(({ lmcId }) => lmcId))).map((lmc) => [lmc.id, lmc.name]),
  );
  const [decision] = await scope.decisions.ofVersions([version.id]);
  const definition = version.unread.length > 0 ? null : version.definition;
  const practices = definition
    ? eligiblePractices(definition, await scope.organisations.practicesOf(scheme.commissionerId, scope.today))
    : [];
  const { indicatorsOf } = await scope.nationalYears();
  return {
    definition,
    problems: textProblems(version, indicatorsOf),
    frozen: version.frozenAt !== null,
    consultations: consultations.map((consultation) => ({
      lmcName: lmcs.get(consultation.lmcId) ?? '',
      state: consultation.state,
      closesAt: consultation.closesAt,
      outcome: responses.get(consultation.id)?.outcome ?? null,
      signedName: responses.get(consultation.id)?.signedName ?? null,
      fingerprintMatches: consultation.fingerprint === version.fingerprint,
    })),
    commentsAwaitingReply: comments.filter(({ sentAt, reply }) => sentAt && !reply).length,
    decision: decision ? { ...decision, fingerprintMatches: decision.fingerprint === version.fingerprint } : null,
    eligiblePractices: practices.length,
    practices,
    now: scope.now,
  };
}
