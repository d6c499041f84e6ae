import { anyText, choice, day, flag, list, record, whole } from '../shape.ts';
import type { Read, Shape } from '../shape.ts';
import type { Readings } from './clause.ts';

/** What can be written as JSON and read back unchanged. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What is asked of a value on its way in. What is stored kept to the limits of its day, so reading asks none of them. */
export interface Limits {
  /** The most characters of a text, the most entries of a list, the most a number may be. */
  readonly most?: number;
  readonly least?: number;
  /** What a text must look like; the words complete a sentence, as in "letters and figures". */
  readonly form?: { readonly pattern: RegExp; readonly words: string };
  /** A text that a person writes, by the name a refusal gives it: at most so long, and with no patient in it. */
  readonly written?: string;
}

/** What kind of value stands at the end of a path. */
export type Leaf = 'text' | 'day' | 'whole' | 'pence' | 'id' | 'flag' | 'json';

/** A field of the signed text: its shape, what it says about itself, and what it holds while nobody has said anything. */
export interface Described<T> extends Shape<T> {
  readonly about: string;
  readonly blank: T;
  readonly limits: Limits;
  readonly node: Leaf | { readonly list: Described<unknown> } | { readonly record: RecordDescription };
  /** For a field that may be left out: what is not said then, as in "no envelope is set". */
  readonly unset?: string;
  readonly choices?: readonly string[];
}

/** A field that a text may leave out. Its key is then not there at all, in no form of the text. */
export interface LeftOut<T> extends Described<T | undefined> {
  readonly unset: string;
}

/** A record by its name in the contract, with its fields and how each is read aloud. */
export interface RecordDescription {
  readonly name: string;
  readonly about: string;
  /** What is said of it as something that is sent, where that differs. */
  readonly aboutSent: string;
  readonly fields: Readonly<Record<string, Described<unknown>>>;
  readonly readings: Readonly<Record<string, { readonly nobody?: string }>>;
}

type LeftOutKey<F> = { [K in keyof F]: F[K] extends { readonly unset: string } ? K : never }[keyof F];
type Joined<T> = { [K in keyof T]: T[K] };

/** What a record of these fields holds. */
export type RecordOf<F> = Joined<
  { [K in Exclude<keyof F, LeftOutKey<F>>]: Read<F[K]> } & {
    [K in LeftOutKey<F>]?: Exclude<Read<F[K]>, undefined>;
  }
>;

const leaf = <T>(of: Shape<T>, { node, ...rest }: Pick<Described<T>, 'about' | 'blank' | 'limits' | 'node'>) => ({
  ...of,
  ...rest,
  node,
});

/** A text, which may still be empty. */
export const textField = (about: string, limits: Limits = {}): Described<string> =>
  leaf(anyText(about), { about, blank: '', limits, node: 'text' });

/** A day of the calendar. */
export const dayField = (about: string): Described<string> =>
  leaf(day(about), { about, blank: '', limits: {}, node: 'day' });

/** A whole number. */
export const wholeField = (about: string, { blank = 0, ...limits }: Limits & { blank?: number } = {}) =>
  leaf(whole(about), { about, blank, limits, node: 'whole' });

/** Whole pence. */
export const penceField = (about: string): Described<number> =>
  leaf(whole(about), { about, blank: 0, limits: {}, node: 'pence' });

/** Yes or no. */
export const flagField = (about: string): Described<boolean> =>
  leaf(flag(about), { about, blank: false, limits: {}, node: 'flag' });

/** The id of something of ours. */
export const idField = (about: string): Described<string> =>
  leaf(anyText(about), { about, blank: '', limits: {}, node: 'id' });

/** One of the given words. */
export const choiceField = <const T extends string>(
  about: string,
  choices: readonly [T, ...T[]],
): Described<T> & { readonly choices: readonly T[] } => ({
  ...leaf(choice(about, choices), { about, blank: choices[0], limits: {}, node: 'text' }),
  choices,
});

const isJson = (value: unknown): value is Json =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) ? value.every(isJson) : isJsonRecord(value));

const isJsonRecord = (value: unknown): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isJson);

/** Named values whose shape belongs to somebody else. */
export const jsonField = (about: string, limits: Limits = {}): Described<{ [key: string]: Json }> => ({
  about,
  blank: {},
  limits,
  node: 'json',
  schema: { type: 'object', description: about },
  read(value, path, problems) {
    if (isJsonRecord(value)) return value;
    problems.push({ path, code: 'NOT_A_RECORD', message: `${path} must have named values` });
    return undefined;
  },
});

/** The same field, with words of its own in the place where it stands. */
export const saying = <D extends { readonly about: string }>(about: string, of: D): D => ({ ...of, about });

/** A list, which may be empty. */
export const listField = <T>(about: string, of: Described<T>, limits: Limits = {}): Described<T[]> => ({
  ...list(about, of, 0),
  about,
  blank: [],
  limits,
  node: { list: of },
  read(value, path, problems) {
    const read = list(about, of, 0).read(value, path, problems);
    return read && [...read];
  },
});

/**
 * A field that a text may leave out, so that a text that was signed before there was this field is still the same text.
 * @param unset what is not said then, as in "no envelope is set"
 */
export const leftOut = <T>(of: Described<T>, unset: string): LeftOut<T> => ({
  ...of,
  blank: undefined,
  optional: true,
  unset,
  read: (value, path, problems) => (value === undefined ? undefined : of.read(value, path, problems)),
});

/**
 * A record with exactly these fields, each with how it is read: in a clause of its own, within another's, or by nobody for a
 * reason that is given. A field without a reading does not compile.
 */
export function recordField<F extends Record<string, Described<unknown>>>(
  head: { readonly name: string; readonly about: string; readonly aboutSent?: string },
  fields: F,
  readings: Readings<NoInfer<RecordOf<F>>>,
): Described<RecordOf<F>> & { readonly fields: F; readonly readings: Readings<RecordOf<F>> } {
  const shape: Shape<unknown> = record(head.about, fields);
  const blank = Object.entries(fields).flatMap(([key, { blank: value }]) =>
    value === undefined ? [] : [[key, value]],
  );
  return {
    about: head.about,
    blank: Object.fromEntries(blank) as RecordOf<F>,
    limits: {},
    node: { record: { name: head.name, about: head.about, aboutSent: head.aboutSent ?? head.about, fields, readings } },
    schema: shape.schema,
    read: (value, path, problems) => shape.read(value, path, problems) as RecordOf<F> | undefined,
    fields,
    readings,
  };
}
