import type { Reason } from '../../domain/outcome.ts';
import { phaseOf } from '../../domain/schemes/scheme-definition.ts';
import { decideRecordSuccession, leftOf } from '../../domain/successions/decide-record-succession.ts';
import { whatFollows, whatIsLeft } from '../../domain/successions/what-follows.ts';
import type { PhaseConcerned } from '../../persistence/successions/succession-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import { readSuccessionCase } from './succession-case.ts';
import type { GivenSuccession } from './succession-case.ts';

/** A phase on which a succession bears, with its days. */
export interface PhaseThatChanges extends Pick<PhaseConcerned, 'schemeId' | 'schemeName' | 'practices' | 'run'> {
  phaseName: string;
  from: string;
  to: string;
}

/** What recording a succession would do: what is wrong with it, or what follows from it in words and in which phases. */
export interface SuccessionPreview {
  problems: Reason[];
  follows: string[];
  phases: PhaseThatChanges[];
}

/** Looks at a succession before it is recorded; null when one of the practices never was the commissioner's. Nothing is written. */
export async function lookAtSuccession(scope: Scope, given: GivenSuccession): Promise<SuccessionPreview | null> {
  const found = await readSuccessionCase(scope, given);
  if (!found.accepted) return null;
  const decision = decideRecordSuccession(given, found.value);
  if (!decision.accepted) return { problems: decision.refusal.reasons, follows: [], phases: [] };
  const { predecessor, successor, known } = found.value;
  const { percent } = decision.value;
  const recorded = { predecessorId: predecessor.id, successorId: successor.id, firstDay: given.firstDay, percent };
  const left = leftOf(predecessor.id, [...known, recorded]);
  const named = { predecessor: predecessor.name, successor: successor.name };
  return {
    problems: [],
    follows: [
      ...whatFollows({ ...named, firstDay: given.firstDay, percent }),
      ...[whatIsLeft(predecessor.name, left)].flatMap((sentence) => sentence ?? []),
    ],
    phases: await phasesThatChange(scope, given),
  };
}

const phasesThatChange = async (
  scope: Scope,
  { predecessorId, successorId, firstDay }: GivenSuccession,
): Promise<PhaseThatChanges[]> => {
  const ids = [predecessorId, successorId];
  const concerned = await scope.successions.phasesConcerned(scope.actor.organisationId, ids, firstDay);
  const versions = await scope.schemes.versionsByIds([...new Set(concerned.map((one) => one.schemeVersionId))]);
  return concerned.flatMap(({ schemeVersionId, phaseKey, schemeId, schemeName, practices, run }) => {
    const version = versions.find(({ id }) => id === schemeVersionId);
    const phase = version && phaseOf(version.definition, phaseKey);
    return phase
      ? [{ schemeId, schemeName, practices, run, phaseName: phase.name, from: phase.from, to: phase.to }]
      : [];
  });
};
