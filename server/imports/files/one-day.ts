import { BadCell, FileRefused } from './bad-row.ts';
import type { Edition } from './layout.ts';

/** The date of a file that writes it in every row: the same one, or the file is not what it says. */
export class OneDay {
  #day: string | null = null;

  /** @throws BadCell when another row had another day */
  see(day: string, index: number): void {
    if (this.#day === null) this.#day = day;
    else if (this.#day !== day) throw new BadCell(index, `is ${day}, but the rows above are of ${this.#day}`);
  }

  get found(): string {
    if (this.#day === null) throw new FileRefused('The file has headings and no rows.');
    return this.#day;
  }
}

/**
 * The newest of the dates of a file that has none of its own: it was made on that day or soon after. Of two files that
 * are dated alike, the one that knows of the later joining, leaving or closing was made later.
 */
export class NewestDay {
  #day = '';
  #known = '';

  /** A day that the file knows of, and that may lie ahead of it. */
  knows(day: string | null): string | null {
    if (day !== null && day > this.#known) this.#known = day;
    return day;
  }

  /** The newest day of all: which version of the file this is. */
  private get version(): string {
    return this.#known > this.#day ? this.#known : this.#day;
  }

  see(day: string | null): void {
    if (day !== null && day > this.#day) this.#day = day;
  }

  /** The edition of a series of files that are dated so. */
  edition(series: string): Edition {
    return { period: this.found, series, version: this.version, fixed: { edition_on: this.found } };
  }

  get found(): string {
    if (this.#day === '') throw new FileRefused('The file has no rows.');
    return this.#day;
  }
}
