import { BadCell, FileRefused } from './bad-row.ts';

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

/** The newest of the dates of a file that has none of its own: it was made on that day or soon after. */
export class NewestDay {
  #day = '';

  see(day: string | null): void {
    if (day !== null && day > this.#day) this.#day = day;
  }

  get found(): string {
    if (this.#day === '') throw new FileRefused('The file has no rows.');
    return this.#day;
  }
}
