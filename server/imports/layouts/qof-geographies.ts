import { financialYearPeriod } from '../../domain/dates.ts';
import { optionalCode, optionalText, organisationCode, practiceCode, requiredText } from '../files/cells.ts';
import type { Cells, Put } from '../files/layout.ts';
import { ofTheYear, oneSheetLayout } from './one-sheet.ts';

const COLUMNS = {
  practice: { names: ['PRACTICE_CODE'] },
  practiceName: { names: ['PRACTICE_NAME'] },
  network: { names: ['PCN_ODS_CODE'], optional: true },
  networkName: { names: ['PCN_NAME'], optional: true },
  commissioner: { names: ['SUB_ICB_ODS_CODE', 'SUB_ICB_LOC_ODS_CODE', 'CCG_ODS_CODE', 'CCG_CODE'] },
  commissionerName: { names: ['SUB_ICB_NAME', 'SUB_ICB_LOC_NAME', 'CCG_NAME'] },
  icb: { names: ['ICB_ODS_CODE', 'STP_ODS_CODE'], optional: true },
  icbName: { names: ['ICB_NAME', 'STP_NAME'] },
  region: { names: ['REGION_ODS_CODE', 'REGION_CODE'] },
  regionName: { names: ['REGION_NAME'] },
} as const;

// STP_CODE and STP_ONS_CODE are ONS codes: the years to 2018-19 give no ODS code for the STP.
const NOT_READ = [
  'NAT_ONS_CODE',
  'NAT_CODE',
  'NAT_COUNTRY',
  'COUNTRY',
  'REGION_ONS_CODE',
  'REGION_GEOGRAPHY_CODE',
  'ICB_ONS_CODE',
  'STP_ONS_CODE',
  'STP_CODE',
  'SUB_ICB_ONS_CODE',
  'SUB_ICB_LOC_ONS_CODE',
  'CCG_ONS_CODE',
  'CCG_GEOGRAPHY_CODE',
  'SUBREGION_CODE',
  'SUBREGION_GEOGRAPHY_CODE',
  'SUBREGION_NAME',
  'REGIONAL_LOCAL_OFFICE_CODE',
  'REGIONAL_LOCAL_OFFICE_ONS_CODE',
  'REGIONAL_LOCAL_OFFICE_NAME',
  'REVISED_MAXIMUM_POINTS',
];

/** What every list that says where practices are gives of one, by the index of its columns; -1 for a column that it has not. */
export type AreaColumns = Record<keyof typeof COLUMNS, number>;

/** In the order that {@link putArea} gives them. */
export const AREA_COLUMNS = [
  'practice_code',
  'practice_name',
  'network_code',
  'network_name',
  'commissioner_code',
  'commissioner_name',
  'icb_code',
  'icb_name',
  'region_code',
  'region_name',
] as const;

/** Where a practice is, as one row of such a list says. */
export function putArea(cells: Cells, at: AreaColumns, put: (values: Parameters<Put>[1]) => void): void {
  put([
    practiceCode(cells, at.practice),
    requiredText(cells, at.practiceName),
    optionalCode(cells, at.network),
    nameUnlessUnallocated(cells, at.networkName),
    organisationCode(cells, at.commissioner),
    optionalText(cells, at.commissionerName),
    codeWhereTold(cells, at.icb),
    optionalText(cells, at.icbName),
    codeWhereTold(cells, at.region),
    optionalText(cells, at.regionName),
  ]);
}

/** None only where the file has no such column. */
const codeWhereTold = (cells: Cells, index: number): string | null =>
  index === -1 ? null : organisationCode(cells, index);

/** A network's name; none for a practice in no network. */
function nameUnlessUnallocated(cells: Cells, index: number): string | null {
  const name = optionalText(cells, index);
  return name?.toLowerCase() === 'unallocated' ? null : name;
}

/**
 * Which network, CCG or sub-ICB location, STP or ICB and region a practice was in, by QOF year: ORGANISATION_REFERENCE_1617.csv,
 * MAPPING_NHS_GEOGRAPHIES_2223.csv, QOF_MANUAL_MAPPINGS_2324.csv. Taken as at the last day of the year.
 */
export const qofGeographies = oneSheetLayout({
  name: 'qof-geographies',
  title: 'Practices and their areas in a QOF year',
  signs: {
    name: /^(organisation_reference|mapping_nhs_geographies|qof_manual_mappings)_\d{4}/i,
    headings: [COLUMNS.practice, COLUMNS.commissioner, COLUMNS.icbName, { names: ['COUNTRY', 'NAT_COUNTRY'] }],
  },
  columns: COLUMNS,
  notRead: NOT_READ,
  targets: [
    { table: 'published_practice_area', columns: AREA_COLUMNS, fixed: ['as_of', 'source'], key: ['practice_code'] },
  ],
  begin(file, { at }) {
    const source = /^qof_manual_mappings/i.test(file.name) ? 'qof-manual-mappings' : 'qof-geographies';
    return ofTheYear(file, { example: 'MAPPING_NHS_GEOGRAPHIES_2324.csv', series: source }, (financialYear) => ({
      fixed: { as_of: financialYearPeriod(financialYear).to, source },
      read: (cells, put) => putArea(cells, at, (values) => put(0, values)),
    }));
  },
});
