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
  const present = new Set(row.map(normalHeading));
  return columns.every((column) => column.names.some((name) => present.has(normalHeading(name))));
}

/**
 * Where each column is.
 * @param columns those that are read
 * @param known further headings that the publisher uses and we do not read
 * @returns the index of each column; -1 for an optional one that is not there
 * @throws FileRefused naming each missing, unknown and repeated heading
 */
export function findColumns<Name extends string>(
  row: Cells,
  columns: Readonly<Record<Name, ColumnSpec>>,
  known: readonly string[] = [],
): Record<Name, number> {
  const headings = row.map(normalHeading);
  const found = {} as Record<Name, number>;
  const missing: string[] = [];
  for (const name of Object.keys(columns) as Name[]) {
    const spec = columns[name];
    const wanted = spec.names.map(normalHeading);
    found[name] = headings.findIndex((heading) => wanted.includes(heading));
    if (found[name] === -1 && !spec.optional) missing.push(spec.names[0] ?? name);
  }
  const read = new Set(Object.values<number>(found));
  const ignored = new Set(known.map(normalHeading));
  const unknown = row.filter((_, index) => !read.has(index) && !ignored.has(headings[index] ?? ''));
  refuse(missing, unknown);
  return found;
}

function refuse(missing: readonly string[], unknown: readonly string[]): void {
  const sentences = [
    ...missing.map((name) => `Column ${name} is missing.`),
    ...unknown.map((name) =>
      name.trim() === '' ? 'A column has no heading.' : `Column "${name.replace(/\s+/g, ' ').trim()}" is not known.`,
    ),
  ];
  if (sentences.length > 0) throw new FileRefused(sentences.join(' '));
}
