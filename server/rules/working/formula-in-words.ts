import { uncapitalised } from '../../domain/words/capitals.ts';

/**
 * A formula with its names replaced by their labels, for a person to read:
 * `numerator / denominator * 100` becomes `[patients treated] ÷ [patients] × 100`.
 * Unknown names stay as they are; calls are put as `smaller of (…)`, `larger of (…)`, `… rounded half up`.
 */
export function formulaInWords(formula: string, labels: ReadonlyMap<string, string>): string {
  const rounding = /^round\(([A-Za-z][A-Za-z0-9_]*), (\d+)\)$/.exec(formula);
  if (rounding?.[1]) return `[${labelOf(rounding[1], labels)}] rounded half up to ${rounding[2]} decimal places`;
  return formula
    .replace(
      /down\(([A-Za-z][A-Za-z0-9_]*), 2\)/g,
      (_whole, name: string) => `[${labelOf(name, labels)}] cut to whole pence`,
    )
    .replace(
      /(?<!\[[^\]]*)[A-Za-z][A-Za-z0-9_]*/g,
      (name) => CALLS[name] ?? (labels.has(name) ? `[${labelOf(name, labels)}]` : name),
    )
    .replaceAll('*', '×')
    .replaceAll('/', '÷');
}

const CALLS: Readonly<Record<string, string>> = {
  min: 'the smaller of ',
  max: 'the larger of ',
  atLeast: 'at least ',
  choose: 'choose ',
};

/** A label inside a sentence. */
const labelOf = (name: string, labels: ReadonlyMap<string, string>): string => uncapitalised(labels.get(name) ?? name);
