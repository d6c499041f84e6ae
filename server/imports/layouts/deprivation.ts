import { decimal, practiceCode, text, wholeNumber } from '../files/cells.ts';
import { BadCell } from '../files/bad-row.ts';
import { oneSheetLayout } from './one-sheet.ts';
import { seriesOfName } from '../files/period-in-name.ts';

const COLUMNS = {
  practice: { names: ['PRACTICE_CODE', 'AreaCode'] },
  year: { names: ['IMD_YEAR', 'Year'] },
  score: { names: ['IMD_SCORE', 'Value'] },
  indicator: { names: ['IndicatorID'], optional: true },
} as const;

/** Fingertips numbers of "Deprivation score (IMD)": the editions to 2019, and 2025. */
const INDICATORS = ['93553', '94240'];

/** Deprivation score of a practice's patients, from Fingertips: one edition of the index in a file, or several. */
export const deprivation = oneSheetLayout({
  name: 'deprivation',
  title: 'Deprivation scores of practices',
  signs: { name: /^(imd_raw|fingertips-imd)/i, headings: [COLUMNS.practice, COLUMNS.year, COLUMNS.score] },
  columns: COLUMNS,
  notRead: ['PRACTICE_NAME', 'AreaName', 'IsAreaCurrent'],
  targets: [
    {
      table: 'published_deprivation',
      columns: ['practice_code', 'imd_year', 'score'],
      fixed: [],
      key: ['practice_code', 'imd_year'],
    },
  ],
  begin: (file, { at }) => ({
    edition: { period: '', series: seriesOfName(file.name), fixed: {} },
    read(cells, put) {
      if (at.indicator !== -1 && !INDICATORS.includes(text(cells, at.indicator))) {
        throw new BadCell(at.indicator, `is not ${INDICATORS.join(' or ')}, the Fingertips numbers of the IMD score`);
      }
      put(0, [practiceCode(cells, at.practice), wholeNumber(cells, at.year), decimal(cells, at.score)]);
    },
  }),
});
