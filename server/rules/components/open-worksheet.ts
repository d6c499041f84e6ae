import type { CalculationContext, ComponentHead, KindWords } from './component-kind.ts';
import type { Unit, WorkingParameter } from '../working/working.ts';
import { Worksheet } from '../working/worksheet.ts';

/** The sentence of a kind with what becomes of a part of a phase: what everybody reads. */
export const wholeSentence = <P>(kind: KindWords<P>, parameters: P): string =>
  `${kind.sentence(parameters)} ${kind.partOfPhase(parameters).sentence}`;

/** A sheet for one component, headed with the component's name and the rule it follows. */
export const openWorksheet = <P>(
  kind: KindWords<P>,
  { component }: { readonly component: ComponentHead & { readonly parameters: P } },
): Worksheet =>
  new Worksheet({
    key: component.key,
    title: component.name,
    rule: { kind: kind.kind, sentence: wholeSentence(kind, component.parameters), source: kind.source },
  });

/** A value that the scheme sets, with the scheme as its source, dated with the first day of the phase unless it says another. */
export const schemeParameter = (
  { context }: { readonly context: CalculationContext },
  parameter: { name: string; label: string; value: string; unit: Unit; date?: string },
): WorkingParameter => ({
  ...parameter,
  date: parameter.date ?? context.period.from,
  source: context.schemeTitle,
});
