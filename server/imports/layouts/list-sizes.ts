import { day, practiceCode, text, wholeNumber } from '../files/cells.ts';
import { OneDay } from '../files/one-day.ts';
import { oneSheetLayout } from './one-sheet.ts';
import type { Target } from '../files/layout.ts';
import { monthInName } from '../files/period-in-name.ts';

const COLUMNS = {
  extractedOn: { names: ['EXTRACT_DATE'] },
  kind: { names: ['ORG_TYPE', 'TYPE'] },
  organisation: { names: ['ORG_CODE', 'CODE'] },
  sex: { names: ['SEX'] },
  age: { names: ['AGE_GROUP_5', 'AGE'] },
  patients: { names: ['NUMBER_OF_PATIENTS'] },
} as const;

const TARGET: Target = {
  table: 'published_list_size',
  columns: ['practice_code', 'registered_patients'],
  fixed: ['counted_on'],
  key: ['practice_code'],
};

/**
 * "Patients Registered at a GP Practice" since April 2017, one row for each practice, sex and age: gp-reg-pat-prac-quin-age.csv
 * and gp-reg-pat-prac-all.csv, usually in a zip. Kept is the whole list of each practice (all ages, both sexes); every row
 * is checked all the same.
 */
export const listSizes = oneSheetLayout({
  name: 'list-sizes',
  title: 'Patients registered at each practice',
  signs: {
    name: /^gp-reg-pat-prac-(quin-age|all)/i,
    headings: [COLUMNS.kind, COLUMNS.organisation, COLUMNS.age, COLUMNS.patients],
  },
  columns: COLUMNS,
  notRead: [
    'PUBLICATION',
    'ONS_CODE',
    'POSTCODE',
    'CCG_CODE',
    'ONS_CCG_CODE',
    'SUB_ICB_LOCATION_CODE',
    'ONS_SUB_ICB_LOCATION_CODE',
  ],
  targets: [TARGET],
  begin(_file, { at }) {
    const date = new OneDay();
    return {
      edition: () => ({ period: date.found, series: 'list-sizes', fixed: { counted_on: date.found } }),
      read(cells, put) {
        date.see(day(cells, at.extractedOn), at.extractedOn);
        const patients = wholeNumber(cells, at.patients);
        if (text(cells, at.kind) !== 'GP' || text(cells, at.sex) !== 'ALL' || text(cells, at.age) !== 'ALL') return;
        put(0, [practiceCode(cells, at.organisation), patients]);
      },
    };
  },
});

const WIDE_COLUMNS = {
  practice: { names: ['GP_PRACTICE_CODE', 'PRACTICE_CODE'] },
  total: { names: ['TOTAL_ALL'] },
  men: { names: ['TOTAL_MALE'], optional: true },
  women: { names: ['TOTAL_FEMALE', 'TOTAL_FEMALES'], optional: true },
} as const;

const AGES = Array.from({ length: 96 }, (_, age) => age);

/** `MALE_0-4`, `FEMALE_85+`, `male_3_4`, `female_95+`: every age and band of five years that the publisher has used. */
const AGE_HEADINGS = ['MALE', 'FEMALE'].flatMap((sex) =>
  AGES.flatMap((age) => [`${sex}_${age}`, `${sex}_${age}_${age + 1}`, `${sex}_${age}_${age + 4}`]),
);

/**
 * The same publication to the beginning of 2017, one row for each practice and a column for each age:
 * gp-reg-patients-04-2014.csv. The day is not in it: lists are counted on the first of the month in the name.
 */
export const listSizesByColumn = oneSheetLayout({
  name: 'list-sizes-by-column',
  title: 'Patients registered at each practice',
  signs: { name: /^gp-reg-patients-/i, headings: [WIDE_COLUMNS.practice, WIDE_COLUMNS.total] },
  columns: WIDE_COLUMNS,
  notRead: [
    'POSTCODE',
    'CCG_CODE',
    'ONS_CCG_CODE',
    'PARENT_ORGANISATION_CODE',
    'NHSE_AREA_TEAM',
    'NHSE_AREA_TEAM_CODE',
    'NHSE_REGION',
    'NHSE_REGION_CODE',
    'ONS_REGION_CODE',
    'NHSE_COMM_REGION_CODE',
    'ONS_COMM_REGION_CODE',
    'ONS_COMM_RGN_CODE',
    ...AGE_HEADINGS,
  ],
  targets: [TARGET],
  begin(file, { at }) {
    const month = monthInName(file.name);
    if (month === null)
      return {
        notRead:
          'has the columns of such a file, but its name gives no month: name it as in gp-reg-patients-04-2014.csv',
      };
    const countedOn = `${month}-01`;
    return {
      edition: { period: countedOn, series: 'list-sizes', fixed: { counted_on: countedOn } },
      read(cells, put, doubt) {
        const practice = practiceCode(cells, at.practice);
        const total = wholeNumber(cells, at.total);
        if (at.men !== -1 && at.women !== -1) {
          const both = Number(wholeNumber(cells, at.men)) + Number(wholeNumber(cells, at.women));
          if (both !== Number(total))
            doubt(at.total, `${total} of ${practice} is not its men and women together, ${both}`);
        }
        put(0, [practice, total]);
      },
    };
  },
});
