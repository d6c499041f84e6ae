import { ENGINE_VERSION } from '../../domain/payments/engine-version.ts';
import { followedRecords } from '../../persistence/payments/participant-repository.ts';
import type { ReportedFact } from '../../persistence/reported/reported-fact-repository.ts';
import { leftOfEach } from '../../domain/successions/decide-record-succession.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { Attempt } from '../../persistence/simulation/simulation-repository.ts';
import type { CalculationContext } from '../../rules/components/component-kind.ts';
import type { Fact, PracticeFacts } from '../../rules/facts/facts.ts';
import type { Component } from '../../rules/kinds/component.ts';
import { kindOf } from '../../rules/kinds/kind-of.ts';
import { bothAnswers } from '../../rules/pay/both-answers.ts';
import type { BothAnswers } from '../../rules/pay/both-answers.ts';
import { sharesOf } from '../../rules/pay/calculate-scheme.ts';
import { bestResults, worstResults } from '../../rules/pay/result-range.ts';
import { breather } from '../breather.ts';
import { indicatorsOf } from '../payments/practice-facts.ts';
import { derivedQuintile, toldFact } from '../payments/told-facts.ts';
import { PRACTICES_AT_A_TIME, eachOf, writeFacts } from '../payments/write-facts.ts';
import { assumptionsInWords } from './assumptions.ts';
import { readPlaces } from './places-among-others.ts';
import type { Places } from './places-among-others.ts';
import { simulationFacts } from './simulation-facts.ts';
import type { StandIn } from './simulation-facts.ts';
import { readSimulationTerms } from './simulation-terms.ts';
import type { HeldSimulation, SimulationTerms } from './simulation-terms.ts';

/** A simulation that has begun: its facts are written down and will not be read again from anywhere else. */
export interface Trial {
  attempt: Attempt;
  answer: (facts: PracticeFacts) => BothAnswers;
}

/**
 * Begins a simulation, or begins it again after a crash: takes away what an earlier attempt wrote, and writes down what is
 * known of each practice, a page at a time, all in this one transaction.
 * @returns null when it is over: it was cancelled, or another job has done it. What an attempt left of it is taken away.
 */
export async function beginSimulation(scope: Scope, simulationId: string): Promise<Trial | null> {
  const locked = await scope.simulations.lock(simulationId);
  const simulation = locked ?? (await scope.simulations.byId(simulationId));
  if (simulation) await scope.simulationPractices.clear(simulation);
  if (!locked) return null;
  const { terms, frozen, registersSentence } = await readSimulationTerms(scope, locked);
  const attemptId = scope.newId();
  await scope.simulations.move(locked, {
    state: 'calculating',
    attemptId,
    practicesTotal: locked.practiceIds.length,
    practicesDone: 0,
  });
  const written = await writePractices(scope, locked, terms);
  const begun = await scope.simulations.byId(simulationId);
  if (!begun) throw new Error('A simulation that has gone.');
  const { commissionerId } = locked;
  await scope.simulations.move(begun, {
    context: frozen,
    factsFingerprint: written.fingerprint,
    engineVersion: ENGINE_VERSION,
    assumptions: assumptionsInWords({
      phase: terms.phase,
      practices: locked.practiceIds.length,
      requirementsDone: locked.settings.requirementsDone,
      standIns: written.standIns,
      national:
        frozen.nationalYear === null ? null : { year: frozen.nationalYear, release: frozen.nationalRelease ?? 1 },
      registers: registersSentence,
      shares: written.shares,
      envelopeOfAllPhases: isOfAllPhases(locked),
      quintiles: written.quintiles,
    }),
  });
  return { attempt: { commissionerId, id: simulationId, attemptId }, answer: written.answer };
}

const isOfAllPhases = ({ definition, settings }: HeldSimulation): boolean =>
  definition.phases.length > 1 &&
  definition.envelopePence !== undefined &&
  settings.envelopePence === definition.envelopePence;

interface Written {
  fingerprint: string;
  standIns: StandIn[];
  shares: boolean;
  quintiles: 'England' | 'at hand' | 'nowhere';
  answer: Trial['answer'];
}

