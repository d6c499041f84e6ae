import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { NationalYear } from '../../server/rules/national/national-year.ts';
import { readNetworkYears } from '../../server/rules/national/network-years.ts';
import type { NetworkYears } from '../../server/rules/national/network-years.ts';
import { readNationalYear } from '../../server/rules/national/read-national-year.ts';
import type { ReadNationalYear } from '../../server/rules/national/read-national-year.ts';

const FOLDER = fileURLToPath(new URL('../../server/rules/national/', import.meta.url));

const yearFiles = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => /^qof-.*\.yaml$/.test(name))
    .sort();

const readYear = (name: string): ReadNationalYear => readNationalYear(parse(readFileSync(`${FOLDER}${name}`, 'utf8')));

/** Every national contract year that the product ships, by its file name, read and checked. The oldest comes first. */
export const readNationalFiles = (): ReadonlyMap<string, ReadNationalYear> =>
  new Map(yearFiles().map((name) => [name, readYear(name)]));

const known = new Map<string, NationalYear>();

/**
 * One national contract year by its name, such as `2025-26`; undefined when there is none. It is read once.
 * @throws Error with what is wrong with the file
 */
export function nationalYearByName(name: string): NationalYear | undefined {
  const file = `qof-${name}.yaml`;
  const found = known.get(name);
  if (found) return found;
  if (!/^\d{4}-\d{2}$/.test(name) || !existsSync(`${FOLDER}${file}`)) return undefined;
  const { year, problems } = readYear(file);
  if (!year) throw new Error(`${file}: ${problems.map(({ message }) => message).join('\n')}`);
  known.set(name, year);
  return year;
}

/**
 * One national contract year by its name.
 * @throws Error naming the years there are, or what is wrong with the file
 */
export function nationalYearOf(name: string): NationalYear {
  const found = nationalYearByName(name);
  if (!found)
    throw new Error(
      `There is no national year ${name}. There are: ${yearFiles()
        .map((file) => file.slice(4, -5))
        .join(', ')}`,
    );
  return found;
}

/**
 * The Investment and Impact Fund of networks, year by year.
 * @throws Error naming what is wrong with the file
 */
export function networkYears(): NetworkYears {
  const { years, problems } = readNetworkYears(parse(readFileSync(`${FOLDER}iif.yaml`, 'utf8')));
  if (!years) throw new Error(problems.map(({ message }) => message).join('\n'));
  return years;
}
