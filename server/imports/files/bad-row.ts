/**
 * What is wrong with a published file, in words a person can act on.
 */

/** One cell that cannot be read. `column` is the file's own heading. */
export interface BadRow {
  /** As a text editor counts, the heading being line 1. In a workbook: the row of the sheet. */
  line: number;
  column: string;
  reason: string;
}

/** Thrown by a reader for the cell it cannot read; the caller knows the line and the heading. */
export class BadCell extends Error {
  readonly index: number;

  constructor(index: number, reason: string) {
    super(reason);
    this.name = 'BadCell';
    this.index = index;
  }
}

/** A file that is of a known layout and cannot be loaded. Nothing of it is kept. */
export class FileRefused extends Error {
  readonly badRows: readonly BadRow[];
  readonly badRowCount: number;

  /**
   * @param badRows the first of them, when rows are the reason
   * @param badRowCount how many there are in all
   */
  constructor(sentence: string, badRows: readonly BadRow[] = [], badRowCount = badRows.length) {
    super(sentence);
    this.name = 'FileRefused';
    this.badRows = badRows;
    this.badRowCount = badRowCount;
  }
}

/** A file of a known layout with no row below its headings: nothing is loaded of it, and nothing is wrong with it. */
export class FileEmpty extends FileRefused {
  constructor() {
    super('The file has headings and no rows.');
    this.name = 'FileEmpty';
  }
}

/** Keeps the first bad rows of a file and counts the rest. */
export class BadRows {
  readonly first: BadRow[] = [];
  count = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(row: BadRow): void {
    this.count += 1;
    if (this.first.length < this.#limit) this.first.push(row);
  }

  /** @throws FileRefused when there is a bad row */
  refuseIfAny(): void {
    if (this.count === 0) return;
    const rows =
      this.count === 1 ? '1 row cannot be read' : `${this.count.toLocaleString('en-GB')} rows cannot be read`;
    throw new FileRefused(`${rows}; nothing of this file was loaded.`, this.first, this.count);
  }
}
