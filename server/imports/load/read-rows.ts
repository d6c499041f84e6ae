import { BadCell, BadRows, FileRefused } from '../files/bad-row.ts';
import type { Batch } from '../files/batch.ts';
import type { Inspection } from '../files/inspect-file.ts';
import type { Cells, Put, Recognised, SheetReader } from '../files/layout.ts';
import { Repeats } from './repeats.ts';

/** A file that is known to be of a layout. */
export interface Readable {
  inspection: Inspection;
  recognised: Recognised;
}

/** Where the rows go. */
export interface Sink {
  put: Put;
  /** Awaited after each batch, so that reading never runs away from writing. */
  flush: () => Promise<void>;
}

export interface ReadOptions {
  /** How many bad rows are kept; the others are counted. */
  badRowLimit: number;
  /** Looks for rows that say the same thing twice. Where the database looks as well this is only asked to name their lines. */
  findRepeats?: boolean;
  progress?: (share: number, rows: number) => void;
}

/**
 * Reads every row of a recognised file into a sink.
 * @returns how many rows were read
 * @throws FileRefused with the bad rows when there are any, after the whole file has been read
 */
export async function readRows(
  { inspection, recognised }: Readable,
  sink: Sink,
  options: ReadOptions,
): Promise<number> {
  const repeats = options.findRepeats ? new Repeats(recognised.targets) : null;
  const reading = new Reading(sink, new BadRows(options.badRowLimit), repeats);
  for (const reader of recognised.sheets) {
    let heading = reader.hasHeadings;
    const told = (share: number): void => options.progress?.(share, reading.rows);
    for await (const batch of inspection.rows(reader.sheet, told)) {
      const skipped = heading && batch.rows.length > 0 ? 1 : 0;
      heading = heading && skipped === 0;
      reading.take(reader, batch, skipped);
      if (reading.bad.count === 0) await sink.flush();
    }
  }
  reading.bad.refuseIfAny();
  if (reading.rows === 0) throw new FileRefused('The file has headings and no rows.');
  return reading.rows;
}

class Reading {
  rows = 0;
  readonly #put: Put;
  #line = 0;

  constructor(
    sink: Sink,
    readonly bad: BadRows,
    repeats: Repeats | null,
  ) {
    this.#put = (target, values) => {
      repeats?.see(target, values, this.#line);
      if (this.bad.count === 0) sink.put(target, values);
    };
  }

  take(reader: SheetReader, batch: Batch, from: number): void {
    for (let index = from; index < batch.rows.length; index += 1) {
      this.#line = batch.lines[index] ?? 0;
      this.rows += 1;
      this.#read(reader, batch.rows[index] ?? []);
    }
  }

  #read(reader: SheetReader, cells: Cells): void {
    const width = reader.headings.length;
    if (cells.length !== width) {
      const column = reader.headings[Math.min(cells.length, width - 1)] ?? '';
      this.bad.add({ line: this.#line, column, reason: `the row has ${cells.length} of ${width} columns` });
      return;
    }
    try {
      reader.read(cells, this.#put);
    } catch (failure) {
      if (!(failure instanceof BadCell)) throw failure;
      this.bad.add({ line: this.#line, column: reader.headings[failure.index] ?? '', reason: failure.message });
    }
  }
}
