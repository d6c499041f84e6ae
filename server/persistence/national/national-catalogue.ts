import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { NationalYear } from '../../rules/national/national-year.ts';
import { readNationalYear } from '../../rules/national/read-national-year.ts';
import { NationalYears } from './national-years.ts';

const folder = new URL('../../rules/national/', import.meta.url);

let shipped: readonly NationalYear[] | null = null;

/**
 * The national contract years that ship with the product, read on first use and kept: they cannot change while it runs.
 * A file with problems stops the start: pay must not rest on it.
 */
export function shippedNationalYears(): readonly NationalYear[] {
  shipped ??= readdirSync(folder)
    .filter((file) => /^qof-\d{4}-\d{2}\.yaml$/.test(file))
    .map((file) => {
      const { year, problems } = readNationalYear(parse(readFileSync(new URL(file, folder), 'utf8')));
      if (!year) throw new Error(`server/rules/national/${file}: ${problems.map(({ message }) => message).join('; ')}`);
      return year;
    });
  return shipped;
}

/** The years that ship, without what the national body has released since: `scope.nationalYears()` has both. */
export const nationalCatalogue = (): NationalYears => new NationalYears(shippedNationalYears());
