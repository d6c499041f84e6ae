import { isDay, isFinancialYear } from './dates.ts';
import { compare, isDecimal, parseDecimal } from './fraction.ts';
import type { Problem } from './problem.ts';

/** A JSON Schema fragment, as far as this product writes them. */
export type JsonSchema = { readonly [key: string]: unknown };

/**
 * What a piece of JSON must look like. One description serves to read it (every problem named with its path), and to
 * publish it (as JSON Schema), so that the two cannot differ. Unknown keys are problems.
 */
export interface Shape<T> {
  /** The value read, or undefined when problems were added. */
  read(value: unknown, path: string, problems: Problem[]): T | undefined;
  readonly schema: JsonSchema;
  /** Whether the key may be left out of a record. */
  readonly optional?: boolean;
}

/** What a shape reads. */
export type Read<S> = S extends Shape<infer T> ? T : never;

/** What is said of a value that does not fit; `message` completes a sentence that begins with the path. */
interface Misfit {
  readonly code: string;
  readonly message: string;
}

function shape<T>(schema: JsonSchema, { code, message }: Misfit, test: (value: unknown) => T | undefined): Shape<T> {
  return {
    schema,
    read(value, path, problems) {
      const read = test(value);
      if (read === undefined) problems.push({ path, code, message: `${path} ${message}` });
      return read;
    },
  };
}

/** A text that is not blank. */
export const text = (description: string): Shape<string> =>
  shape({ type: 'string', minLength: 1, description }, { code: 'NOT_TEXT', message: 'must be a text' }, (value) =>
    typeof value === 'string' && value.trim() !== '' ? value : undefined,
  );

/** A text, which may be empty. */
export const anyText = (description: string): Shape<string> =>
  shape({ type: 'string', description }, { code: 'NOT_TEXT', message: 'must be a text' }, (value) =>
    typeof value === 'string' ? value : undefined,
  );

/** A text that matches a pattern. `words` completes the sentence "… must be". */
export const pattern = (description: string, form: RegExp, words: string): Shape<string> =>
  shape(
    { type: 'string', pattern: form.source, description },
    { code: 'NOT_IN_FORM', message: `must be ${words}` },
    (value) => (typeof value === 'string' && form.test(value) ? value : undefined),
  );

/** The keyword of a schema under which a person's words for its choices stand. */
export const CHOICES_IN_WORDS = 'x-words';

/** One of the given words. Where they are names and not words, `words` says what a person reads in their place. */
export const choice = <const T extends string>(
  description: string,
  choices: readonly T[],
  words?: Readonly<Record<T, string>>,
): Shape<T> =>
  shape(
    { enum: choices, description, ...(words ? { [CHOICES_IN_WORDS]: words } : {}) },
    { code: 'NOT_A_CHOICE', message: `must be one of ${choices.join(', ')}` },
    (value) => choices.find((one) => one === value),
  );

/** Yes or no. */
export const flag = (description: string): Shape<boolean> =>
  shape({ type: 'boolean', description }, { code: 'NOT_YES_OR_NO', message: 'must be true or false' }, (value) =>
    typeof value === 'boolean' ? value : undefined,
  );

/** A financial year such as `2026-27`. */
export const financialYear = (description: string): Shape<string> =>
  shape(
    { type: 'string', pattern: '^\\d{4}-\\d{2}$', description },
    { code: 'NOT_A_FINANCIAL_YEAR', message: 'must be a financial year such as 2026-27' },
    (value) => (typeof value === 'string' && isFinancialYear(value) ? value : undefined),
  );

/** A day such as `2014-03-31`. */
export const day = (description: string): Shape<string> =>
  shape(
    { type: 'string', format: 'date', description },
    { code: 'NOT_A_DATE', message: 'must be a date such as 2014-03-31' },
    (value) => (typeof value === 'string' && isDay(value) ? value : undefined),
  );

/** The bounds of a number, both included, as plain decimals; `above` is a bound that is not included. */
export interface Bounds {
  readonly least?: string;
  readonly above?: string;
  readonly most?: string;
  /** The most decimal places that may be written. */
  readonly places?: number;
}

/**
 * A decimal, kept as the text it is written in so that nothing is lost; a JSON number is taken when it is written
 * plainly. Read as text: `"5.00"`.
 */
