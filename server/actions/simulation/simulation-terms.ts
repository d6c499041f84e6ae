import { financialYearOf } from '../../domain/dates.ts';
import { phaseOf } from '../../domain/schemes/scheme-definition.ts';
import type { Phase } from '../../domain/schemes/scheme-definition.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { Simulation } from '../../persistence/simulation/simulation-repository.ts';
import type { SimulationContext, SimulationRow } from '../../persistence/simulation/simulation-row.ts';
import type { CalculationContext } from '../../rules/components/component-kind.ts';
import { readComponents } from '../../rules/definition/read-components.ts';
import type { FactWanted } from '../../rules/facts/facts.ts';
import type { Component } from '../../rules/kinds/component.ts';
import { latestRegisters } from '../../rules/national/latest-registers.ts';
import { nationalWants } from '../../rules/national/national-wants.ts';
import { wantedFacts } from '../../rules/pay/wanted-facts.ts';
import { contextBeside, engineContextOf } from '../payments/context-beside.ts';
import { everyComponent } from '../schemes/every-component.ts';

/** A simulation that is held, with the practices it is tried on. */
export type HeldSimulation = Simulation & Pick<SimulationRow, 'practiceIds'>;

/** What a phase is tried with, besides the facts of each practice. */
export interface SimulationTerms {
  phase: Phase;
  components: readonly Component[];
  context: CalculationContext;
  wanted: readonly FactWanted[];
}

/** The terms of a simulation, from the text that was frozen when it was asked for, and what is frozen of them with the facts. */
export async function readSimulationTerms(
  scope: Scope,
  { definition, phaseKey, schemeName, versionNumber, practiceIds }: HeldSimulation,
): Promise<{ terms: SimulationTerms; frozen: SimulationContext; registersSentence: string | null }> {
  const phase = phaseOf(definition, phaseKey);
  if (!phase) throw new Error('A simulation of a phase that its text does not have.');
  const components = everyComponent(readComponents(phase));
  const schemeTitle = `${schemeName}, version ${versionNumber}, simulation`;
  const beside = await contextBeside(scope, { phase, components, schemeTitle }, async () =>
    (await scope.simulations.networks(practiceIds, { from: phase.from, to: phase.to })).map(({ code, members }) => ({
      code,
      members,
    })),
  );
  const years = await scope.nationalYears();
  const year = years.yearOf(financialYearOf(phase.from));
  const found = latestRegisters(years.all(), financialYearOf(phase.from));
  const context = engineContextOf(
    beside,
    year && found ? { year, registers: found.registers, mostPoints: years.mostPoints } : null,
  );
  const wanted = [...wantedFacts(components, context), ...(year ? nationalWants(year, beside.replaces) : [])];
  const distinct = [...new Map(wanted.map((one) => [JSON.stringify(one), one])).values()];
  return {
    terms: { phase, components, context, wanted: distinct },
    frozen: { ...beside, registersYear: found?.year ?? null },
    registersSentence: year && found ? found.sentence : null,
  };
}