const writePractices = async (scope: Scope, simulation: HeldSimulation, terms: SimulationTerms): Promise<Written> => {
  const { practiceIds, settings } = simulation;
  const { components, context } = terms;
  const shares = components.some((component) => kindOf(component).scope === 'scheme');
  const places = await readPlaces(scope, practiceIds, terms.phase);
  const standIns = new Map<string, StandIn>();
  const everybody: PracticeFacts[] = [];
  const { fingerprint } = await writeFacts(
    { fingerprint: simulation.fingerprint, phaseKey: simulation.phaseKey, settings },
    pagesOf(scope, { simulation, terms, places }, (used, facts) => {
      for (const standIn of used) standIns.set(JSON.stringify(standIn), standIn);
      if (shares) everybody.push(facts);
    }),
    (rows) => scope.simulationPractices.add(rows),
  );
  const answer = shares
    ? await sharingAnswer({ components, context, practices: everybody }, breather())
    : (facts: PracticeFacts) => bothAnswers({ components, context, facts });
  return { fingerprint, standIns: [...standIns.values()], shares, quintiles: places.quintilesOf, answer };
};

interface Paging {
  simulation: HeldSimulation;
  terms: SimulationTerms;
  places: Places;
}

/** The practices a page at a time, each with what is known of it and what stands in for what is not. */
async function* pagesOf(
  scope: Scope,
  { simulation, terms, places }: Paging,
  heard: (used: readonly StandIn[], facts: PracticeFacts) => void,
) {
  const { commissionerId, id: simulationId, practiceIds, settings } = simulation;
  const left = leftOfEach(await scope.successions.standing(commissionerId, terms.phase.to));
  for (let first = 0; first < practiceIds.length; first += PRACTICES_AT_A_TIME) {
    const page = practiceIds.slice(first, first + PRACTICES_AT_A_TIME);
    const successions = await scope.successions.followedBy(commissionerId, page, terms.phase.to);
    const takenOver = await scope.successions.takenOver(commissionerId, page);
    const all = [...new Set([...page, ...successions.map(({ predecessorId }) => predecessorId)])];
    const records = await scope.practiceRecords.of(all, indicatorsOf(terms.wanted));
    const reported = await scope.reportedFacts.newest(simulation, all);
    const told = toldOf(reported);
    const confirmedOf = await readConfirmed(scope, simulation, page);
    const rowOf = (one: (typeof records)[number]) => {
      const { practiceId, practiceCode } = one;
      const quintile = places.england.get(practiceId);
      const known = told.get(practiceId) ?? [];
      const { facts, standIns: used } = simulationFacts(terms, {
        given: {
          records: one,
          told: [...known, ...derivedQuintile(quintile, known)],
          confirmed: confirmedOf.get(practiceId) ?? [],
          takenOverOn: takenOver.get(practiceId) ?? null,
          follows: { ...followedRecords(one, { successions, records, reported }), left },
        },
        settings,
      });
      heard(used, facts);
      return {
        commissionerId,
        simulationId,
        practiceId,
        practiceCode,
        facts,
        networkId: places.networkOf.get(practiceCode) ?? null,
        listSize: one.lists.at(-1)?.registeredPatients ?? null,
        deprivationScore: places.scores.get(practiceCode) ?? null,
        deprivationQuintile: quintile?.quintile ?? places.quintiles.get(practiceCode) ?? null,
      };
    };
    yield eachOf(
      records.filter(({ practiceId }) => page.includes(practiceId)),
      rowOf,
    );
  }
}

/** What is shared among practices depends on the results of all of them: shared out three times, each followed by a pause. */
const sharingAnswer = async (
  given: { components: readonly Component[]; context: CalculationContext; practices: readonly PracticeFacts[] },
  breathe: () => Promise<void>,
): Promise<Trial['answer']> => {
  const { components, context, practices } = given;
  const now = sharesOf(given);
  await breathe();
  const worst = sharesOf({ ...given, practices: practices.map((facts) => worstResults(facts, context.period)) });
  await breathe();
  const best = sharesOf({ ...given, practices: practices.map((facts) => bestResults(facts, context.period)) });
  await breathe();
  return (facts) =>
    bothAnswers({ components, context, facts, sharedBy: { now: now(facts), worst: worst(facts), best: best(facts) } });
};

/** What was told of each practice, as facts. */
const toldOf = (reported: readonly ReportedFact[]): Map<string, Fact[]> => {
  const facts = new Map<string, Fact[]>();
  for (const row of reported) facts.set(row.practiceId, [...(facts.get(row.practiceId) ?? []), toldFact(row)]);
  return facts;
};

const readConfirmed = async (
  scope: Scope,
  simulation: HeldSimulation,
  practiceIds: readonly string[],
): Promise<Map<string, { requirementKey: string }[]>> => {
  const confirmed = new Map<string, { requirementKey: string }[]>();
  const evidence = simulation.settings.requirementsDone
    ? []
    : await scope.simulations.confirmedEvidence(simulation, practiceIds);
  for (const { practiceId, requirementKey } of evidence)
    confirmed.set(practiceId, [...(confirmed.get(practiceId) ?? []), { requirementKey }]);
  return confirmed;
};
