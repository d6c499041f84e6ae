import type { PracticeRecords } from '../../persistence/participation/practice-records-repository.ts';
import { fieldOf } from './read-counts.ts';
import type { TypedCount } from './read-counts.ts';

/** A figure that was loaded before, as the form is filled in with it. */
export interface KnownFigure extends TypedCount {
  /** The year or the day it is of. */
  of: string;
  /** The file it was read from. */
  source: string;
}

/**
 * What is on record about a practice, as the calculator is filled in: of each figure the newest not later than the year asked
 * about, with the year it is of. Counts of an indicator are of one year, never one of each.
 * @param until the last day of the year asked about
 */
export function knownFigures(
  { lists, registers, achievements }: PracticeRecords,
  { financialYear, until }: { financialYear: string; until: string },
): Map<string, KnownFigure> {
  const figures: KnownFigure[] = [];
  const list = newest(
    lists.filter(({ countedOn }) => countedOn <= until),
    ({ countedOn }) => countedOn,
  );
  if (list)
    figures.push({
      field: 'list',
      code: null,
      value: String(list.registeredPatients),
      of: list.countedOn,
      source: list.source,
    });
  for (const rows of grouped(
    registers.filter((one) => one.financialYear <= financialYear),
    ({ group }) => group,
  )) {
    const register = newest(rows, (one) => one.financialYear);
    if (register)
      figures.push({
        field: 'register',
        code: register.group,
        value: String(register.patients),
        of: register.financialYear,
        source: register.source,
      });
  }
  for (const rows of grouped(
    achievements.filter((one) => one.financialYear <= financialYear && one.measure !== 'ACHIEVED_POINTS'),
    ({ indicator }) => indicator,
  )) {
    const year = newest(
      rows.filter(({ measure }) => measure === 'DENOMINATOR'),
      (one) => one.financialYear,
    )?.financialYear;
    for (const { measure, indicator, value, source } of rows.filter((one) => one.financialYear === year)) {
      figures.push({
        field: measure === 'NUMERATOR' ? 'numerator' : 'denominator',
        code: indicator,
        value,
        of: year ?? '',
        source,
      });
    }
  }
  return new Map(figures.map((figure) => [fieldOf(figure), figure]));
}

const newest = <Row>(rows: readonly Row[], timeOf: (row: Row) => string): Row | undefined =>
  rows.reduce<Row | undefined>(
    (best, row) => (best === undefined || timeOf(row) > timeOf(best) ? row : best),
    undefined,
  );

const grouped = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[][] => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()];
};
