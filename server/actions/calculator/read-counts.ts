/** What may be typed in: the list once, a register for a group, counts or an answer for an indicator. */
export type CountField = 'list' | 'register' | 'numerator' | 'denominator' | 'answer';

/** One figure as a person typed it. */
export interface TypedCount {
  field: CountField;
  /** The group of a register, the indicator of the others; null for the list. */
  code: string | null;
  value: string;
}

/** What is wrong with one figure. `field` is `list`, `register.AF` or `numerator.AF008`. */
export interface CountProblem {
  field: string;
  message: string;
}

/** Figures that can be: whole, not below zero, and in keeping with each other. Keys are groups and indicators. */
export interface Counts {
  list: number;
  register: ReadonlyMap<string, number>;
  numerator: ReadonlyMap<string, number>;
  denominator: ReadonlyMap<string, number>;
  answer: ReadonlyMap<string, number>;
}

/** More people than live in the country: nothing that is counted here is as large. */
const MOST = 100_000_000;

const NAMES: Record<CountField, string> = {
  list: 'Registered patients',
  register: 'Patients on the register',
  numerator: 'Patients for whom the care was done',
  denominator: 'Patients who count',
  answer: 'The answer',
};

/** The path of a figure, by which a screen finds its field. */
export const fieldOf = ({ field, code }: Pick<TypedCount, 'field' | 'code'>): string =>
  code === null ? field : `${field}.${code}`;

const nameOf = ({ field, code }: TypedCount): string => (code === null ? NAMES[field] : `${code}: ${NAMES[field]}`);

/**
 * Reads what a person typed. Empty figures are left out; every other one that cannot be is named: not a number, not whole,
 * below zero, a list of zero, a register above the list, a numerator above its denominator or without it. Source: issue, "Bad input".
 */
export function readCounts(
  typed: readonly TypedCount[],
): { counts: Counts; problems: [] } | { counts: null; problems: CountProblem[] } {
  const problems: CountProblem[] = [];
  const found = new Map<string, number>();
  for (const one of typed) {
    const text = one.value.replaceAll(/[\s,]/g, '');
    if (text === '') continue;
    const wrong = wrongWith(text, one.field);
    if (wrong) problems.push({ field: fieldOf(one), message: `${nameOf(one)} ${wrong}` });
    else found.set(fieldOf(one), Number(text));
  }
  const list = found.get('list');
  if (list === undefined && !problems.some(({ field }) => field === 'list'))
    problems.push({ field: 'list', message: 'Enter how many patients are registered' });
  const of = (field: CountField): Map<string, number> =>
    new Map(
      [...found].flatMap(([key, value]) =>
        key.startsWith(`${field}.`) ? [[key.slice(field.length + 1), value] as const] : [],
      ),
    );
  const counts = {
    list: list ?? 0,
    register: of('register'),
    numerator: of('numerator'),
    denominator: of('denominator'),
    answer: of('answer'),
  };
  problems.push(
    ...betweenFigures(counts, { list, isWrong: (field) => problems.some((problem) => problem.field === field) }),
  );
  return problems.length > 0 || list === undefined ? { counts: null, problems } : { counts, problems: [] };
}

function wrongWith(text: string, field: CountField): string | null {
  if (!/^[-−]?\d+(\.\d+)?$/.test(text)) return `must be a number, not “${text.slice(0, 20)}”`;
  if (/^[-−]/.test(text)) return 'cannot be below 0';
  if (!/^\d+$/.test(text)) return 'must be a whole number';
  if (Number(text) > MOST) return 'is too large';
  if (field === 'answer' && Number(text) > 1) return 'is 1 for yes or 0 for no';
  return field === 'list' && Number(text) === 0 ? 'cannot be 0' : null;
}

function betweenFigures(
  { register, numerator, denominator }: Counts,
  { list, isWrong }: { list: number | undefined; isWrong: (field: string) => boolean },
): CountProblem[] {
  const problems: CountProblem[] = [];
  for (const [group, patients] of register) {
    if (list !== undefined && patients > list)
      problems.push({
        field: `register.${group}`,
        message: `${group}: the register of ${patients} is above the list of ${list}`,
      });
  }
  for (const [indicator, done] of numerator) {
    const of = denominator.get(indicator);
    if (of !== undefined && done > of)
      problems.push({
        field: `numerator.${indicator}`,
        message: `${indicator}: ${done} for whom the care was done is above the ${of} who count`,
      });
    if (of === undefined && !isWrong(`denominator.${indicator}`))
      problems.push({ field: `denominator.${indicator}`, message: `${indicator}: enter how many patients count` });
  }
  for (const indicator of denominator.keys()) {
    if (!numerator.has(indicator) && !isWrong(`numerator.${indicator}`))
      problems.push({ field: `numerator.${indicator}`, message: `${indicator}: enter for how many the care was done` });
  }
  return problems;
}
