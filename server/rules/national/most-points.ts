import type { FactWanted } from '../facts/facts.ts';
import { mostPointsKey } from './national-case.ts';
import type { MostPoints } from './national-case.ts';
import type { NationalYear } from './national-year.ts';

/** What each indicator of these years was worth, for whoever keeps the points of an earlier year. */
export const mostPointsOf = (years: readonly NationalYear[]): MostPoints =>
  Object.fromEntries(
    years.flatMap(({ year, indicators }) => indicators.map(({ id, points }) => [mostPointsKey(id, year), points])),
  );

/** Of what indicators were worth, what sums ask for that want the points of an earlier year: no more has to be frozen. */
export const mostPointsWanted = (all: MostPoints, wanted: readonly FactWanted[]): MostPoints =>
  Object.fromEntries(
    wanted.flatMap(({ field, indicator, time }) => {
      if (field !== 'achievedPoints' || indicator === undefined || !('at' in time)) return [];
      const key = mostPointsKey(indicator, time.at);
      const most = all[key];
      return most === undefined ? [] : [[key, most]];
    }),
  );
