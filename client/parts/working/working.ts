/** A value set by the scheme or the contract, or counted for the practice, with where it comes from. */
export type GivenFigure = {
  name: string;
  label: string;
  value: string;
  unit: string;
  date: string | null;
  source: string;
};

/** One sum: its formula over the names of the working, and what it came to. */
export type WorkingStep = {
  name: string;
  label: string;
  formula: string;
  unit: string;
  exact: string;
  decimal: string;
  roundedToPlaces: number | null;
};

/** How an amount was worked out. The parts in `children` were worked out first and are used by name. */
export type Working = {
  key: string;
  title: string;
  sentence: string;
  source: string;
  parameters: readonly GivenFigure[];
  inputs: readonly GivenFigure[];
  children: readonly Working[];
  steps: readonly WorkingStep[];
  notes: readonly string[];
  result: string;
};

type Stored = Readonly<Record<string, unknown>>;

/** Thrown inside this file only: the stored form is another than the one known here. */
class OtherForm extends Error {}

const recordOf = (value: unknown): Stored => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new OtherForm();
  return value as Stored;
};

const textOf = (value: unknown): string => {
  if (typeof value !== 'string') throw new OtherForm();
  return value;
};

const listOf = <One>(value: unknown, read: (one: unknown) => One): readonly One[] => {
  if (!Array.isArray(value)) throw new OtherForm();
  return value.map(read);
};

const readFigure = (value: unknown): GivenFigure => {
  const { name, label, value: figure, unit, date, source } = recordOf(value);
  return {
    name: textOf(name),
    label: textOf(label),
    value: textOf(figure),
    unit: textOf(unit),
    date: date === null ? null : textOf(date),
    source: textOf(source),
  };
};

const placesOf = (rounding: unknown): number | null => {
  if (rounding === null) return null;
  const { places } = recordOf(rounding);
  if (typeof places !== 'number') throw new OtherForm();
  return places;
};

const readStep = (value: unknown): WorkingStep => {
  const { name, label, formula, unit, exact, decimal, rounding } = recordOf(value);
  return {
    name: textOf(name),
    label: textOf(label),
    formula: textOf(formula),
    unit: textOf(unit),
    exact: textOf(exact),
    decimal: textOf(decimal),
    roundedToPlaces: placesOf(rounding),
  };
};

const readPart = (value: unknown): Working => {
  const { key, title, rule, parameters, inputs, children, steps, notes, result } = recordOf(value);
  const { sentence, source } = recordOf(rule);
  return {
    key: textOf(key),
    title: textOf(title),
    sentence: textOf(sentence),
    source: textOf(source),
    parameters: listOf(parameters, readFigure),
    inputs: listOf(inputs, readFigure),
    children: listOf(children, readPart),
    steps: listOf(steps, readStep),
    notes: listOf(notes, textOf),
    result: textOf(recordOf(result).text),
  };
};

/** The stored JSON as a working; undefined when any part of it has another form, and then the plain text alone is shown. */
export const readWorking = (stored: unknown): Working | undefined => {
  try {
    return readPart(stored);
  } catch (error) {
    if (error instanceof OtherForm) return undefined;
    throw error;
  }
};
