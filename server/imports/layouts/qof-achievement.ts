import { optionalDecimal, practiceCode, shortCode } from '../files/cells.ts';
import { findColumns } from '../files/headings.ts';
import type { Cells, Layout, Put } from '../files/layout.ts';
import { firstRowOf, yearOf } from './one-sheet.ts';
import { seriesOfName } from '../files/period-in-name.ts';

const COLUMNS = {
  practice: { names: ['PRACTICE_CODE'] },
  indicator: { names: ['INDICATOR_CODE'] },
  measure: { names: ['MEASURE'] },
  value: { names: ['VALUE'] },
} as const;

/**
 * Achievement in the long layout, one row for each practice, indicator and measure: ACHIEVEMENT_2324.csv.
 * Measures seen: REGISTER, NUMERATOR, DENOMINATOR (net of exceptions), EXCEPTIONS or PCAS, ACHIEVED_POINTS.
 */
export const qofAchievement: Layout = {
  name: 'qof-achievement',
  title: 'QOF achievement',
  recognise(file) {
    const headings = firstRowOf(file, {
      name: /^achievement[-_ ].*\d{4}/i,
      headings: [COLUMNS.practice, COLUMNS.indicator, COLUMNS.measure],
    });
    if (headings === null) return null;
    const at = findColumns(headings, COLUMNS);
    const year = yearOf(file, 'ACHIEVEMENT_2324.csv');
    if ('notRead' in year) return year;
    return {
      layout: this.name,
      targets: [
        {
          table: 'published_achievement',
          columns: ['practice_code', 'indicator_code', 'measure', 'value'],
          fixed: ['financial_year'],
          key: ['practice_code', 'indicator_code', 'measure'],
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
              shortCode(cells, at.indicator),
              shortCode(cells, at.measure),
              optionalDecimal(cells, at.value),
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
