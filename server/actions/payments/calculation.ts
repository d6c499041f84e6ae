import { phaseOf } from '../../domain/schemes/scheme-definition.ts';
import type { Phase } from '../../domain/schemes/scheme-definition.ts';
import type { PaymentRun } from '../../persistence/payments/payment-run-repository.ts';
import type { RunContext } from '../../persistence/payments/payment-run-row.ts';
import type { Scope } from '../../persistence/scope.ts';
import { calculatePractice } from '../../rules/pay/calculate-practice.ts';
import type { PracticeCalculation } from '../../rules/pay/calculate-practice.ts';
import { calculateScheme } from '../../rules/pay/calculate-scheme.ts';
import type { CalculationContext } from '../../rules/components/component-kind.ts';
import type { Component } from '../../rules/kinds/component.ts';
import type { PracticeFacts } from '../../rules/facts/facts.ts';
import { kindOf } from '../../rules/kinds/kind-of.ts';
import { registersOf } from '../../rules/national/national-case.ts';
import { readComponents } from '../../rules/definition/read-components.ts';
import { contextBeside, engineContextOf } from './context-beside.ts';
import { PRACTICES_AT_A_TIME } from './write-facts.ts';

/** What stands in the way of a calculation and a person can understand. The message is a plain sentence. */
export class CalculationFault extends Error {}

/** What a run is worked out with, besides the facts of each practice: the published text, read by the rule kinds. */
export interface Terms {
  phase: Phase;
  components: readonly Component[];
  /** The scheme and version as a person names it. */
  schemeTitle: string;
  /** Of the scheme version; each line carries it. */
  fingerprint: string;
}

/** The release of the national contract that a run was calculated with. One that does not say is older than any second release. */
export const releaseUsed = ({ nationalRelease }: Pick<RunContext, 'nationalRelease'>): number => nationalRelease ?? 1;

/**
 * The terms of a run, from the scheme version it was started for.
 * @throws CalculationFault when the text cannot be worked out, which publication should have refused
 */
export async function readTerms(
  scope: Scope,
  run: Pick<PaymentRun, 'schemeId' | 'schemeVersionId' | 'phaseKey'>,
): Promise<Terms> {
  const scheme = await scope.schemes.byId(run.schemeId);
  const [version] = await scope.schemes.versionsByIds([run.schemeVersionId]);
  const phase = version && phaseOf(version.definition, run.phaseKey);
  if (!scheme || !version?.fingerprint || !phase)
    throw new CalculationFault('The text of the scheme that this run pays cannot be found.');
  const { components, unread } = readComponents(phase);
  if (unread.length > 0) throw new CalculationFault(unread.map(({ sentence }) => sentence).join(' '));
  return {
    phase,
    components,
    schemeTitle: `${scheme.name}, version ${version.number}`,
    fingerprint: version.fingerprint,
  };
}

/** What is known now beside the phase of a run. */
export function readContext(scope: Scope, run: PaymentRun, terms: Terms): Promise<RunContext> {
  return contextBeside(scope, terms, () => scope.participants.networks(run));
}

/**
 * What the engine is told beside the facts of a practice: the frozen context, with exactly the release of the national
 * contract it names, however many there are by now.
 * @throws Error when that release is not here
 */
export async function engineContext(scope: Scope, frozen: RunContext): Promise<CalculationContext> {
  const { nationalYear, nationalRelease } = frozen;
  const release = releaseUsed({ nationalRelease });
  const years = await scope.nationalYears();
  const year = nationalYear === null ? null : years.yearOf(nationalYear, release);
  if (nationalYear !== null && !year)
    throw new Error(`Release ${release} of the national contract of ${nationalYear} is not here.`);
  const registers = year && registersOf(year);
  return engineContextOf(frozen, year && registers ? { year, registers, mostPoints: years.mostPoints } : null);
}

/** What one practice of a run comes to, from the facts that were frozen. */
export type Calculator = (facts: PracticeFacts) => PracticeCalculation;

/**
 * The calculator of a run whose facts are frozen. Most components need one practice at a time; where one of them shares a sum
 * among the practices, all of them are worked out here, together, and their results are kept.
 */
export async function openCalculator(
  scope: Scope,
  runId: string,
  { components, context }: { components: readonly Component[]; context: CalculationContext },
): Promise<Calculator> {
  if (components.every((component) => kindOf(component).scope !== 'scheme')) {
    return (facts) => calculatePractice({ components, facts, context });
  }
  const practices: PracticeFacts[] = [];
  for await (const basis of allBases(scope, runId)) practices.push(basis.facts);
  const results = new Map(
    calculateScheme({ components, practices, context }).practices.map((result) => [result.practiceCode, result]),
  );
  return ({ practiceCode }) => {
    const result = results.get(practiceCode);
    if (!result) throw new Error(`${practiceCode} was not worked out.`);
    return result;
  };
}

/** What was written down about each practice of a run, in the order of their codes, read a page at a time. */
export async function* allBases(
  scope: Scope,
  runId: string,
): AsyncGenerator<Awaited<ReturnType<Scope['calculations']['bases']>>[number]> {
  for (let afterCode = ''; ;) {
    const page = await scope.calculations.bases(runId, { afterCode, limit: PRACTICES_AT_A_TIME });
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    afterCode = last.practiceCode;
  }
}
