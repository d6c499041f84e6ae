import { day, optionalCode, optionalText, organisationCode, practiceCode, requiredText } from '../files/cells.ts';
import { findColumns } from '../files/headings.ts';
import type { Cells, Layout, Put } from '../files/layout.ts';
import { firstRowOf } from './one-sheet.ts';
import { OneDay } from '../files/one-day.ts';
import { AREA_COLUMNS, nameUnlessUnallocated } from './qof-geographies.ts';

const COLUMNS = {
  extractedOn: { names: ['EXTRACT_DATE'] },
  practice: { names: ['PRACTICE_CODE'] },
  practiceName: { names: ['PRACTICE_NAME'] },
  network: { names: ['PCN_CODE'] },
  networkName: { names: ['PCN_NAME'] },
  commissioner: { names: ['SUB_ICB_LOCATION_CODE'] },
  commissionerName: { names: ['SUB_ICB_LOCATION_NAME'] },
  icb: { names: ['ICB_CODE'] },
  icbName: { names: ['ICB_NAME'] },
  region: { names: ['COMM_REGION_CODE'] },
  regionName: { names: ['COMM_REGION_NAME'] },
} as const;

const NOT_READ = [
  'PUBLICATION',
  'PRACTICE_POSTCODE',
  'ONS_SUB_ICB_LOCATION_CODE',
  'ONS_ICB_CODE',
  'ONS_COMM_REGION_CODE',
  'SUPPLIER_NAME',
];

/** The mapping of "Patients Registered at a GP Practice": gp-reg-pat-prac-map.csv, usually in a zip. Its date is in its rows. */
export const registeredPractices: Layout = {
  name: 'registered-practices',
  title: 'Practices and their areas on a date',
  recognise(file) {
    const headings = firstRowOf(file, {
      name: /^gp-reg-pat-prac-map/i,
      headings: [COLUMNS.extractedOn, COLUMNS.practice, COLUMNS.commissioner],
    });
    if (headings === null) return null;
    const at = findColumns(headings, COLUMNS, NOT_READ);
    const date = new OneDay();
    return {
      layout: this.name,
      targets: [
        { table: 'published_practice_area', columns: AREA_COLUMNS, fixed: ['as_of', 'source'], key: ['practice_code'] },
      ],
      sheets: [
        {
          sheet: 0,
          hasHeadings: true,
          headings,
          read(cells: Cells, put: Put) {
            date.see(day(cells, at.extractedOn), at.extractedOn);
            put(0, [
              practiceCode(cells, at.practice),
              requiredText(cells, at.practiceName),
              optionalCode(cells, at.network),
              nameUnlessUnallocated(cells, at.networkName),
              organisationCode(cells, at.commissioner),
              optionalText(cells, at.commissionerName),
              organisationCode(cells, at.icb),
              optionalText(cells, at.icbName),
              organisationCode(cells, at.region),
              optionalText(cells, at.regionName),
            ]);
          },
        },
      ],
      datedByItsRows: true,
      edition: () => ({
        period: date.found,
        series: 'registered-practices',
        fixed: { as_of: date.found, source: 'registered-practices' },
      }),
    };
  },
};
