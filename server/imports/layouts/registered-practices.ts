import { day } from '../files/cells.ts';
import { OneDay } from '../files/one-day.ts';
import { oneSheetLayout } from './one-sheet.ts';
import { AREA_COLUMNS, putArea } from './qof-geographies.ts';

/** Under the headings of today, and of the years of the CCGs. */
const COLUMNS = {
  extractedOn: { names: ['EXTRACT_DATE'] },
  practice: { names: ['PRACTICE_CODE'] },
  practiceName: { names: ['PRACTICE_NAME'] },
  network: { names: ['PCN_CODE'], optional: true },
  networkName: { names: ['PCN_NAME'], optional: true },
  commissioner: { names: ['SUB_ICB_LOCATION_CODE', 'CCG_CODE'] },
  commissionerName: { names: ['SUB_ICB_LOCATION_NAME', 'CCG_NAME'] },
  icb: { names: ['ICB_CODE', 'STP_CODE'], optional: true },
  icbName: { names: ['ICB_NAME', 'STP_NAME'], optional: true },
  region: { names: ['COMM_REGION_CODE', 'NHSE_COMM_REGION_CODE', 'NHSE_REGION_CODE', 'REGION_CODE'], optional: true },
  regionName: {
    names: ['COMM_REGION_NAME', 'NHSE_COMM_REGION_NAME', 'NHSE_REGION_NAME', 'REGION_NAME'],
    optional: true,
  },
} as const;

const NOT_READ = [
  'PUBLICATION',
  'PRACTICE_POSTCODE',
  'ONS_SUB_ICB_LOCATION_CODE',
  'ONS_CCG_CODE',
  'ONS_ICB_CODE',
  'ONS_STP_CODE',
  'ONS_COMM_REGION_CODE',
  'ONS_REGION_CODE',
  'SUPPLIER_NAME',
];

/** The mapping of "Patients Registered at a GP Practice": gp-reg-pat-prac-map.csv, usually in a zip. Its date is in its rows. */
export const registeredPractices = oneSheetLayout({
  name: 'registered-practices',
  title: 'Practices and their areas on a date',
  signs: {
    name: /^gp-reg-pat-prac-map/i,
    headings: [COLUMNS.extractedOn, COLUMNS.practice, COLUMNS.commissioner],
  },
  columns: COLUMNS,
  notRead: NOT_READ,
  targets: [
    { table: 'published_practice_area', columns: AREA_COLUMNS, fixed: ['as_of', 'source'], key: ['practice_code'] },
  ],
  begin(_file, { at }) {
    const date = new OneDay();
    const source = 'registered-practices';
    return {
      edition: () => ({ period: date.found, series: source, fixed: { as_of: date.found, source } }),
      read(cells, put) {
        date.see(day(cells, at.extractedOn), at.extractedOn);
        putArea(cells, at, (values) => put(0, values));
      },
    };
  },
});
