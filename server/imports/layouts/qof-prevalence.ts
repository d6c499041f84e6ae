import { optionalWholeNumber, practiceCode, shortCode, wholeNumber } from '../files/cells.ts';
import { findColumns } from '../files/headings.ts';
import type { Cells, Layout, Put } from '../files/layout.ts';
import { firstRowOf, yearOf } from './one-sheet.ts';
import { seriesOfName } from '../files/period-in-name.ts';

const COLUMNS = {
  practice: { names: ['PRACTICE_CODE'] },
  group: { names: ['GROUP_CODE', 'INDICATOR_GROUP_CODE'] },
  register: { names: ['REGISTER'] },
  listType: { names: ['PATIENT_LIST_TYPE'] },
  listSize: { names: ['PRACTICE_LIST_SIZE', 'PATIENT_LIST_SIZE'] },
} as const;

/**
 * Registers and list sizes for each practice and indicator group: PREVALENCE_1819_v2.csv.
 * The year is in the name only. A register may be blank: the practice was not asked.
 */
export const qofPrevalence: Layout = {
  name: 'qof-prevalence',
  title: 'QOF registers (prevalence)',
  recognise(file) {
    const headings = firstRowOf(file, {
      name: /^prevalence[-_ ]\d{4}/i,
      headings: [COLUMNS.practice, COLUMNS.listType],
    });
    if (headings === null) return null;
    const at = findColumns(headings, COLUMNS);
    const year = yearOf(file, 'PREVALENCE_2425.csv');
    if ('notRead' in year) return year;
    return {
      layout: this.name,
      targets: [
        {
          table: 'published_register',
          columns: ['practice_code', 'group_code', 'register', 'list_type', 'list_size'],
          fixed: ['financial_year'],
          key: ['practice_code', 'group_code'],
        },
      ],
      sheets: [
        {
          sheet: 0,
          hasHeadings: true,
          headings,
          read(cells: Cells, put: Put) {
            put(0, [
              practiceCode(cells, at.practice),
              shortCode(cells, at.group),
              optionalWholeNumber(cells, at.register),
              shortCode(cells, at.listType),
              wholeNumber(cells, at.listSize),
            ]);
          },
        },
      ],
      datedByItsRows: false,
      edition: () => ({
        period: year.financialYear,
        series: seriesOfName(file.name),
        fixed: { financial_year: year.financialYear },
      }),
    };
  },
};
