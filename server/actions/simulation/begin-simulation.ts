import { createHash } from 'node:crypto';
import { contains, financialYearOf } from '../../domain/dates.ts';
import { ENGINE_VERSION } from '../../domain/payments/engine-version.ts';
import { replacedIndicators } from '../../domain/schemes/check-definition.ts';
import { phaseOf } from '../../domain/schemes/scheme-definition.ts';
import { canonicalText } from '../../domain/words/canonical-text.ts';
import type { Phase } from '../../domain/schemes/scheme-definition.ts';
import { quintilesAmong } from '../../domain/simulation/deprivation-quintiles.ts';
import type { PublishedQuintile } from '../../persistence/reported/reported-fact-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { Attempt, Simulation } from '../../persistence/simulation/simulation-repository.ts';
import type { SimulationContext, SimulationRow } from '../../persistence/simulation/simulation-row.ts';
import { bothAnswers } from '../../rules/pay/both-answers.ts';
import type { BothAnswers } from '../../rules/pay/both-answers.ts';
import { sharesOf } from '../../rules/pay/calculate-scheme.ts';
import type { CalculationContext } from '../../rules/components/component-kind.ts';
import type { Component } from '../../rules/kinds/component.ts';
import type { Fact, FactField, FactWanted, PracticeFacts } from '../../rules/facts/facts.ts';
import { kindOf } from '../../rules/kinds/kind-of.ts';
import { latestRegisters } from '../../rules/national/latest-registers.ts';
import { nationalWants } from '../../rules/national/national-wants.ts';
import { bestResults, worstResults } from '../../rules/pay/result-range.ts';
import { validateComponent } from '../../rules/definition/validate-component.ts';
import { wantedFacts } from '../../rules/pay/wanted-facts.ts';
import { PRACTICES_AT_A_TIME } from '../payments/calculation.ts';
import { indicatorsOf } from '../payments/practice-facts.ts';
import { assumptionsInWords } from './assumptions.ts';
import { breather } from '../breather.ts';
import { simulationFacts } from './simulation-facts.ts';
import type { StandIn } from './simulation-facts.ts';

type Locked = Simulation & Pick<SimulationRow, 'practiceIds'>;

/** A simulation that has begun: its facts are written down and will not be read again from anywhere else. */
export interface Trial {
  attempt: Attempt;
  answer: (facts: PracticeFacts) => BothAnswers;
}

