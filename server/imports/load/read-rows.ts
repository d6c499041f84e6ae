import { BadCell, BadRows, FileEmpty } from '../files/bad-row.ts';
import type { BadRow } from '../files/bad-row.ts';
import type { Batch } from '../files/batch.ts';
import { isPracticeCode } from '../files/cells.ts';
import type { Inspection } from '../files/inspect-file.ts';
import type { Cells, Doubt, Put, Recognised, SheetReader } from '../files/layout.ts';
import { Repeats } from './repeats.ts';

/** A file that is known to be of a layout. */
export interface Readable {
  inspection: Inspection;
  recognised: Recognised;
  /** How many rows stand above the headings. */
  titleRows: number;
}

/** Where the rows go. */
export interface Sink {
  put: Put;
  /** Awaited after each batch, so that reading never runs away from writing. */
  flush: () => Promise<void>;
}

export interface ReadOptions {
  /** How many bad rows, and how many odd ones, are kept; the others are counted. */
  badRowLimit: number;
  /** Looks for rows that say the same thing twice. Where the database looks as well this is only asked to name their lines. */
  findRepeats?: boolean;
  progress?: (share: number, rows: number) => void;
}

/** What was read of a file. */
export interface RowsRead {
  rows: number;
  /** The first of the cells that are kept and odd, and how many there are in all. */
  odd: { first: readonly BadRow[]; count: number };
  /** Lines below the headings that are no rows: a total, a remark, an empty line of a spreadsheet. */
  passedOver: { line: number; text: string }[];
}

/**
 * Reads every row of a recognised file into a sink.
 * @throws FileRefused with the bad rows when there are any, after the whole file has been read
 * @throws FileEmpty when there is no row
 */
export async function readRows(
  { inspection, recognised, titleRows }: Readable,
  sink: Sink,
  options: ReadOptions,
): Promise<RowsRead> {
  const repeats = options.findRepeats ? new Repeats(recognised.targets) : null;
  const reading = new Reading(sink, { limit: options.badRowLimit, rowsEndEarly: inspection.rowsEndEarly, repeats });
  for (const reader of recognised.sheets) {
    let above = titleRows + (reader.hasHeadings ? 1 : 0);
    const told = (share: number): void => options.progress?.(share, reading.rows);
    for await (const batch of inspection.rows(reader.sheet, told)) {
      const skipped = Math.min(above, batch.rows.length);
      above -= skipped;
      reading.take(reader, batch, skipped);
      if (reading.bad.count === 0) await sink.flush();
    }
  }
  reading.bad.refuseIfAny();
  if (reading.rows === 0) throw new FileEmpty();
  return { rows: reading.rows, odd: reading.odd, passedOver: reading.passedOver };
}

class Reading {
  rows = 0;
  readonly bad: BadRows;
  readonly odd: BadRows;
  readonly passedOver: RowsRead['passedOver'] = [];
  readonly #put: Put;
  readonly #rowsEndEarly: boolean;
  #line = 0;

  constructor(
    sink: Sink,
    { limit, rowsEndEarly, repeats }: { limit: number; rowsEndEarly: boolean; repeats: Repeats | null },
  ) {
    this.bad = new BadRows(limit);
    this.odd = new BadRows(limit);
    this.#rowsEndEarly = rowsEndEarly;
    this.#put = (target, values) => {
      repeats?.see(target, values, this.#line);
      if (this.bad.count === 0) sink.put(target, values);
    };
  }

  take(reader: SheetReader, batch: Batch, from: number): void {
    const doubt: Doubt = (index, reason) =>
      this.odd.add({ line: this.#line, column: reader.headings[index] ?? '', reason });
    for (let index = from; index < batch.rows.length; index += 1) {
      this.#line = batch.lines[index] ?? 0;
      const cells = batch.rows[index] ?? [];
      const bad = this.#read(reader, cells, doubt);
      if (bad === null) this.rows += 1;
      else if (isNoRow(cells)) this.passedOver.push({ line: this.#line, text: cells.join(' ').trim() });
      else {
        this.rows += 1;
        this.bad.add({ line: this.#line, ...bad });
      }
    }
  }

  /** What is wrong with the row; null when it was read. */
  #read(reader: SheetReader, cells: Cells, doubt: Doubt): Omit<BadRow, 'line'> | null {
    const width = reader.headings.length;
    const whole = cells.length < width && this.#rowsEndEarly ? padded(cells, width) : cells;
    if (whole.length !== width) {
      const column = reader.headings[Math.min(whole.length, width - 1)] ?? '';
      return { column, reason: `the row has ${whole.length} of ${width} columns` };
    }
    try {
      reader.read(whole, this.#put, doubt);
      return null;
    } catch (failure) {
      if (!(failure instanceof BadCell)) throw failure;
      return { column: reader.headings[failure.index] ?? '', reason: failure.message };
    }
  }
}

const padded = (cells: Cells, width: number): Cells => [
  ...cells,
  ...Array.from({ length: width - cells.length }, () => ''),
];

const TOTAL = /^(grand |sub-?)?totals?:?$|^england:?$/i;

/**
 * True for a line that a spreadsheet adds around its table and no reader can take for a row: empty, a total, or a remark
 * in a cell of its own. A line that names a practice is never one.
 */
function isNoRow(cells: Cells): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.some(isPracticeCode)) return false;
  return (
    filled.length === 0 || TOTAL.test(filled[0] ?? '') || (filled.length === 1 && filled[0]?.includes(' ') === true)
  );
}
