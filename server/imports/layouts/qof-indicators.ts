import { optionalText, decimal, shortCode } from '../files/cells.ts';
import { ofTheYear, oneSheetLayout } from './one-sheet.ts';

const COLUMNS = {
  indicator: { names: ['INDICATOR_CODE'] },
  points: { names: ['INDICATOR_POINT_VALUE'] },
  group: { names: ['GROUP_CODE', 'INDICATOR_GROUP_CODE'] },
  groupName: { names: ['GROUP_DESCRIPTION', 'INDICATOR_GROUP_DESCRIPTION'] },
  domain: { names: ['DOMAIN_CODE'] },
  description: { names: ['INDICATOR_DESCRIPTION'], optional: true },
  listType: { names: ['PATIENT_LIST_TYPE'], optional: true },
} as const;

const NOT_READ = [
  'DOMAIN_DESCRIPTION',
  'PATIENT_ADD_LIST_TYPE',
  'REGISTER_FLAG',
  'ZERO_REGISTER_FLAG',
  'NO_PREVALENCE_FLAG',
  'PUB_ORDER',
  'HIGHER_GROUP_CODE',
  'HIGHER_GROUP_DESCRIPTION',
  'SUB_DOMAIN_CODE',
  'SUB_DOMAIN_DESCRIPTION',
  'ALT_PAT_LIST',
  'ADD_PAT_LIST',
  'AUTOMATIC_MANUAL_ENTRY',
  'INDICATOR_GROUP_CHANGE_NOTE',
  'PCAS',
  'PCA_COUNT_1',
];

/** One year has several such files, which may differ: each keeps the rows under its own source. */
const SOURCES: readonly { name: RegExp; source: string }[] = [
  { name: /^previous_indicator_mappings/i, source: 'qof-previous-indicators' },
  { name: /^indicator_reference_control/i, source: 'qof-indicator-control' },
];

/** Points and group of each indicator of a year: INDICATOR_MAPPINGS_1819_v2.csv, MAPPING_INDICATORS_2324.csv and the control files. */
export const qofIndicators = oneSheetLayout({
  name: 'qof-indicators',
  title: 'QOF indicators and their points',
  signs: {
    name: /^(indicator_mappings|mapping_indicators|previous_indicator_mappings|indicator_reference_control)_\d{4}/i,
    headings: [COLUMNS.indicator, COLUMNS.points],
  },
  columns: COLUMNS,
  notRead: NOT_READ,
  targets: [
    {
      table: 'published_indicator',
      columns: ['indicator_code', 'points', 'group_code', 'group_name', 'domain_code', 'description', 'list_type'],
      fixed: ['financial_year', 'source'],
      key: ['indicator_code'],
    },
  ],
  begin(file, { at }) {
    const source = SOURCES.find(({ name }) => name.test(file.name))?.source ?? 'qof-indicators';
    return ofTheYear(file, { example: 'MAPPING_INDICATORS_2324.csv', series: source }, (financialYear) => ({
      fixed: { financial_year: financialYear, source },
      read(cells, put) {
        put(0, [
          shortCode(cells, at.indicator),
          decimal(cells, at.points),
          shortCode(cells, at.group),
          optionalText(cells, at.groupName),
          shortCode(cells, at.domain),
          optionalText(cells, at.description),
          optionalText(cells, at.listType),
        ]);
      },
    }));
  },
});
