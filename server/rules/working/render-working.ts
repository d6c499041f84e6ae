import { compare } from '../../domain/fraction.ts';
import { formulaInWords } from './formula-in-words.ts';
import type { Working, WorkingInput, WorkingParameter, WorkingStep } from './working.ts';
import { readValue, unitText } from './worksheet.ts';

/**
 * A working as plain text for a person, on a screen or on paper: the rule, what was given with date and source, each sum
 * with its names put into words, and the result. Parts that were worked out first stand indented above the sum that uses them.
 */
export const renderWorking = (working: Working): string => `${linesOf(working).join('\n')}\n`;

const INDENT = '  ';

/** A fraction with a longer denominator tells a person nothing; it stands in the working all the same. */
const LONGEST_SHOWN = 1_000_000n;

function linesOf(working: Working): string[] {
  const labels = labelsOf(working);
  const lines = [
    working.title,
    `${INDENT}Rule: ${working.rule.sentence}`,
    `${INDENT}Source of the rule: ${working.rule.source}`,
  ];
  section(lines, 'Set by the scheme or the contract', working.parameters.map(parameterLine));
  section(lines, 'Counted or recorded', working.inputs.map(inputLine));
  if (working.children.length > 0) {
    lines.push(`${INDENT}Worked out first`);
    for (const child of working.children) lines.push(...linesOf(child).map((line) => `${INDENT}${INDENT}${line}`));
  }
  section(
    lines,
    'Working',
    working.steps.flatMap((step) => stepLines(step, labels)),
  );
  for (const note of working.notes) lines.push(`${INDENT}Note: ${note}`);
  lines.push(`${INDENT}Result: ${working.result.text}`);
  return lines;
}

function section(lines: string[], title: string, entries: readonly string[]): void {
  if (entries.length === 0) return;
  lines.push(`${INDENT}${title}`, ...entries.map((entry) => `${INDENT}${INDENT}${entry}`));
}

const parameterLine = ({ label, value, unit, date, source }: WorkingParameter): string =>
  `${label}: ${unitText(readValue(value), unit)} (${date === null ? '' : `for ${date}, `}${source})`;

const inputLine = ({ label, value, unit, date, source }: WorkingInput): string =>
  `${label}: ${unitText(readValue(value), unit)} (at ${date}, ${source})`;

function stepLines(step: WorkingStep, labels: ReadonlyMap<string, string>): string[] {
  const value = readValue(step.exact);
  const figure = step.rounding && step.unit === 'points' ? `${step.decimal} points` : unitText(value, step.unit);
  const isShortened = compare(readValue(step.decimal), value) !== 0;
  const exact = isShortened && value.denominator < LONGEST_SHOWN ? ` (exactly ${step.exact})` : '';
  return [`${step.label} = ${formulaInWords(step.formula, labels)} = ${figure}${exact}`];
}

function labelsOf(working: Working): Map<string, string> {
  const labels = new Map<string, string>();
  for (const { name, label } of [...working.parameters, ...working.inputs, ...working.steps]) labels.set(name, label);
  for (const child of working.children)
    labels.set(child.key, child.title.startsWith(`${child.key},`) ? child.key : child.title);
  return labels;
}
