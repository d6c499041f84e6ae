import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { FileRefused } from './bad-row.ts';
import type { Batch } from './batch.ts';
import type { Cells } from './layout.ts';

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** What stands between two values of a row. */
export type Delimiter = ',' | ';' | '\t';

/** How a text file is written. */
export interface Writing {
  encoding: Encoding;
  delimiter: Delimiter;
}

const LONGEST_LINE = 1_000_000;
const CARRIAGE_RETURN = 13;
const ROWS_IN_A_BATCH = 2_000;
const AS_PUBLISHED = { bom: true, relax_column_count: true, skip_empty_lines: true } as const;

/**
 * The rows of a delimited file, a batch at a time, empty lines left out.
 *
 * Most published files have no quotation mark, and a line without one needs no parser: it is cut at its delimiters, at
 * three times the speed. From the first chunk that has one, csv-parse reads the rest. Both give the same rows.
 *
 * @throws FileRefused when quotation marks do not match
 */
export async function* delimitedRows(
  bytes: AsyncIterable<Buffer>,
  { encoding, delimiter }: Writing,
): AsyncGenerator<Batch> {
  const chunks = decoded(bytes, encoding)[Symbol.asyncIterator]();
  const cutter = new LineCutter(delimiter);
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    if (next.value.includes('"')) {
      yield* parsedRows(rest(cutter.carry + next.value, chunks), { firstLine: cutter.line, delimiter });
      return;
    }
    yield cutter.cut(next.value);
  }
  yield cutter.end();
}

/** The first rows of a text that may end anywhere, even within a value; none when there is none. */
export async function firstRows(
  text: string,
  { delimiter, rows }: { delimiter: Delimiter; rows: number },
): Promise<Cells[]> {
  const lines = text.split('\n', rows + 1).slice(0, rows);
  if (!lines.some((line) => line.includes('"')))
    return lines
      .map((line) => line.replace(/\r$/, ''))
      .filter((line) => line !== '')
      .map((line) => line.split(delimiter));
  const found: Cells[] = [];
  const keep = (record: string[]): string[] => {
    found.push(record);
    return record;
  };
  const parser = parse({ ...AS_PUBLISHED, delimiter, to: rows, on_record: keep }).resume();
  parser.end(text);
  // What is wrong is said when the rows are read, with its line.
  await finished(parser).catch(() => undefined);
  return found;
}

// The byte order mark that some files start with is dropped by the decoder.
async function* decoded(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

class LineCutter {
  carry = '';
  /** The line that the carry is the start of. */
  line = 1;

  constructor(private readonly delimiter: Delimiter) {}

  cut(chunk: string): Batch {
    const lines = (this.carry + chunk).split('\n');
    this.carry = lines.pop() ?? '';
    if (this.carry.length > LONGEST_LINE)
      throw new FileRefused(
        `Line ${this.line + lines.length} has more than a million characters: this is not a file of rows.`,
      );
    return this.rows(lines);
  }

  end(): Batch {
    const last = this.carry;
    this.carry = '';
    return this.rows([last]);
  }

  private rows(lines: readonly string[]): Batch {
    const batch: Batch = { sheet: 0, rows: [], lines: [] };
    for (const line of lines) {
      const length = line.length;
      const text = length > 0 && line.charCodeAt(length - 1) === CARRIAGE_RETURN ? line.slice(0, -1) : line;
      if (text.length > 0) {
        batch.rows.push(text.split(this.delimiter));
        batch.lines.push(this.line);
      }
      this.line += 1;
    }
    return batch;
  }
}

async function* rest(first: string, chunks: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}

interface ParsedRow {
  record: string[];
  /** `lines` counts the line ends passed, the row's own included. */
  info: { lines: number };
}

async function* parsedRows(
  text: AsyncIterable<string>,
  { firstLine, delimiter }: { firstLine: number; delimiter: Delimiter },
): AsyncGenerator<Batch> {
  const parser = parse({ ...AS_PUBLISHED, delimiter, info: true, max_record_size: LONGEST_LINE });
  const source = Readable.from(text).on('error', (failure) => parser.destroy(failure));
  source.pipe(parser);
  let batch: Batch = { sheet: 0, rows: [], lines: [] };
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRow>) {
      batch.rows.push(record);
      batch.lines.push(firstLine - 1 + info.lines - breaksWithin(record));
      if (batch.rows.length < ROWS_IN_A_BATCH) continue;
      yield batch;
      batch = { sheet: 0, rows: [], lines: [] };
    }
  } catch (failure) {
    throw quotationRefusal(failure, firstLine);
  }
  yield batch;
}

const breaksWithin = (record: readonly string[]): number =>
  record.reduce((breaks, cell) => (cell.includes('\n') ? breaks + cell.split('\n').length - 1 : breaks), 0);

const QUOTATION: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'A quotation mark is opened and never closed: the file may be cut short.',
  CSV_INVALID_CLOSING_QUOTE: 'A quotation mark closes in the middle of a value.',
  INVALID_OPENING_QUOTE: 'A quotation mark opens in the middle of a value.',
  CSV_MAX_RECORD_SIZE: 'A row has more than a million characters: this is not a file of rows.',
};

function quotationRefusal(failure: unknown, firstLine: number): unknown {
  const { code, lines } = failure as { code?: string; lines?: number };
  const sentence = code === undefined ? undefined : QUOTATION[code];
  return sentence === undefined ? failure : new FileRefused(`${sentence} (line ${firstLine - 1 + (lines ?? 1)})`);
}
