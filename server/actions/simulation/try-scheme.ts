import { accepted, reason, refused } from '../../domain/outcome.ts';
import type { Reason } from '../../domain/outcome.ts';
import { phaseOf } from '../../domain/schemes/scheme-definition.ts';
import type { Phase } from '../../domain/schemes/scheme-definition.ts';
import { decideTryScheme } from '../../domain/simulation/decide-try-scheme.ts';
import type { SimulationSettings } from '../../persistence/simulation/simulation-row.ts';
import { toRange } from '../../persistence/period-range.ts';
import type { Scope } from '../../persistence/scope.ts';
import { readComponents } from '../../rules/definition/read-components.ts';
import { defineAction } from '../action.ts';
import { fingerprintOfText } from '../fingerprint.ts';
import { practicesToTry } from './practices-to-try.ts';
import { SIMULATE_SCHEME } from './simulation-job.ts';

/** What is tried, and how. `envelopePence` left out takes the envelope of the scheme. */
export interface TryScheme {
  schemeId: string;
  phaseKey: string;
  standInYear: string | null;
  requirementsDone: boolean;
  envelopePence: number | null;
}

/**
 * Asks for the newest text of a scheme to be tried on the practices that may join it. The text is frozen here; the worker
 * freezes the facts. Needs no publication, and touches nothing of payments (product.md C10).
 * Refusals: NOT_FOUND, those of decideTryScheme, SIMULATION_TEXT_IS_NOT_READY, SIMULATION_YEAR_IS_NOT_HELD,
 * SIMULATION_HAS_NO_PRACTICES, SIMULATION_IS_UNDER_WAY.
 */
export const tryScheme = defineAction('simulation:run', async (scope: Scope, input: TryScheme) => {
  const scheme = await scope.schemes.byId(input.schemeId);
  const version = scheme && (await scope.schemes.currentVersion(scheme.id));
  if (!scheme || !version) return refused('NOT_FOUND', 'schemeId');
  const { definition } = version;
  const asked = { phase: phaseOf(definition, input.phaseKey), envelopePence: input.envelopePence };
  const decision = decideTryScheme(scheme, asked, componentProblems);
  if (!decision.accepted) return decision;
  const { phase } = decision.value;
  const { commissionerId } = scheme;
  const here = await scope.organisations.practicesOf(commissionerId, scope.today);
  const practices = practicesToTry(definition, here).filter(
    ({ closedOn }) => closedOn === null || closedOn >= phase.from,
  );
  if (practices.length === 0) return refused('SIMULATION_HAS_NO_PRACTICES', 'phaseKey');
  const practiceIds = practices.map(({ id: practiceId }) => practiceId);
  const { standInYear, requirementsDone } = input;
  if (standInYear !== null && !(await scope.simulations.yearsHeld(practiceIds)).includes(standInYear)) {
    return refused('SIMULATION_YEAR_IS_NOT_HELD', 'standInYear', { year: standInYear });
  }
  const settings: SimulationSettings = {
    standInYear,
    requirementsDone,
    envelopePence: input.envelopePence ?? definition.envelopePence ?? null,
  };
  const id = scope.newId();
  await scope.simulations.add({
    commissionerId,
    id,
    schemeId: scheme.id,
    schemeVersionId: version.id,
    schemeName: scheme.name,
    versionNumber: version.number,
    phaseKey: phase.key,
    phaseName: phase.name,
    period: toRange(phase),
    definition: version.stored,
    fingerprint: fingerprintOfText(version),
    settings,
    practiceIds,
    askedBy: scope.actor.personId,
    askedAt: scope.now,
  });
  await scope.jobs.add({
    ...SIMULATE_SCHEME,
    payload: { commissionerId, simulationId: id },
    key: `${SIMULATE_SCHEME.task}/${id}`,
  });
  await scope.happened({
    name: 'simulation.asked',
    commissionerId,
    subjectKind: 'simulation',
    subjectId: id,
    schemeId: scheme.id,
    detail: { phaseKey: phase.key, version: version.number, practices: practiceIds.length, ...settings },
  });
  return accepted({ simulationId: id });
});

const componentProblems = (phase: Phase): Reason[] =>
  readComponents(phase).unread.flatMap(({ problems }) =>
    problems.map(({ message }) => reason('SIMULATION_TEXT_IS_NOT_READY', 'phaseKey', { problem: message })),
  );
