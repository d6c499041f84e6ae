import { BadCell } from '../files/bad-row.ts';
import type { Target, Values } from '../files/layout.ts';

/** Finds rows of one file that say the same thing twice: which of the two is true cannot be known. */
export class Repeats {
  readonly #targets: readonly {
    table: string;
    positions: readonly number[];
    columns: readonly string[];
    lines: Map<string, number>;
  }[];

  constructor(targets: readonly Target[]) {
    this.#targets = targets.map(({ table, key, columns }) => ({
      table,
      columns: key,
      positions: key.map((column) => columns.indexOf(column)),
      lines: new Map(),
    }));
  }

  /** @throws BadCell naming the line of the first such row */
  see(target: number, values: Values, line: number): void {
    const seen = this.#targets[target];
    if (seen === undefined) return;
    let key = '';
    for (const position of seen.positions) key += `${values[position]}/`;
    const first = seen.lines.get(key);
    if (first !== undefined)
      throw new BadCell(0, `repeats line ${first} (${seen.positions.map((position) => values[position]).join(', ')})`);
    seen.lines.set(key, line);
  }
}
