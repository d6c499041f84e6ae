import { phaseOf } from '../../domain/schemes/scheme-definition.ts';
import type { Phase } from '../../domain/schemes/scheme-definition.ts';
import type { PaymentRun } from '../../persistence/payments/payment-run-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { CalculationContext } from '../../rules/component-kind.ts';
import type { Component } from '../../rules/component.ts';
import { validateComponent } from '../../rules/validate-component.ts';

/** What stands in the way of a calculation and a person can understand. The message is a plain sentence. */
export class CalculationFault extends Error {}

/** What a run is worked out with, besides the facts of each practice: the published text, read by the rule kinds. */
export interface Terms {
  phase: Phase;
  components: Component[];
  context: CalculationContext;
  /** Of the scheme version; each line carries it. */
  fingerprint: string;
}

/** How many practices are read, worked out and written at a time: memory does not grow with a run. */
export const PRACTICES_AT_A_TIME = 100;

/**
 * The terms of a run, from the scheme version it was started for.
 * @throws CalculationFault when the text cannot be worked out, which publication should have refused
 */
export async function readTerms(scope: Scope, run: Pick<PaymentRun, 'schemeId' | 'schemeVersionId' | 'phaseKey'>): Promise<Terms> {
  const scheme = await scope.schemes.byId(run.schemeId);
  const [version] = await scope.schemes.versionsByIds([run.schemeVersionId]);
  const phase = version && phaseOf(version.definition, run.phaseKey);
  if (!scheme || !version?.fingerprint || !phase) throw new CalculationFault('The text of the scheme that this run pays cannot be found.');
  const components = phase.components.map((component, index) => {
    const { component: read, problems } = validateComponent(component, `components[${index}]`);
    if (!read) throw new CalculationFault(`"${component.name}" cannot be worked out: ${problems.map(({ message }) => message).join('; ')}.`);
    return read;
  });
  const context = { schemeTitle: `${scheme.name}, version ${version.number}`, period: { from: phase.from, to: phase.to } };
  return { phase, components, context, fingerprint: version.fingerprint };
}
