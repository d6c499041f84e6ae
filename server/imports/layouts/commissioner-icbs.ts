import { organisationCode, requiredText, text } from '../files/cells.ts';
import { oneSheetLayout } from './one-sheet.ts';

const COLUMNS = {
  commissioner: { names: ['CCG Code'] },
  icb: { names: ['ICB Code'] },
  icbName: { names: ['ICB NAME'] },
} as const;

/** The file has a row for an area whose CCG had no code. */
const NO_CCG = /^n\/a\b/i;

/** Which ICB each CCG became part of: CCG_ICB_code.csv. */
export const commissionerIcbs = oneSheetLayout({
  name: 'commissioner-icbs',
  title: 'CCGs and the ICBs they became part of',
  signs: { name: /^ccg_icb_code/i, headings: Object.values(COLUMNS) },
  columns: COLUMNS,
  targets: [
    {
      table: 'published_commissioner_icb',
      columns: ['commissioner_code', 'icb_code', 'icb_name'],
      fixed: [],
      key: ['commissioner_code'],
    },
  ],
  begin: (_file, { at }) => ({
    edition: { period: '', series: 'commissioner-icbs', fixed: {} },
    read(cells, put) {
      if (NO_CCG.test(text(cells, at.commissioner))) return;
      put(0, [
        organisationCode(cells, at.commissioner),
        organisationCode(cells, at.icb),
        requiredText(cells, at.icbName),
      ]);
    },
  }),
});
