import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';

/** One row of a file, with the line it stands on and its values by column. */
export interface TableRow {
  readonly line: number;
  readonly values: readonly string[];
}

/** Collects what is wrong with a file, by row and column. After so many the rest is only counted. */
export class FileProblems {
  private readonly sentences: string[] = [];
  private more = 0;

  constructor(private readonly most = 100) {}

  /** How many there are. */
  get count(): number {
    return this.sentences.length + this.more;
  }

  /** Adds a problem at a row and, where it is one value, a column. */
  add({ file, line, column }: { file: string; line?: number; column?: string }, sentence: string): void {
    const at = [
      file,
      ...(line === undefined ? [] : [`row ${line}`]),
      ...(column === undefined ? [] : [`column ${column}`]),
    ].join(', ');
    if (this.sentences.length < this.most) this.sentences.push(`${at}: ${sentence}`);
    else this.more += 1;
  }

  /** The problems as lines of text. */
  lines(): string[] {
    return this.more === 0 ? this.sentences : [...this.sentences, `… and ${this.more} more.`];
  }
}

/**
 * The rows of a CSV file, one at a time, each value in the order of `columns`. The header may have the columns in any order, and
 * must have exactly those.
 */
export async function* rowsOf(
  file: string,
  columns: readonly string[],
  problems: FileProblems,
): AsyncGenerator<TableRow> {
  const parser = parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true });
  const records = pipeline(createReadStream(file), parser, () => undefined);
  let order: number[] | null = null;
  let width = 0;
  try {
    for await (const { record, info } of records as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (!order) {
        order = headerOrder({ file, columns, header: record }, problems);
        width = record.length;
        if (!order) return;
      } else if (record.length !== width) {
        problems.add({ file, line: info.lines }, `has ${record.length} values and needs ${width}`);
      } else {
        yield { line: info.lines, values: order.map((position) => record[position] ?? '') };
      }
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    problems.add({ file }, code === 'ENOENT' ? 'is not there' : error instanceof Error ? error.message : String(error));
    return;
  }
  if (!order) problems.add({ file, line: 1 }, `is empty; its columns must be ${columns.join(', ')}`);
}

function headerOrder(
  { file, columns, header }: { file: string; columns: readonly string[]; header: readonly string[] },
  problems: FileProblems,
): number[] | null {
  const missing = columns.filter((column) => !header.includes(column));
  const unknown = header.filter((column, position) => !columns.includes(column) || header.indexOf(column) !== position);
  for (const column of missing) problems.add({ file, line: 1, column }, 'is missing');
  for (const column of unknown) problems.add({ file, line: 1, column }, 'is not known, or stands there twice');
  return missing.length + unknown.length === 0 ? columns.map((column) => header.indexOf(column)) : null;
}

/** The whole number that a value is, or undefined after naming what is wrong with it. */
export function wholeNumber(
  value: string,
  at: { file: string; line: number; column: string },
  problems: FileProblems,
): number | undefined {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (Number.isSafeInteger(number)) return number;
  if (value === '') problems.add(at, 'is missing');
  else if (/^-\d+(\.\d+)?$/.test(value)) problems.add(at, `is ${value}, and cannot be below zero`);
  else problems.add(at, `is ${value}, and must be a whole number`);
  return undefined;
}
