import type { Batch } from './batch.ts';

/** Puts the cells of a sheet together as its XML goes by. */
export class SheetText {
  readonly #sheet: number;
  readonly #strings: readonly string[];
  #batch: Batch;
  #width = 0;
  #row: string[] = [];
  #line = 0;
  #column = 0;
  #kind = '';
  #value: string | null = null;

  constructor(sheet: number, strings: readonly string[]) {
    this.#sheet = sheet;
    this.#strings = strings;
    this.#batch = { sheet, rows: [], lines: [] };
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') {
      this.#row = [];
      this.#line = Number(attributes.r ?? this.#line + 1);
      this.#column = -1;
    } else if (name === 'c') {
      this.#column = attributes.r === undefined ? this.#column + 1 : columnOf(attributes.r);
      this.#kind = attributes.t ?? '';
    } else if (name === 'v' || (name === 't' && this.#kind === 'inlineStr')) {
      this.#value = '';
    }
  }

  text(value: string): void {
    if (this.#value !== null) this.#value += value;
  }

  close(name: string): void {
    if ((name === 'v' || name === 't') && this.#value !== null) {
      while (this.#row.length < this.#column) this.#row.push('');
      this.#row[this.#column] =
        this.#kind === 's'
          ? (this.#strings[Number(this.#value)] ?? '')
          : (this.#row[this.#column] ?? '') + (NUMBERS.has(this.#kind) ? shownNumber(this.#value) : this.#value);
      this.#value = null;
    } else if (name === 'row') {
      this.endRow();
    }
  }

  /** The rows since the last time. */
  take(): Batch {
    const taken = this.#batch;
    this.#batch = { sheet: this.#sheet, rows: [], lines: [] };
    return taken;
  }

  // A spreadsheet leaves out empty cells at the end, and keeps some that only have a colour.
  private endRow(): void {
    if (this.#row.every((cell) => cell === '')) return;
    while (this.#row.at(-1) === '' && this.#row.length > this.#width) this.#row.pop();
    if (this.#width === 0) this.#width = this.#row.length;
    while (this.#row.length < this.#width) this.#row.push('');
    this.#batch.rows.push(this.#row);
    this.#batch.lines.push(this.#line);
  }
}

/** A cell without a kind is a number. */
const NUMBERS: ReadonlySet<string> = new Set(['', 'n']);

/** What a spreadsheet rounds a number to before it shows it. */
const DIGITS = 15;

/** 60391.82 is kept as 60391.820000000007: the last two digits are of the machine, and nobody has written them. */
function shownNumber(stored: string): string {
  if (stored.length <= DIGITS) return stored;
  const number = Number(Number(stored).toPrecision(DIGITS));
  return Number.isFinite(number) && Math.abs(number) < 1e15 ? String(number) : stored;
}

/** The index of the column of a cell: A1 is in 0, AB7 in 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
