import { FileRefused } from './bad-row.ts';
import type { Cells } from './layout.ts';

/** What a heading is called from year to year. The first is the one used in sentences. */
export interface ColumnSpec {
  names: readonly string[];
  optional?: boolean;
}

/** Letters and digits only, in lower case: `TotalQOFPayments_£`, `Total QOF Payments` and `TOTAL_QOF_PAYMENTS` are one heading. */
export function normalHeading(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** True when every one of these headings is there under one of its names. */
export function hasHeadings(row: Cells, columns: readonly ColumnSpec[]): boolean {
  const present = row.map(normalHeading);
  return columns.every((column) => placesOf(present, column.names.map(normalHeading)).length > 0);
}

/** A footnote of the publisher: `Average number of registered patients1`. */
const FOOTNOTE = /(?<=[a-z])\d{1,2}$/;

/** Where each column is, and what else the file has. */
export interface FoundColumns<Name extends string> {
  /** The index of each column; -1 for an optional one that is not there. */
  at: Record<Name, number>;
  /** The columns that nobody knows, each with its heading, which may be empty. */
  unknown: readonly { index: number; heading: string }[];
}

/**
 * Where each column is, under any of its names, with or without the number of a footnote.
 * @param columns those that are read
 * @param known further headings that the publisher uses and we do not read
 * @throws FileRefused naming each column that is missing, or there twice
 */
export function findColumns<Name extends string>(
  row: Cells,
  columns: Readonly<Record<Name, ColumnSpec>>,
  known: readonly string[] = [],
): FoundColumns<Name> {
  const headings = row.map(normalHeading);
  const at = {} as Record<Name, number>;
  const problems: string[] = [];
  for (const name of Object.keys(columns) as Name[]) {
    const spec = columns[name];
    const places = placesOf(headings, spec.names.map(normalHeading));
    at[name] = places[0] ?? -1;
    if (places.length === 0 && !spec.optional) problems.push(`Column ${spec.names[0] ?? name} is missing.`);
    if (places.length > 1)
      problems.push(
        `Columns ${places.map((place) => `"${shownHeading(row[place])}"`).join(' and ')} are one and the same: leave one.`,
      );
  }
  if (problems.length > 0) throw new FileRefused(problems.join(' '));
  const read = new Set(Object.values<number>(at));
  const ignored = new Set(known.map(normalHeading));
  const isKnown = (heading: string): boolean => ignored.has(heading) || ignored.has(heading.replace(FOOTNOTE, ''));
  const unknown = row
    .map((heading, index) => ({ index, heading: shownHeading(heading) }))
    .filter(({ index }) => !read.has(index) && !isKnown(headings[index] ?? ''));
  return { at, unknown };
}

// A heading that is one of the names counts before one that is so but for its footnote.
function placesOf(headings: readonly string[], wanted: readonly string[]): number[] {
  const places = (same: (heading: string) => boolean): number[] =>
    headings.flatMap((heading, index) => (same(heading) ? [index] : []));
  const exact = places((heading) => wanted.includes(heading));
  return exact.length > 0 ? exact : places((heading) => wanted.includes(heading.replace(FOOTNOTE, '')));
}

const shownHeading = (heading = ''): string => heading.replace(/\s+/g, ' ').trim();