export const decimal = (description: string, bounds: Bounds = {}): Shape<string> => ({
  schema: {
    anyOf: [{ type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' }, { type: 'number' }],
    description: `${description}${boundsText(bounds)}`,
  },
  read(value, path, problems) {
    const written = typeof value === 'number' ? String(value) : value;
    if (typeof written !== 'string' || !isDecimal(written)) {
      problems.push({ path, code: 'NOT_A_DECIMAL', message: `${path} must be a plain decimal such as 12.5` });
      return undefined;
    }
    const wrong = outside(written, bounds);
    if (wrong) problems.push({ path, code: 'OUT_OF_RANGE', message: `${path} is ${written} and must be ${wrong}` });
    return wrong ? undefined : written;
  },
});

/** A whole number, as a JSON number. */
export const whole = (description: string, bounds: Bounds = {}): Shape<number> => ({
  schema: { type: 'integer', description: `${description}${boundsText(bounds)}` },
  read(value, path, problems) {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
      problems.push({ path, code: 'NOT_WHOLE', message: `${path} must be a whole number` });
      return undefined;
    }
    const wrong = outside(String(value), bounds);
    if (wrong) problems.push({ path, code: 'OUT_OF_RANGE', message: `${path} is ${value} and must be ${wrong}` });
    return wrong ? undefined : value;
  },
});

function outside(written: string, { least, above, most, places }: Bounds): string | undefined {
  const value = parseDecimal(written);
  if (least !== undefined && compare(value, parseDecimal(least)) < 0) return `at least ${least}`;
  if (above !== undefined && compare(value, parseDecimal(above)) <= 0) return `above ${above}`;
  if (most !== undefined && compare(value, parseDecimal(most)) > 0) return `at most ${most}`;
  if (places !== undefined && (written.split('.')[1] ?? '').length > places)
    return `written with at most ${places} decimal places`;
  return undefined;
}

const boundsText = ({ least, above, most, places }: Bounds): string =>
  [
    least === undefined ? '' : `, at least ${least}`,
    above === undefined ? '' : `, above ${above}`,
    most === undefined ? '' : `, at most ${most}`,
    places === undefined ? '' : `, at most ${places} decimal places`,
  ].join('');

/** A list with so many entries or more. */
export const list = <T>(description: string, of: Shape<T>, atLeast = 1): Shape<readonly T[]> => ({
  schema: { type: 'array', items: of.schema, minItems: atLeast, description },
  read(value, path, problems) {
    if (!Array.isArray(value) || value.length < atLeast) {
      problems.push({ path, code: 'NOT_A_LIST', message: `${path} must be a list with at least ${atLeast} in it` });
      return undefined;
    }
    const read = value.map((one, position) => of.read(one, `${path}[${position}]`, problems));
    return read.some((one) => one === undefined) ? undefined : (read as T[]);
  },
});

/** A key that may be left out, or be null; read as null then. */
export const optional = <T>(of: Shape<T>): Shape<T | null> => ({
  schema: { description: of.schema.description, anyOf: [of.schema, { type: 'null' }] },
  optional: true,
  read: (value, path, problems) => (value === undefined || value === null ? null : of.read(value, path, problems)),
});

/** A key of JSON Schema beside the standard ones: whether a value has to be chosen in a new text, though an older one may leave it out. */
export const MUST_BE_CHOSEN = 'x-must-be-chosen';

/** Something that was not asked for once: an older text reads without it, and whoever writes a new one has to choose. */
export const mustBeChosen = <T>(of: Shape<T>): Shape<T | null> => {
  const shape = optional(of);
  return { ...shape, schema: { ...shape.schema, [MUST_BE_CHOSEN]: true } };
};

/** A record with exactly these keys. */
export function record<F extends Record<string, Shape<unknown>>>(
  description: string,
  fields: F,
): Shape<{ readonly [K in keyof F]: Read<F[K]> }> {
  const entries = Object.entries(fields);
  const properties = Object.fromEntries(entries.map(([key, field]) => [key, field.schema]));
  const required = entries
    .filter(([, { optional, schema }]) => !optional || schema[MUST_BE_CHOSEN] === true)
    .map(([key]) => key);
  return {
    schema: { type: 'object', description, properties, required, additionalProperties: false },
    read(value, path, problems) {
      if (!isRecord(value)) {
        problems.push({ path, code: 'NOT_A_RECORD', message: `${path || 'The whole'} must have named fields` });
        return undefined;
      }
      const before = problems.length;
      refuseUnknownKeys(value, { path, known: fields, problems });
      const read = entries
        .map(([key, field]) => [key, readField({ value, key, field, path: pathTo(path, key), problems })] as const)
        // What an optional field reads as undefined is not there, and stays so.
        .filter(([, one]) => one !== undefined);
      return problems.length > before ? undefined : (Object.fromEntries(read) as { [K in keyof F]: Read<F[K]> });
    },
  };
}

/** A record whose keys are free, each with a value of the same shape. */
export const dictionary = <T>(description: string, of: Shape<T>): Shape<Readonly<Record<string, T>>> => ({
  schema: { type: 'object', description, additionalProperties: of.schema },
  read(value, path, problems) {
    if (!isRecord(value)) {
      problems.push({ path, code: 'NOT_A_RECORD', message: `${path} must have named fields` });
      return undefined;
    }
    const before = problems.length;
    const read = Object.entries(value).map(([key, one]) => [key, of.read(one, pathTo(path, key), problems)]);
    return problems.length > before ? undefined : (Object.fromEntries(read) as Record<string, T>);
  },
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pathTo = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

function refuseUnknownKeys(
  value: Record<string, unknown>,
  at: { path: string; known: object; problems: Problem[] },
): void {
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(at.known, key)) continue;
    const path = pathTo(at.path, key);
    at.problems.push({ path, code: 'FIELD_UNKNOWN', message: `${path} is not a field that is known here` });
  }
}

interface Field {
  readonly value: Record<string, unknown>;
  readonly key: string;
  readonly field: Shape<unknown>;
  readonly path: string;
  readonly problems: Problem[];
}

function readField({ value, key, field, path, problems }: Field): unknown {
  if (Object.hasOwn(value, key) || field.optional) return field.read(value[key], path, problems);
  problems.push({ path, code: 'FIELD_MISSING', message: `${path} is missing` });
  return undefined;
}
