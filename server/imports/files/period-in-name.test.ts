import { describe, expect, it } from '@jest/globals';
import { financialYearInName, monthInName, seriesOfName, versionInName } from './period-in-name.ts';

describe('financialYearInName', () => {
  it.each([
    ['PREVALENCE_1617.csv', '2016-17'],
    ['PREVALENCE_1819_v2.csv', '2018-19'],
    ['PREVALENCE_2021_v2.csv', '2020-21'],
    ['nhspaymentsgp-14-15_heec-edited-headers.csv', '2014-15'],
    ['nhspaymentsgp-15-16-csv.csv', '2015-16'],
    ['prevalence 2022-23.csv', '2022-23'],
    ['MAPPING_2023-2024.csv', '2023-24'],
    ['QOF_MANUAL_MAPPINGS_2324.csv', '2023-24'],
  ])('%s is of %s', (name, year) => expect(financialYearInName(name)).toBe(year));

  it.each(['PREVALENCE.csv', 'PREVALENCE_1618.csv', 'both 1617 and 1718.csv', 'epraccur_201806.csv'])(
    '%s does not say',
    (name) => {
      expect(financialYearInName(name)).toBeNull();
    },
  );
});

describe('monthInName', () => {
  it.each([
    ['gp-reg-patients-04-2014.csv', '2014-04'],
    ['gp-reg-patients-2016-07.csv', '2016-07'],
    ['gp-reg-patients-prac-quin-age-april-2015.csv', '2015-04'],
    ['gp-reg-patients Oct2016.csv', '2016-10'],
  ])('%s is of %s', (name, month) => expect(monthInName(name)).toBe(month));

  it.each(['gp-reg-patients-prac-quin-age.csv', 'gp-reg-patients-2014.csv', 'gp-reg-patients-13-2014.csv'])(
    '%s does not say',
    (name) => expect(monthInName(name)).toBeNull(),
  );
});

describe('seriesOfName', () => {
  it.each([
    ['PREVALENCE_1819_v2.csv', 'prevalence_1819'],
    ['PREVALENCE_1819 (1).csv', 'prevalence_1819'],
    ['PREVALENCE_1819.csv', 'prevalence_1819'],
    ['nhspaymentsgp-15-16-csv.csv', 'nhspaymentsgp-15-16'],
  ])('%s is a version of %s', (name, series) => expect(seriesOfName(name)).toBe(series));

  it('tells parts of a year apart', () => {
    expect(seriesOfName('ACHIEVEMENT_1415_AST_v2.csv')).not.toBe(seriesOfName('ACHIEVEMENT_1415_DM.csv'));
  });
});

describe('versionInName', () => {
  it('sorts as the versions do', () => {
    const names = [
      'PREVALENCE_1819_v2.csv',
      'PREVALENCE_1819_V10 (1).csv',
      'nhspaymentsgp-18-19-v3-csv.csv',
      'PREVALENCE_1819 (2).csv',
    ];
    expect(names.map(versionInName)).toEqual(['0002', '0010', '0003', undefined]);
  });
});
