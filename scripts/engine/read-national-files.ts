import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { NationalYear } from '../../server/rules/national/national-year.ts';
import { readNetworkYears } from '../../server/rules/national/network-years.ts';
import type { NetworkYears } from '../../server/rules/national/network-years.ts';
import { readNationalYear } from '../../server/rules/national/read-national-year.ts';
import type { ReadNationalYear } from '../../server/rules/national/read-national-year.ts';

const FOLDER = fileURLToPath(new URL('../../server/rules/national/', import.meta.url));

/** Every national contract year that the product ships, by its file name, read and checked. The oldest comes first. */
export function readNationalFiles(): ReadonlyMap<string, ReadNationalYear> {
  const names = readdirSync(FOLDER).filter((name) => /^qof-.*\.yaml$/.test(name)).sort();
  return new Map(names.map((name) => [name, readNationalYear(parse(readFileSync(`${FOLDER}${name}`, 'utf8')))]));
}

/**
 * One national contract year by its name, such as `2025-26`.
 * @throws Error naming the years there are, or what is wrong with the file
 */
export function nationalYearOf(name: string): NationalYear {
  const files = readNationalFiles();
  const found = files.get(`qof-${name}.yaml`);
  if (!found) throw new Error(`There is no national year ${name}. There are: ${[...files.keys()].map((file) => file.slice(4, -5)).join(', ')}`);
  if (!found.year) throw new Error(found.problems.map(({ message }) => message).join('\n'));
  return found.year;
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
