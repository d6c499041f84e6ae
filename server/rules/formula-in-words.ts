/**
 * A formula with its names replaced by their labels, for a person to read:
 * `numerator / denominator * 100` becomes `[patients treated] ÷ [patients] × 100`.
 * Unknown names stay as they are; calls are put as `smaller of (…)`, `larger of (…)`, `… rounded half up`.
 */
export function formulaInWords(formula: string, labels: ReadonlyMap<string, string>): string {
  const rounding = /^round\(([A-Za-z][A-Za-z0-9_]*), (\d+)\)$/.exec(formula);
  if (rounding?.[1]) return `[${labelOf(rounding[1], labels)}] rounded half up to ${rounding[2]} decimal places`;
  return formula
    .replace(/[A-Za-z][A-Za-z0-9_]*/g, (name) => CALLS[name] ?? (labels.has(name) ? `[${labelOf(name, labels)}]` : name))
    .replaceAll('*', '×')
    .replaceAll('/', '÷');
}

const CALLS: Readonly<Record<string, string>> = {
  min: 'the smaller of ',
  max: 'the larger of ',
  atLeast: 'at least ',
  choose: 'choose ',
};

const labelOf = (name: string, labels: ReadonlyMap<string, string>): string => {
  const label = labels.get(name) ?? name;
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
};
