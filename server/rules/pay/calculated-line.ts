import type { ComponentLabel, ComponentOutcome } from '../components/component-kind.ts';
import type { Component, ComponentKindName } from '../kinds/component.ts';
import type { PracticeFacts, RequirementOutcome } from '../facts/facts.ts';
import { componentSentence } from '../kinds/component-sentence.ts';
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

/**
 * The line of a component: its pay, nothing when something the scheme asks was not done, and no line at
 * all while a person has something to settle.
 */
export function calculatedLine(
  component: Component,
  { working }: ComponentOutcome,
  practice: PracticeFacts,
): CalculatedLine[] {
  const lacking = lackingOf(practice);
  const shown = lacking.length > 0 ? nothingPaid(component, working, lacking) : working;
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

function openSheet(component: Component, addition: string): Worksheet {
  const { source } = kindOf(component);
  const rule = { kind: component.kind, sentence: `${componentSentence(component)} ${addition}`, source };
  return new Worksheet({ key: component.key, title: component.name, rule });
}
