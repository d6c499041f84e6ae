import { daysIn } from '../../domain/dates.ts';
import type { Period } from '../../domain/dates.ts';
import type { CalculationContext, ComponentLabel, ComponentOutcome } from '../components/component-kind.ts';
import type { Component, ComponentKindName } from '../kinds/component.ts';
import type { PracticeFacts, RequirementOutcome } from '../facts/facts.ts';
import { kindOf } from '../kinds/kind-of.ts';
import type { Working } from '../working/working.ts';
import { Worksheet } from '../working/worksheet.ts';
import { capitalised } from '../../domain/words/capitals.ts';

/** What one practice is paid for one component, in pence, with the working that led there. */
export interface CalculatedLine {
  readonly componentKey: string;
  readonly kind: ComponentKindName;
  readonly label: ComponentLabel;
  readonly pence: bigint;
  readonly working: Working;
}

/** Everything the scheme asks of the practice that was not done. */
export const lackingOf = ({ requirements }: PracticeFacts): readonly RequirementOutcome[] =>
  requirements.filter(({ met }) => !met);

/** The days of the phase on which the practice was open and took part; null when there is none. */
export function daysInForce({ open, inForce }: PracticeFacts, { period }: CalculationContext): Period | null {
  const periods = [period, open ?? period, inForce ?? period];
  const from = periods.map((one) => one.from).reduce((a, b) => (a > b ? a : b));
  const to = periods.map((one) => one.to).reduce((a, b) => (a < b ? a : b));
  return from <= to ? { from, to } : null;
}

/**
 * The line of a component: its pay for the days in force, nothing when something the scheme asks was not done, and no line at
 * all while a person has something to settle.
 */
export function calculatedLine(
  component: Component,
  { working }: ComponentOutcome,
  { practice, context }: { practice: PracticeFacts; context: CalculationContext },
): CalculatedLine[] {
  const lacking = lackingOf(practice);
  const shown =
    lacking.length > 0
      ? nothingPaid(component, working, lacking)
      : working && forDays(component, working, { practice, context });
  if (!shown) return [];
  if (shown.result.pence === null)
    throw new TypeError(`The component '${component.key}' did not come to a sum of money`);
  const { key: componentKey, kind, label } = component;
  return [{ componentKey, kind, label, pence: BigInt(shown.result.pence), working: shown }];
}

function nothingPaid(component: Component, wouldBe: Working | null, lacking: readonly RequirementOutcome[]): Working {
  const sheet = openSheet(component, 'It is paid only when everything the scheme asks has been done.');
  if (wouldBe) sheet.child({ ...wouldBe, key: 'otherwise', title: `${component.name}, had everything been done` });
  for (const { label, shortfall } of lacking)
    sheet.note(shortfall === null ? `Not done: ${label}` : `${capitalised(shortfall)} (${label}).`);
  sheet.step({ name: 'earned', label: 'Pay before rounding', unit: 'pounds' }, wouldBe ? 'otherwise * 0' : '0');
  return sheet.pay('earned');
}

/** Pay is for the days in force. Shared components and top-ups are worked out for the whole and are cut in the same way. */
function forDays(
  component: Component,
  working: Working,
  { practice, context }: { practice: PracticeFacts; context: CalculationContext },
): Working {
  const days = daysInForce(practice, context);
  if (!days || daysIn(days) === daysIn(context.period)) return working;
  const sheet = openSheet(component, 'It is paid for the days on which the practice was open and took part.');
  sheet.child({ ...working, key: 'whole', title: `${component.name}, for the whole phase` });
  const source = 'Practice and participation record';
  sheet.input({
    name: 'daysInForce',
    label: 'Days in force',
    value: `${daysIn(days)}`,
    unit: 'days',
    date: days.to,
    source,
  });
  sheet.parameter({
    name: 'days',
    label: 'Days in the phase',
    value: `${daysIn(context.period)}`,
    unit: 'days',
    date: context.period.to,
    source: context.schemeTitle,
  });
  sheet.step({ name: 'part', label: 'Part for the days in force', unit: 'pounds' }, 'whole * daysInForce / days');
  return sheet.pay('part');
}

function openSheet(component: Component, addition: string): Worksheet {
  const { source, sentence } = kindOf(component);
  const rule = { kind: component.kind, sentence: `${sentence(component.parameters)} ${addition}`, source };
  return new Worksheet({ key: component.key, title: component.name, rule });
}
