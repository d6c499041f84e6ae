import { financialYearPeriod } from '../../domain/dates.ts';
import type { Fact } from '../facts/facts.ts';
import type { Working } from '../working/working.ts';
import { Worksheet } from '../working/worksheet.ts';
import { achievementWorking } from './achievement-working.ts';
import { areaWorking } from './area-working.ts';
import type { PrevalenceCase } from './area-working.ts';
import { averageListParameter, poundsPerPointParameter } from './national-case.ts';
import type { NationalYear } from './national-year.ts';

/** Points of an area that are given instead of counted: from a publication, a forecast or an example. */
export interface GivenArea {
  readonly key: string;
  readonly title: string;
  readonly points: string;
  /** Null for an area whose money does not follow prevalence. */
  readonly prevalence: PrevalenceCase | null;
}

/** A practice whose points are known already. */
export interface GivenPoints {
  readonly year: NationalYear;
  readonly areas: readonly GivenArea[];
  readonly practiceList: Fact;
  readonly source: string;
}

/**
 * The achievement payment for points that are known already, priced as `calculateNational` prices those it counts.
 * @throws NotPriceableError when pounds per point or average list are missing or not confirmed
 */
export function calculateAreas({ year, areas, practiceList, source }: GivenPoints): Working {
  const yearDays = financialYearPeriod(year.year);
  return achievementWorking({
    key: 'achievement',
    title: `Quality and Outcomes Framework ${year.year}`,
    areas: areas.map(({ key, title, points, prevalence }) =>
      areaWorking({
        key,
        title,
        points: [givenPoints({ title, points, date: year.year, source })],
        poundsPerPoint: poundsPerPointParameter(year),
        prevalence,
      }),
    ),
    practiceList,
    averageList: averageListParameter(year),
    yearDays,
    openDays: yearDays,
    notes: [],
  });
}

function givenPoints({
  title,
  points,
  date,
  source,
}: {
  title: string;
  points: string;
  date: string;
  source: string;
}): Working {
  const rule = { kind: 'given-points', sentence: 'The points are given, not counted here.', source };
  const sheet = new Worksheet({ key: 'points', title: `Points for ${title}`, rule });
  sheet.input({ name: 'given', label: 'Points', value: points, unit: 'points', date, source });
  return sheet.close('given', 'points');
}
