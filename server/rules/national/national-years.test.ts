import { describe, expect, it } from '@jest/globals';
import { nationalYearOf, networkYears, readNationalFiles } from '../../../scripts/engine/read-national-files.ts';
import type { NationalYear } from './national-year.ts';
import { NotPriceableError, readyIndicator } from './ready-indicator.ts';
import { readNetworkYears } from './network-years.ts';
import { readNationalYear } from './read-national-year.ts';

const YEARS = 23;

const find = (year: NationalYear, id: string) => year.indicators.find((indicator) => indicator.id === id)!;
const changed = (name: string, change: (json: Record<string, unknown>) => void) => {
  const json = structuredClone(nationalYearOf(name)) as unknown as Record<string, unknown>;
  change(json);
  return readNationalYear(json);
};

describe('the national contract years', () => {
  const files = readNationalFiles();

  it('are 2004-05 to 2026-27, each in order', () => {
    expect(files.size).toBe(YEARS);
    for (const [name, { year, problems, warnings }] of files) {
      expect([name, problems, warnings]).toEqual([name, [], []]);
      expect(name).toBe(`qof-${year?.year}.yaml`);
    }
  });

  it('are complete from 2018-19 on: the points of the indicators add up to the total of the year', () => {
    const complete = [...files.values()].flatMap(({ year }) =>
      year?.indicatorsComplete ? [[year.year, year.totalPoints.value]] : [],
    );
    expect(complete).toEqual([
      ['2018-19', '559'],
      ['2019-20', '559'],
      ['2020-21', '567'],
      ['2021-22', '635'],
      ['2022-23', '635'],
      ['2023-24', '635'],
      ['2024-25', '635'],
      ['2025-26', '564'],
      ['2026-27', '582'],
    ]);
  });

  it('say which indicators of 2025-26 are weighted by prevalence: 462 of 564 points', () => {
    const points = nationalYearOf('2025-26')
      .indicators.filter(({ weighted }) => weighted)
      .map(({ points: most }) => Number(most));
    expect(points.reduce((sum, most) => sum + most, 0)).toBe(462);
    expect(nationalYearOf('2025-26').indicators.filter(({ weighted }) => weighted === null)).toEqual([]);
  });

  it('have thresholds for every indicator of 2025-26 and 2026-27', () => {
    for (const name of ['2025-26', '2026-27']) {
      const year = nationalYearOf(name);
      expect(year.indicators.map((indicator) => readyIndicator(year, indicator))).toHaveLength(year.indicators.length);
    }
  });

  it('refuse to price what is missing or not confirmed, by its name', () => {
    const year = nationalYearOf('2024-25');
    expect(() => readyIndicator(year, find(year, 'DM022'))).toThrow(NotPriceableError);
    expect(() => readyIndicator(year, find(year, 'HYP008'))).toThrow(
      'HYP008 of 2024-25 cannot be priced: it has no confirmed thresholds',
    );
    expect(readyIndicator(year, find(year, 'AF008'))).toMatchObject({ maxHundredths: 1200, lower: 7000, upper: 9500 });
  });
});

describe('readNationalYear', () => {
  const codes = (read: ReturnType<typeof readNationalYear>) =>
    [...read.problems, ...read.warnings].map(({ path, code }) => [path, code]);

  it('refuses points that do not add up', () => {
    expect(
      codes(
        changed('2025-26', (json) => {
          json.totalPoints = { value: '565', from: 'table-c2' };
        }),
      ),
    ).toEqual([['totalPoints.value', 'POINTS_DO_NOT_ADD_UP']]);
  });

  it('warns of a point value that does not fit the average list', () => {
    const read = changed('2018-19', (json) => {
      json.poundsPerPoint = { value: '179.62', from: 'table-c2' };
    });
    expect(codes(read)).toEqual([['poundsPerPoint.value', 'RATIO_IS_UNUSUAL']]);
    expect(read.year).not.toBeNull();
  });

  it('warns of an average list of the January inside the year, the fault of 2014', () => {
    const read = changed('2013-14', (json) => {
      json.averageList = { value: 6911, date: '2014-01-01', from: 'table-c2' };
    });
    expect(codes(read)).toEqual([['averageList.date', 'AVERAGE_LIST_OF_ANOTHER_DAY']]);
    expect(read.warnings[0]!.message).toContain('it should be that of 2013-01-01');
  });

  it('names each thing that is wrong with an indicator', () => {
    const broken = {
      id: 'AF006',
      group: 'ZZ',
      kind: 'fraction',
      points: '0.01',
      weighted: true,
      from: 'hearsay',
      about: 'x',
      thresholds: { lower: '90', upper: '40', atLower: '1' },
    };
    expect(
      codes(
        changed('2014-15', (json) => {
          json.indicators = [broken, { ...broken, kind: 'register', group: 'AST' }];
        }),
      ),
    ).toEqual([
      ['indicators[0].from', 'SOURCE_UNKNOWN'],
      ['indicators[1].from', 'SOURCE_UNKNOWN'],
      ['indicators[0].group', 'GROUP_UNKNOWN'],
      ['indicators[0].thresholds.upper', 'THRESHOLDS_OVERLAP'],
      ['indicators[0].thresholds.atLower', 'STEP_DOES_NOT_FIT'],
      ['indicators[0].thresholds.atLower', 'STEP_ABOVE_POINTS'],
      ['indicators[1].id', 'INDICATOR_TWICE'],
      ['indicators[1].thresholds', 'THRESHOLDS_NOT_USED'],
    ]);
  });

  it('names unknown keys and wrong values with their path', () => {
    expect(
      codes(
        changed('2014-15', (json) => {
          json.colour = 'red';
          json.release = 0;
        }),
      ),
    ).toEqual([
      ['colour', 'FIELD_UNKNOWN'],
      ['release', 'OUT_OF_RANGE'],
    ]);
    expect(readNationalYear('nothing').problems).toMatchObject([{ code: 'NOT_A_RECORD' }]);
  });
});

describe('the Investment and Impact Fund', () => {
  it('has the figures that are known, and leaves out those that are not', () => {
    const { years } = networkYears();
    expect(
      years.map(({ year, totalPoints, poundsPerPoint }) => [year, totalPoints?.value, poundsPerPoint?.value]),
    ).toEqual([
      ['2020-21', '194', '111'],
      ['2021-22', '225', '200'],
      ['2022-23', undefined, undefined],
      ['2023-24', undefined, undefined],
      ['2024-25', '58', '198'],
    ]);
  });

  it('refuses a figure whose source is not named', () => {
    const json = structuredClone(networkYears()) as unknown as { sources: Record<string, unknown> };
    delete json.sources['one-report'];
    expect(readNetworkYears(json).problems.map(({ path }) => path)).toEqual([
      'years[3].capacityAndAccess.supportPoundsPerPatient.from',
      'years[3].capacityAndAccess.improvementPoundsPerPatient.from',
      'years[4].poundsPerPoint.from',
    ]);
  });
});
