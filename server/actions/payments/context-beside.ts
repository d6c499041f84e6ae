import { financialYearOf } from '../../domain/dates.ts';
import { replacedIndicators } from '../../domain/schemes/check-definition.ts';
import type { Phase } from '../../domain/schemes/scheme-definition.ts';
import type { RunContext } from '../../persistence/payments/payment-run-row.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { CalculationContext } from '../../rules/components/component-kind.ts';
import type { Component } from '../../rules/kinds/component.ts';
import { mostPointsWanted } from '../../rules/national/most-points.ts';
import { wantedFacts } from '../../rules/pay/wanted-facts.ts';
import { kindOf } from '../../rules/kinds/kind-of.ts';

/** A phase as it is worked out: its days, its components as the rule kinds read them, and how its scheme is named. */
export interface PhaseToWorkOut {
  phase: Phase;
  components: readonly Component[];
  schemeTitle: string;
}

/**
 * What is known now beside a phase, whether it is paid or tried: the national contract of its year, what it stands in place
 * of, and the networks of its practices where a component pays them. Frozen with the facts of the practices.
 */
export async function contextBeside(
  scope: Scope,
  { phase, components, schemeTitle }: PhaseToWorkOut,
  networks: () => Promise<RunContext['networks']>,
): Promise<RunContext> {
  const years = await scope.nationalYears();
  const year = years.yearOf(financialYearOf(phase.from));
  const beside = {
    schemeTitle,
    period: { from: phase.from, to: phase.to },
    replaces: [...replacedIndicators(phase, years.indicatorsOf)],
  };
  const mostPoints = mostPointsWanted(years.mostPoints, wantedFacts(components, beside));
  return {
    ...beside,
    nationalYear: year?.year ?? null,
    nationalRelease: year?.release ?? null,
    ...(Object.keys(mostPoints).length > 0 ? { mostPoints } : {}),
    networks: components.some((component) => kindOf(component).paysNetworks) ? await networks() : [],
  };
}

/**
 * What the engine is told beside the facts of a practice, from what was frozen; without the national contract where none is known.
 * What was frozen of earlier years counts; a run of before that was frozen takes what is known now.
 */
export function engineContextOf(
  { schemeTitle, period, replaces, networks, mostPoints }: RunContext,
  national: CalculationContext['national'] | null,
): CalculationContext {
  return {
    schemeTitle,
    period,
    replaces,
    networks,
    ...(national ? { national: { ...national, ...(mostPoints ? { mostPoints } : {}) } } : {}),
  };
}
