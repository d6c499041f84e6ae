import { BadCell } from '../files/bad-row.ts';
import {
  day,
  optionalCode,
  optionalDay,
  optionalText,
  practiceCode,
  requiredText,
  text,
  wholeNumber,
} from '../files/cells.ts';
import type { Cells, Doubt, Layout, Put } from '../files/layout.ts';
import { NewestDay } from '../files/one-day.ts';
import { ODS_HEADINGS, closingDay, odsAddress, odsFile, odsHasHeadings } from './ods-file.ts';

const STATUSES = ['A', 'C', 'D', 'P'];

/**
 * ODS "GP practices and prescribing cost centres", open and closed: epraccur.csv. No headings, 27 columns.
 * Its date is taken as the newest opening in it.
 */
export const odsPractices: Layout = {
  name: 'ods-practices',
  title: 'GP practices (ODS)',
  recognise(file) {
    if (!odsFile(file, /^epraccur/i)) return null;
    const newest = new NewestDay();
    return {
      layout: this.name,
      targets: [
        {
          table: 'published_practice',
          columns: [
            'practice_code',
            'name',
            'address',
            'postcode',
            'high_level_code',
            'opened_on',
            'closed_on',
            'status',
            'prescribing_setting',
            'commissioner_code',
            'joined_on',
            'left_on',
          ],
          fixed: ['edition_on'],
          key: ['practice_code'],
        },
      ],
      sheets: [
        {
          sheet: 0,
          hasHeadings: odsHasHeadings(file),
          headings: ODS_HEADINGS,
          read(cells: Cells, put: Put, doubt: Doubt) {
            const openedOn = day(cells, 10);
            newest.see(openedOn);
            const closedOn = newest.knows(closingDay(cells, openedOn, doubt));
            put(0, [
              practiceCode(cells, 0),
              requiredText(cells, 1),
              odsAddress(cells),
              optionalText(cells, 9),
              optionalCode(cells, 3),
              openedOn,
              closedOn,
              status(cells, 12),
              wholeNumber(cells, 25),
              optionalCode(cells, 14),
              newest.knows(optionalDay(cells, 15)),
              newest.knows(optionalDay(cells, 16)),
            ]);
          },
        },
      ],
      notes: [],
      datedByItsRows: true,
      edition: () => newest.edition('ods-practices'),
    };
  },
};

function status(cells: Cells, index: number): string {
  const found = text(cells, index);
  if (!STATUSES.includes(found)) throw new BadCell(index, `"${found}" is not a status (${STATUSES.join(', ')})`);
  return found;
}
