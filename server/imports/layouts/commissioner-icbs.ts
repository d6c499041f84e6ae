import { organisationCode, requiredText, text } from '../files/cells.ts';
import { findColumns } from '../files/headings.ts';
import type { Cells, Layout, Put } from '../files/layout.ts';
import { firstRowOf } from './one-sheet.ts';

const COLUMNS = {
  commissioner: { names: ['CCG Code'] },
  icb: { names: ['ICB Code'] },
  icbName: { names: ['ICB NAME'] },
} as const;

/** The file has a row for an area whose CCG had no code. */
const NO_CCG = /^n\/a\b/i;

/** Which ICB each CCG became part of: CCG_ICB_code.csv. */
export const commissionerIcbs: Layout = {
  name: 'commissioner-icbs',
  title: 'CCGs and the ICBs they became part of',
  recognise(file) {
    const headings = firstRowOf(file, { name: /^ccg_icb_code/i, headings: Object.values(COLUMNS) });
    if (headings === null) return null;
    const at = findColumns(headings, COLUMNS);
    return {
      layout: this.name,
      targets: [
        {
          table: 'published_commissioner_icb',
          columns: ['commissioner_code', 'icb_code', 'icb_name'],
          fixed: [],
          key: ['commissioner_code'],
        },
      ],
      sheets: [
        {
          sheet: 0,
          hasHeadings: true,
          headings,
          read(cells: Cells, put: Put) {
            if (NO_CCG.test(text(cells, at.commissioner))) return;
            put(0, [
              organisationCode(cells, at.commissioner),
              organisationCode(cells, at.icb),
              requiredText(cells, at.icbName),
            ]);
          },
        },
      ],
      datedByItsRows: false,
      edition: () => ({ period: '', series: 'commissioner-icbs', fixed: {} }),
    };
  },
};
