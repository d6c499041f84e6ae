import type { ComponentCase, ComponentKind } from './component-kind.ts';
import type { Unit, WorkingParameter } from './working.ts';
import { Worksheet } from './worksheet.ts';

/** A sheet for one component and one practice, headed with the component's name and the rule it follows. */
export const openWorksheet = <P>(kind: ComponentKind<P>, { component }: ComponentCase<P>): Worksheet =>
  new Worksheet({
    key: component.key,
    title: component.name,
    rule: { kind: kind.kind, sentence: kind.sentence(component.parameters), source: kind.source },
  });

/** A value that the scheme sets, with the scheme as its source. It is dated when the scheme says what year it is for. */
export const schemeParameter = (
  { context }: Pick<ComponentCase<unknown>, 'context'>,
  parameter: { name: string; label: string; value: string; unit: Unit; date?: string },
): WorkingParameter => ({
  ...parameter,
  date: parameter.date ?? context.period.from,
  source: context.schemeTitle,
});
