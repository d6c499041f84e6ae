import { financialYearOf } from '../../domain/dates.ts';
import { replacedIndicators } from '../../domain/schemes/check-definition.ts';
import { phaseOf } from '../../domain/schemes/scheme-definition.ts';
import type { Phase } from '../../domain/schemes/scheme-definition.ts';
import type { ParticipantRecords } from '../../persistence/payments/participant-repository.ts';
import type { Scheme, SchemeVersion } from '../../persistence/schemes/scheme-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { CalculationContext } from '../../rules/components/component-kind.ts';
import type { Component } from '../../rules/kinds/component.ts';
import type { Fact, FactWanted, PracticeFacts } from '../../rules/facts/facts.ts';
import { findFact } from '../../rules/facts/find-fact.ts';
import { registersOf } from '../../rules/national/national-case.ts';
import { readComponents } from '../../rules/definition/read-components.ts';
import type { UnreadComponent } from '../../rules/definition/read-components.ts';
import { PRACTICES_AT_A_TIME } from '../payments/write-facts.ts';
import { indicatorsOf, practiceFacts, wantsQuintiles } from '../payments/practice-facts.ts';
import { breather } from '../breather.ts';
import { askedFacts } from './asked-facts.ts';
import type { AskedFact } from './asked-facts.ts';

/** One phase of a scheme with what its sums need. */
export interface PhaseFacts {
  commissionerId: string;
  schemeId: string;
  schemeName: string;
  phaseKey: string;
  phase: Phase;
  components: readonly Component[];
  /** What of the payment cannot be read, as in a draft: what it needs is not known. */
  unread: readonly UnreadComponent[];
  context: CalculationContext;
  asked: AskedFact[];
  wanted: FactWanted[];
}

/** What is known of one practice for one fact: the fact, nothing, or something that a person must settle. */
export type StateOfFact = { state: 'HELD'; fact: Fact } | { state: 'LACKING' } | { state: 'WRONG'; problem: string };

/**
 * A phase of a scheme as it is worked out, with every fact its sums need; null when there is no such phase.
 * Of a component that cannot be read, as in a draft, it is not known what it needs: it stands in `unread`.
 */
export async function readPhaseFacts(
  scope: Scope,
  version: SchemeVersion,
  { scheme, phaseKey }: { scheme: Scheme; phaseKey: string },
): Promise<PhaseFacts | null> {
  const phase = phaseOf(version.definition, phaseKey);
  if (!phase) return null;
  const { components, unread } = readComponents(phase);
  const years = await scope.nationalYears();
  const year = years.yearOf(financialYearOf(phase.from));
  const registers = year && registersOf(year);
  const context: CalculationContext = {
    schemeTitle: `${scheme.name}, version ${version.number}`,
    period: { from: phase.from, to: phase.to },
    replaces: [...replacedIndicators(phase, years.indicatorsOf)],
    ...(year && registers ? { national: { year, registers, mostPoints: years.mostPoints } } : {}),
  };
  const asked = askedFacts(components, context);
  return {
    commissionerId: scheme.commissionerId,
    schemeId: scheme.id,
    schemeName: scheme.name,
    phaseKey,
    phase,
    components,
    unread,
    context,
    asked,
    wanted: asked.map(({ wanted }) => wanted),
  };
}

/** The phase of the newest text of a scheme; null when there is none that the reader may see. */
export async function readPhaseFactsOf(scope: Scope, schemeId: string, phaseKey: string): Promise<PhaseFacts | null> {
  const scheme = await scope.schemes.byId(schemeId);
  const version = scheme && (await scope.schemes.currentVersion(schemeId));
  return scheme && version ? readPhaseFacts(scope, version, { scheme, phaseKey }) : null;
}

/** The records of everybody who takes part in the phase, in the order of their codes, a page at a time; others have their turn in between. */
export async function* participantsOf(
  scope: Scope,
  facts: PhaseFacts,
  practiceId?: string,
): AsyncGenerator<ParticipantRecords> {
  const run = {
    commissionerId: facts.commissionerId,
    schemeId: facts.schemeId,
    phaseKey: facts.phaseKey,
    from: facts.phase.from,
    to: facts.phase.to,
  };
  const wanted = { run, indicators: indicatorsOf(facts.wanted), quintiles: wantsQuintiles(facts.wanted), practiceId };
  const breathe = breather();
  for await (const page of scope.participants.pages(wanted, PRACTICES_AT_A_TIME)) {
    for (const records of page) {
      yield records;
      await breathe();
    }
  }
}

/** What the engine would be told of a practice now. */
export const knownOf = ({ phase, wanted }: PhaseFacts, records: ParticipantRecords): PracticeFacts =>
  practiceFacts(phase, wanted, records);

/** Where one fact of a practice stands, exactly as a calculation would find it. */
export function stateOfFact(practice: PracticeFacts, { wanted }: AskedFact): StateOfFact {
  const found = findFact(practice, wanted);
  if ('fact' in found) return { state: 'HELD', fact: found.fact };
  const { code, message } = found.exception;
  return code === 'FACT_MISSING' || code === 'FACT_OUTSIDE_PERIOD'
    ? { state: 'LACKING' }
    : { state: 'WRONG', problem: message.replace(`${practice.practiceCode}: `, '') };
}