interface Terms {
  phase: Phase;
  components: readonly Component[];
  context: CalculationContext;
  wanted: readonly FactWanted[];
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
  const { terms, frozen, registersSentence } = await readTerms(scope, locked);
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

const isOfAllPhases = ({ definition, settings }: Locked): boolean =>
  definition.phases.length > 1 &&
  definition.envelopePence !== undefined &&
  settings.envelopePence === definition.envelopePence;

const readTerms = async (
  scope: Scope,
  { definition, phaseKey, schemeName, versionNumber, practiceIds }: Locked,
): Promise<{ terms: Terms; frozen: SimulationContext; registersSentence: string | null }> => {
  const phase = phaseOf(definition, phaseKey);
  if (!phase) throw new Error('A simulation of a phase that its text does not have.');
  const components = phase.components.flatMap(
    (component, index) => validateComponent(component, `components[${index}]`).component ?? [],
  );
  const years = await scope.nationalYears();
  const year = years.yearOf(financialYearOf(phase.from));
  const found = latestRegisters(years.all(), financialYearOf(phase.from));
  const period = { from: phase.from, to: phase.to };
  const networks = components.some((component) => kindOf(component).paysNetworks)
    ? await scope.simulations.networks(practiceIds, period)
    : [];
  const frozen: SimulationContext = {
    schemeTitle: `${schemeName}, version ${versionNumber}, simulation`,
    period,
    replaces: [...replacedIndicators(phase, years.indicatorsOf)],
    nationalYear: year?.year ?? null,
    nationalRelease: year?.release ?? null,
    networks: networks.map(({ code, members }) => ({ code, members })),
    registersYear: found?.year ?? null,
  };
  const context: CalculationContext = {
    schemeTitle: frozen.schemeTitle,
    period,
    replaces: frozen.replaces,
    networks: frozen.networks,
    ...(year && found ? { national: { year, registers: found.registers } } : {}),
  };
  const wanted = [...wantedFacts(components, context), ...(year ? nationalWants(year, frozen.replaces) : [])];
  const distinct = [...new Map(wanted.map((one) => [JSON.stringify(one), one])).values()];
  return {
    terms: { phase, components, context, wanted: distinct },
    frozen,
    registersSentence: year && found ? found.sentence : null,
  };
};

interface Written {
  fingerprint: string;
  standIns: StandIn[];
  shares: boolean;
  quintiles: 'England' | 'at hand' | 'nowhere';
  answer: Trial['answer'];
}

const writePractices = async (scope: Scope, simulation: Locked, terms: Terms): Promise<Written> => {
  const { commissionerId, id: simulationId, practiceIds, settings } = simulation;
  const { phase, components, context, wanted } = terms;
  const shares = components.some((component) => kindOf(component).scope === 'scheme');
  const places = await readPlaces(scope, simulation, phase);
  const hash = createHash('sha256').update(
    canonicalText({ fingerprint: simulation.fingerprint, phaseKey: simulation.phaseKey, settings }),
  );
  const standIns = new Map<string, StandIn>();
  const everybody: PracticeFacts[] = [];
  const breathe = breather();
  for (let first = 0; first < practiceIds.length; first += PRACTICES_AT_A_TIME) {
    const page = practiceIds.slice(first, first + PRACTICES_AT_A_TIME);
    const records = await scope.practiceRecords.of(page, indicatorsOf(wanted));
    const told = await readTold(scope, simulation, page);
    const rows = [];
    for (const one of records) {
      const { practiceId, practiceCode } = one;
      const quintile = places.england.get(practiceId);
      const known = [
        ...(told.facts.get(practiceId) ?? []),
        ...(quintile ? derivedQuintile(quintile, told.facts.get(practiceId) ?? []) : []),
      ];
      const { facts, standIns: used } = simulationFacts(terms, {
        given: { records: one, told: known, confirmed: told.confirmed.get(practiceId) ?? [] },
        settings,
      });
      for (const standIn of used) standIns.set(JSON.stringify(standIn), standIn);
      hash.update(`\n${canonicalText(facts)}`);
      if (shares) everybody.push(facts);
      rows.push({
        commissionerId,
        simulationId,
        practiceId,
        practiceCode,
        facts,
        networkId: places.networkOf.get(practiceCode) ?? null,
        listSize: one.lists.at(-1)?.registeredPatients ?? null,
        deprivationScore: places.scores.get(practiceCode) ?? null,
        deprivationQuintile: quintile?.quintile ?? places.quintiles.get(practiceCode) ?? null,
      });
      await breathe();
    }
    await scope.simulationPractices.add(rows);
  }
  const answer = shares
    ? await sharingAnswer({ components, context, practices: everybody }, breathe)
    : (facts: PracticeFacts) => bothAnswers({ components, context, facts });
  return {
    fingerprint: hash.digest('hex'),
    standIns: [...standIns.values()],
    shares,
    quintiles: places.quintilesOf,
    answer,
  };
};

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

interface Places {
  /** By practice code. */
  networkOf: Map<string, string>;
  scores: Map<string, string>;
  quintiles: Map<string, number>;
  /** By practice id: only where scores of all England are loaded. */
  england: Map<string, PublishedQuintile>;
  quintilesOf: Written['quintiles'];
}

/** Where the practices stand among others, when the phase begins. */
const readPlaces = async (scope: Scope, { practiceIds }: Locked, { from, to }: Phase): Promise<Places> => {
  const networks = await scope.simulations.networks(practiceIds, { from, to });
  const networkOf = new Map(
    networks.flatMap(({ id, members }) =>
      members.filter((member) => contains(member, from)).map(({ practiceCode }) => [practiceCode, id] as const),
    ),
  );
  const england = new Map(
    (await scope.reportedFacts.publishedQuintiles(practiceIds, from)).map((quintile) => [
      quintile.practiceId,
      quintile,
    ]),
  );
  const scored = await scope.simulations.deprivationScores(practiceIds, from);
  return {
    networkOf,
    england,
    scores: new Map(scored.map(({ code, score }) => [code, score])),
    quintiles: england.size > 0 ? new Map() : quintilesAmong(scored),
    quintilesOf: england.size > 0 ? 'England' : scored.length > 0 ? 'at hand' : 'nowhere',
  };
};

const readTold = async (
  scope: Scope,
  simulation: Locked,
  practiceIds: readonly string[],
): Promise<{ facts: Map<string, Fact[]>; confirmed: Map<string, { requirementKey: string }[]> }> => {
  const facts = new Map<string, Fact[]>();
  for (const { practiceId, field, indicator, value, factDate: date, source } of await scope.reportedFacts.newest(
    simulation,
    practiceIds,
  )) {
    facts.set(practiceId, [
      ...(facts.get(practiceId) ?? []),
      { field: field as FactField, ...(indicator === null ? {} : { indicator }), value, date, source },
    ]);
  }
  const confirmed = new Map<string, { requirementKey: string }[]>();
  const evidence = simulation.settings.requirementsDone
    ? []
    : await scope.simulations.confirmedEvidence(simulation, practiceIds);
  for (const { practiceId, requirementKey } of evidence)
    confirmed.set(practiceId, [...(confirmed.get(practiceId) ?? []), { requirementKey }]);
  return { facts, confirmed };
};

const derivedQuintile = (
  { quintile, imdYear, rank, practices, source }: PublishedQuintile,
  told: readonly Fact[],
): Fact[] =>
  told.some(({ field }) => field === 'deprivationQuintile')
    ? []
    : [
        {
          field: 'deprivationQuintile',
          value: String(quintile),
          date: `${imdYear}-01-01`,
          source: `Derived: ${rank} of ${practices} practices of England, the most deprived first, by ${source}`,
        },
      ];
