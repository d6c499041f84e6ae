import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { NationalYear } from '../../rules/national/national-year.ts';
import { readNationalYear } from '../../rules/national/read-national-year.ts';

const folder = new URL('../../rules/national/', import.meta.url);

/** The national contract years that ship with the product, read once. */
export class NationalCatalogue {
  private readonly years: ReadonlyMap<string, NationalYear>;

  private constructor(years: NationalYear[]) {
    this.years = new Map(years.map((year) => [year.year, year]));
  }

  /** Reads every year of server/rules/national. A file with problems stops the start: pay must not rest on it. */
  static read(): NationalCatalogue {
    const files = readdirSync(folder).filter((file) => /^qof-\d{4}-\d{2}\.yaml$/.test(file));
    return new NationalCatalogue(files.map((file) => {
      const { year, problems } = readNationalYear(parse(readFileSync(new URL(file, folder), 'utf8')));
      if (!year) throw new Error(`server/rules/national/${file}: ${problems.map(({ message }) => message).join('; ')}`);
      return year;
    }));
  }

  yearOf(financialYear: string): NationalYear | null {
    return this.years.get(financialYear) ?? null;
  }

  /** The indicators of a year; null unless every one of them is known. */
  readonly indicatorsOf = (financialYear: string): readonly string[] | null => {
    const year = this.years.get(financialYear);
    return year?.indicatorsComplete ? year.indicators.map(({ id }) => id) : null;
  };
}

let shipped: NationalCatalogue | null = null;

/** The catalogue, read on first use and kept: it cannot change while the product runs. */
export function nationalCatalogue(): NationalCatalogue {
  shipped ??= NationalCatalogue.read();
  return shipped;
}
