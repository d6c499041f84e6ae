import { accepted, reason, refused, refusedFor } from '../../domain/outcome.ts';
import type { Reason } from '../../domain/outcome.ts';
import { phaseOf } from '../../domain/schemes/scheme-definition.ts';
import type { Phase } from '../../domain/schemes/scheme-definition.ts';
import { whyNotTry } from '../../domain/simulation/why-not-simulation.ts';
import type { SimulationSettings } from '../../persistence/simulation/simulation-row.ts';
import { toRange } from '../../persistence/period-range.ts';
import type { Scope } from '../../persistence/scope.ts';
import { readComponents } from '../../rules/definition/read-components.ts';
import { defineAction } from '../action.ts';
import { fingerprintOf } from '../fingerprint.ts';
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

/** The dearest thing anybody may type: ten billion pounds. */
const MOST_PENCE = 1_000_000_000_000;

/**
 * Asks for the newest text of a scheme to be tried on the practices that may join it. The text is frozen here; the worker
 * freezes the facts. Needs no publication, and touches nothing of payments (product.md C10).
 * Refusals: NOT_FOUND, SCHEME_CANNOT_BE_TRIED, PHASE_IS_UNKNOWN, SIMULATION_TEXT_IS_NOT_READY, SIMULATION_YEAR_IS_NOT_HELD,
 * SIMULATION_HAS_NO_PRACTICES, SIMULATION_IS_UNDER_WAY, AMOUNT_IS_NOT_ALLOWED.
 */
export const tryScheme = defineAction('simulation:run', async (scope: Scope, input: TryScheme) => {
  const scheme = await scope.schemes.byId(input.schemeId);
  const version = scheme && (await scope.schemes.currentVersion(scheme.id));
  if (!scheme || !version) return refused('NOT_FOUND', 'schemeId');
  const why = whyNotTry(scheme);
  if (why) return refusedFor([why]);
  const { definition } = version;
  const phase = phaseOf(definition, input.phaseKey);
  if (!phase) return refused('PHASE_IS_UNKNOWN', 'phaseKey');
  const problems = [...textProblems(phase), ...envelopeProblems(input.envelopePence)];
  if (problems.length > 0) return refusedFor(problems);
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
    fingerprint: fingerprintOf(version.stored),
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

const textProblems = (phase: Phase): Reason[] => {
  if (phase.components.length === 0) return [reason('PHASE_HAS_NO_PAYMENT', 'phaseKey', { phase: phase.name })];
  if (phase.to < phase.from) return [reason('PHASE_ENDS_BEFORE_IT_STARTS', 'phaseKey', { phase: phase.name })];
  return readComponents(phase).unread.flatMap(({ problems }) =>
    problems.map(({ message }) => reason('SIMULATION_TEXT_IS_NOT_READY', 'phaseKey', { problem: message })),
  );
};

const envelopeProblems = (pence: number | null): Reason[] =>
  pence === null || (Number.isSafeInteger(pence) && pence >= 0 && pence <= MOST_PENCE)
    ? []
    : [reason('AMOUNT_IS_NOT_ALLOWED', 'envelopePence', { most: '£10,000,000,000.00' })];
