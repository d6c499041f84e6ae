import { financialYearOf } from '../../domain/dates.ts';
import { registersOf } from '../national/national-case.ts';
import { mostPointsOf } from '../national/most-points.ts';
import type { MostPoints, NationalRegisters } from '../national/national-case.ts';
import type { NationalYear } from '../national/national-year.ts';
import { readNationalYear } from '../national/read-national-year.ts';
import type { NationalScenario } from './scenario-shape.ts';
import type { YearByName } from './scenario-run.ts';

/**
 * The national year of that name.
 * @throws RangeError when none ships with the product
 */
export function yearFor(name: string, yearOf: YearByName): NationalYear {
  const year = yearOf(name);
  if (!year) throw new RangeError(`There is no national year ${name}`);
  return year;
}

/**
 * The national year with the changes of an example, read and checked anew.
 * @throws RangeError naming what is wrong with the changes
 */
export function changedYear(year: NationalYear, changes: NationalScenario['changes'], source: string): NationalYear {
  if (!changes) return year;
  const { because, poundsPerPoint, averageList, indicators } = changes;
  const from = 'example';
  const added = (indicators ?? []).map((indicator) => ({ ...indicator, from: indicator.from ?? from }));
  const groups = Object.fromEntries(
    added.map(({ group }) => [group, year.groups[group] ?? { name: group, domain: 'clinical' as const }]),
  );
  const kept = year.indicators.filter(({ id }) => !added.some((indicator) => indicator.id === id));
  const { year: read, problems } = readNationalYear({
    ...year,
    sources: { ...year.sources, [from]: { title: `${source}; ${because}`, confidence: 'INF' } },
    ...(poundsPerPoint === null ? {} : { poundsPerPoint: { value: poundsPerPoint, from } }),
    ...(averageList === null ? {} : { averageList: { ...averageList, from } }),
    groups: { ...year.groups, ...groups },
    indicatorsComplete: false,
    totalPoints: { ...year.totalPoints, value: '100000' },
    indicators: [...kept, ...added],
  });
  if (!read) throw new RangeError(problems.map(({ message }) => message).join('\n'));
  return { ...read, totalPoints: year.totalPoints };
}

/** The registers of the country that an example names, or those of the year. */
export function registersFor(
  year: NationalYear,
  named: Readonly<Record<string, { readonly register: number; readonly listSize: number }>> | null,
  source: string,
): NationalRegisters {
  const own = registersOf(year);
  if (!named) return own ?? { date: year.year, source, groups: {} };
  return { date: own?.date ?? year.year, source, groups: { ...own?.groups, ...named } };
}

/** The first year of the contract. */
const FIRST = 2004;

/** What indicators were worth in the years before one. */
export function mostPointsBefore(year: NationalYear | null, yearOf: YearByName): MostPoints {
  const count = year ? Number(year.year.slice(0, 4)) - FIRST : 0;
  const names = Array.from({ length: count }, (_none, back) => financialYearOf(`${FIRST + back}-04-01`));
  return mostPointsOf(names.flatMap((name) => yearOf(name) ?? []));
}
