import { day, optionalCode, optionalText, organisationCode, requiredText } from '../files/cells.ts';
import type { Cells, Doubt, Layout, Put } from '../files/layout.ts';
import { ODS_HEADINGS, closingDay, odsAddress, odsFile, odsHasHeadings } from './ods-file.ts';
import { NewestDay } from '../files/one-day.ts';

/** ODS "Clinical commissioning groups", open and closed, with the ICB they are in: eccg.csv. No headings, 27 columns. */
export const odsCommissioners: Layout = {
  name: 'ods-commissioners',
  title: 'CCGs and sub-ICB locations (ODS)',
  recognise(file) {
    if (!odsFile(file, /^eccg/i)) return null;
    const newest = new NewestDay();
    return {
      layout: this.name,
      targets: [
        {
          table: 'published_commissioner',
          columns: ['code', 'name', 'region_code', 'icb_code', 'address', 'postcode', 'opened_on', 'closed_on'],
          fixed: ['edition_on'],
          key: ['code'],
        },
      ],
      sheets: [
        {
          sheet: 0,
          hasHeadings: odsHasHeadings(file),
          headings: ODS_HEADINGS,
          read(cells: Cells, put: Put, doubt: Doubt) {
            const openedOn = day(cells, 10);
            const closedOn = closingDay(cells, openedOn, doubt);
            newest.see(openedOn);
            newest.see(closedOn);
            put(0, [
              organisationCode(cells, 0),
              requiredText(cells, 1),
              optionalCode(cells, 2),
              optionalCode(cells, 3),
              odsAddress(cells),
              optionalText(cells, 9),
              openedOn,
              closedOn,
            ]);
          },
        },
      ],
      notes: [],
      datedByItsRows: true,
      edition: () => newest.edition('ods-commissioners'),
    };
  },
};
