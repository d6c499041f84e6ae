import { decimal, practiceCode, text, wholeNumber } from '../files/cells.ts';
import { BadCell } from '../files/bad-row.ts';
import { findColumns } from '../files/headings.ts';
import type { Cells, Layout, Put } from '../files/layout.ts';
import { firstRowOf } from './one-sheet.ts';
import { seriesOfName } from '../files/period-in-name.ts';

const COLUMNS = {
  practice: { names: ['PRACTICE_CODE', 'AreaCode'] },
  year: { names: ['IMD_YEAR', 'Year'] },
  score: { names: ['IMD_SCORE', 'Value'] },
  indicator: { names: ['IndicatorID'], optional: true },
} as const;

const SIGNS = { name: /^(imd_raw|fingertips-imd)/i, headings: [COLUMNS.practice, COLUMNS.year, COLUMNS.score] };

/** Fingertips numbers of "Deprivation score (IMD)": the editions to 2019, and 2025. */
const INDICATORS = ['93553', '94240'];

/** Deprivation score of a practice's patients, from Fingertips: one edition of the index in a file, or several. */
export const deprivation: Layout = {
  name: 'deprivation',
  title: 'Deprivation scores of practices',
  recognise(file) {
    const headings = firstRowOf(file, SIGNS);
    if (headings === null) return null;
    const at = findColumns(headings, COLUMNS, ['PRACTICE_NAME', 'AreaName', 'IsAreaCurrent']);
    return {
      layout: this.name,
      targets: [
        {
          table: 'published_deprivation',
          columns: ['practice_code', 'imd_year', 'score'],
          fixed: [],
          key: ['practice_code', 'imd_year'],
        },
      ],
      sheets: [
        {
          sheet: 0,
          hasHeadings: true,
          headings,
          read(cells: Cells, put: Put) {
            if (at.indicator !== -1 && !INDICATORS.includes(text(cells, at.indicator))) {
              throw new BadCell(
                at.indicator,
                `is not ${INDICATORS.join(' or ')}, the Fingertips numbers of the IMD score`,
              );
            }
            put(0, [practiceCode(cells, at.practice), wholeNumber(cells, at.year), decimal(cells, at.score)]);
          },
        },
      ],
      datedByItsRows: false,
      edition: () => ({ period: '', series: seriesOfName(file.name), fixed: {} }),
    };
  },
};
