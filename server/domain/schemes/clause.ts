/**
 * One clause of the signed text: what a person reads. `path` is the field that comments and problems name, `part` the heading it
 * stands under, `phaseKey` the phase it belongs to (null for the scheme as a whole).
 */
export interface Clause {
  readonly path: string;
  readonly heading: string;
  readonly lines: readonly string[];
  readonly part: string;
  readonly phaseKey: string | null;
}

/** A part of the payment as it is written, whatever its kind asks for. */
export interface WrittenPart {
  readonly key: string;
  readonly name: string;
  readonly label: string;
  readonly kind: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What the clauses need beside the text itself, because other rooms know it. */
export interface KnownWords {
  /** What is said of a part of the payment: its one sentence, and whatever the sentence leaves out. */
  readonly componentLines: (part: WrittenPart, path: string) => readonly string[];
  /** The named practices by their id, each as "Abbey Surgery (ZZ0001)". */
  readonly practiceNames: ReadonlyMap<string, string>;
}

/** Where in the text a reading stands. */
export interface Place extends Pick<Clause, 'path' | 'part' | 'phaseKey'> {
  readonly words: KnownWords;
}

/** How a field of type T in a record of type R is read. */
export interface Reading<T, R> {
  clauses(value: T, record: R, place: Place): readonly Clause[];
  /** Where it is read, when it has no clause of its own. */
  readonly within?: string;
  /** Why nobody reads it. */
  readonly nobody?: string;
}

/** How each field of a record is read, in the order in which a person reads them. */
export type Readings<R> = { readonly [K in keyof R]-?: Reading<R[K], R> };

const clauseAt = ({ path, part, phaseKey }: Place, heading: string, lines: readonly string[]): Clause => ({
  path,
  heading,
  lines,
  part,
  phaseKey,
});

/** A clause of its own. What is left out of the text has no clause. */
export const clause = <T, R>(
  heading: string,
  lines: (value: Exclude<T, undefined>, record: R, words: KnownWords) => readonly string[],
): Reading<T, R> => ({
  clauses: (value, record, place) =>
    value === undefined ? [] : [clauseAt(place, heading, lines(value as Exclude<T, undefined>, record, place.words))],
});

/** It is read within the clause, or the heading, that is named. */
export const within = (where: string): Reading<unknown, unknown> => ({ clauses: () => [], within: where });

/** Nobody reads it, for this reason. */
export const nobodyReads = (why: string): Reading<unknown, unknown> => ({ clauses: () => [], nobody: why });

/** Each entry of a list has a clause, or several; `none` is said of an empty list, in one clause. */
export const clauseForEach = <T, R>(
  ofOne: (entry: T, place: Place, index: number) => readonly Clause[],
  none?: { readonly heading: string; readonly lines: readonly string[] },
): Reading<T[], R> => ({
  clauses: (entries, _record, place) => [
    ...(entries.length === 0 && none ? [clauseAt(place, none.heading, none.lines)] : []),
    ...entries.flatMap((entry, index) => ofOne(entry, { ...place, path: `${place.path}[${index}]` }, index)),
  ],
});

/** One clause for one entry of a list. */
export const oneClause = (place: Place, heading: string, lines: readonly string[]): readonly Clause[] => [
  clauseAt(place, heading, lines),
];

/** Every clause of a record, in the order of its readings. */
export function clausesOfRecord<R extends object>(readings: Readings<R>, record: R, place: Place): readonly Clause[] {
  return (Object.keys(readings) as (keyof R & string)[]).flatMap((key) =>
    readings[key].clauses(record[key], record, { ...place, path: place.path === '' ? key : `${place.path}.${key}` }),
  );
}
