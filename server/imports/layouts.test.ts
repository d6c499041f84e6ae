import { afterAll, describe, expect, it } from '@jest/globals';
import { PublishedFolder, workbook } from '../testing/published-files.ts';
import type { BadRow } from './bad-row.ts';
import { FileRefused } from './bad-row.ts';
import { findFiles } from './find-files.ts';
import { inspectFile } from './inspect-file.ts';
import type { Edition, Values } from './layout.ts';
import { recognise } from './layouts.ts';
import { readRows } from './read-rows.ts';

type Read =
  | { layout: string; edition: Edition; rows: Record<string, Values[]> }
  | { notRead: string | null }
  | { refused: string; badRows: readonly BadRow[] };

const folders: PublishedFolder[] = [];
afterAll(() => folders.forEach((folder) => folder.remove()));

/** What becomes of one file with this name and these lines. */
async function read(name: string, content: readonly string[] | Buffer): Promise<Read> {
  const folder = new PublishedFolder();
  folders.push(folder);
  folder.add(name, content);
  const [file] = (await findFiles(folder.path)).files;
  if (file === undefined) return { notRead: null };
  try {
    const inspection = await inspectFile(file);
    const found = recognise(inspection.head);
    if (found === null) return { notRead: null };
    const { recognised } = found;
    if ('notRead' in recognised) return recognised;
    const rows: Record<string, Values[]> = {};
    const put = (target: number, values: Values): void => { (rows[recognised.targets[target]?.table ?? ''] ??= []).push(values); };
    await readRows({ inspection, recognised }, { put, flush: () => Promise.resolve() }, { badRowLimit: 5, findRepeats: true });
    return { layout: recognised.layout, edition: recognised.edition(), rows };
  } catch (failure) {
    if (failure instanceof FileRefused) return { refused: failure.message, badRows: failure.badRows };
    throw failure;
  }
}

const year = (period: string, series: string, more: Record<string, string> = {}) => ({ period, series, fixed: { financial_year: period, ...more } });

describe('QOF registers', () => {
  it.each([
    ['PREVALENCE_1617.csv', 'INDICATOR_GROUP_CODE', 'PATIENT_LIST_SIZE', '2016-17'],
    ['PREVALENCE_1920.csv.gz', 'GROUP_CODE', 'PATIENT_LIST_SIZE', '2019-20'],
    ['PREVALENCE_2223.csv', 'GROUP_CODE', 'PRACTICE_LIST_SIZE', '2022-23'],
  ])('%s, with the headings of its year', async (name, group, list, period) => {
    expect(await read(name, [`PRACTICE_CODE,${group},REGISTER,PATIENT_LIST_TYPE,${list}`, 'Z99001,AST,306.0,06OV,4150', 'Z99001,AF,,TOTAL,4300'])).toEqual({
      layout: 'qof-prevalence', edition: year(period, name.slice(0, 15).toLowerCase()),
      rows: { published_register: [['Z99001', 'AST', '306', '06OV', '4150'], ['Z99001', 'AF', null, 'TOTAL', '4300']] },
    });
  });

  const headings = 'PRACTICE_CODE,GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE';

  it('names each bad row by line, column and reason, and says how many more there are', async () => {
    const rows = ['Z99001,AST,many,TOTAL,4150', 'Z99002,AST,10,TOTAL,4150', 'Z99003,AST,10,TOTAL', 'Z99004,AST,10,TOTAL,4150,6', 'Z9,AST,10,TOTAL,1', 'Z99002,AST,11,TOTAL,4150', 'Z99007,AST,-1,TOTAL,1'];
    expect(await read('PREVALENCE_2223.csv', [headings, ...rows])).toEqual({
      refused: '6 rows cannot be read; nothing of this file was loaded.',
      badRows: [
        { line: 2, column: 'REGISTER', reason: '"many" is not a whole number of zero or more' },
        { line: 4, column: 'PRACTICE_LIST_SIZE', reason: 'the row has 4 of 5 columns' },
        { line: 5, column: 'PRACTICE_LIST_SIZE', reason: 'the row has 6 of 5 columns' },
        { line: 6, column: 'PRACTICE_CODE', reason: '"Z9" is not a practice code (a letter and five digits)' },
        { line: 7, column: 'PRACTICE_CODE', reason: 'repeats line 3 (Z99002, AST)' },
      ],
    });
  });

  it('refuses an unknown column, a missing one, an empty file and one without rows', async () => {
    const row = 'Z99001,AST,10,TOTAL,4150';
    expect(await read('PREVALENCE_2223.csv', [`${headings},SHOE_SIZE`, `${row},42`])).toMatchObject({ refused: 'Column "SHOE_SIZE" is not known.' });
    expect(await read('PREVALENCE_2223.csv', [headings.replace('REGISTER,', ''), 'Z99001,AST,TOTAL,4150'])).toMatchObject({ refused: 'Column REGISTER is missing.' });
    expect(await read('PREVALENCE_2223.csv', Buffer.alloc(0))).toMatchObject({ refused: 'The file is empty.' });
    expect(await read('PREVALENCE_2223.csv', [headings])).toMatchObject({ refused: 'The file has headings and no rows.' });
  });

  it('is known by its headings under another name, but cannot do without the year', async () => {
    expect(await read('registers of 2022-23.csv', [headings, 'Z99001,AST,10,TOTAL,4150'])).toMatchObject({ layout: 'qof-prevalence', edition: { period: '2022-23' } });
    expect(await read('registers.csv', [headings, 'Z99001,AST,10,TOTAL,4150'])).toEqual({ notRead: 'has the columns of such a file, but its name gives no financial year, as in PREVALENCE_2425.csv' });
  });
});

describe('QOF achievement', () => {
  const headings = 'PRACTICE_CODE,INDICATOR_CODE,MEASURE,VALUE';

  it('in the long layout', async () => {
    expect(await read('ACHIEVEMENT_1415_AST_part.csv', [headings, 'Z99001,AST002,NUMERATOR,125', 'Z99001,AST002,ACHIEVED_POINTS,13.89'])).toEqual({
      layout: 'qof-achievement', edition: year('2014-15', 'achievement_1415_ast_part'),
      rows: { published_achievement: [['Z99001', 'AST002', 'NUMERATOR', '125'], ['Z99001', 'AST002', 'ACHIEVED_POINTS', '13.89']] },
    });
  });

  it('refuses a value that is no number', async () => {
    expect(await read('ACHIEVEMENT_2324.csv', [headings, 'Z99001,AST002,NUMERATOR,a few'])).toMatchObject({
      badRows: [{ line: 2, column: 'VALUE', reason: '"a few" is not a number of zero or more' }],
    });
  });
});

describe('practices and their areas', () => {
  const values = (network: string | null, networkName: string | null, icb: string | null): Values =>
    ['Z99001', 'The Zed Surgery', network, networkName, '99Z', 'NHS Zedshire', icb, 'Zedshire', 'Y99', 'Far West'];

  it.each([
    ['ORGANISATION_REFERENCE_1617.csv', '2016-17', '2017-03-31', 'qof-geographies',
      'PRACTICE_CODE,PRACTICE_NAME,CCG_CODE,CCG_GEOGRAPHY_CODE,CCG_NAME,STP_CODE,STP_NAME,SUBREGION_CODE,SUBREGION_GEOGRAPHY_CODE,SUBREGION_NAME,REGION_CODE,REGION_GEOGRAPHY_CODE,REGION_NAME,COUNTRY,REVISED_MAXIMUM_POINTS',
      'Z99001,The Zed Surgery,99Z,E38999999,NHS Zedshire,E54999999,Zedshire,Q99,E39999999,WEST,Y99,E40999999,Far West,ENGLAND,559', values(null, null, null)],
    ['ORGANISATION_REFERENCE_1819_v2.csv', '2018-19', '2019-03-31', 'qof-geographies',
      'PRACTICE_CODE,PRACTICE_NAME,CCG_CODE,CCG_ONS_CODE,CCG_NAME,STP_ONS_CODE,STP_NAME,REGIONAL_LOCAL_OFFICE_CODE,REGIONAL_LOCAL_OFFICE_ONS_CODE,REGIONAL_LOCAL_OFFICE_NAME,REGION_CODE,REGION_ONS_CODE,REGION_NAME,COUNTRY,REVISED_MAXIMUM_POINTS',
      'Z99001,The Zed Surgery,99Z,E38999999,NHS Zedshire,E54999999,Zedshire,Q99,E39999999,West,Y99,E40999999,Far West,England,', values(null, null, null)],
    ['MAPPING_NHS_GEOGRAPHIES_1920.csv', '2019-20', '2020-03-31', 'qof-geographies',
      'NAT_ONS_CODE,NAT_CODE,COUNTRY,REGION_ODS_CODE,REGION_ONS_CODE,REGION_NAME,STP_ODS_CODE,STP_ONS_CODE,STP_NAME,CCG_ODS_CODE,CCG_ONS_CODE,CCG_NAME,PCN_ODS_CODE,PCN_NAME,PRACTICE_CODE,PRACTICE_NAME',
      'E92000001,ENG,England,Y99,E40999999,Far West,QZZ,E54999999,Zedshire,99Z,E38999999,NHS Zedshire,U99001,Zed PCN,Z99001,The Zed Surgery', values('U99001', 'Zed PCN', 'QZZ')],
    ['MAPPING_NHS_GEOGRAPHIES_2122.csv', '2021-22', '2022-03-31', 'qof-geographies',
      'NAT_ONS_CODE,NAT_CODE,NAT_COUNTRY,REGION_ODS_CODE,REGION_ONS_CODE,REGION_NAME,ICB_ODS_CODE,ICB_ONS_CODE,ICB_NAME,SUB_ICB_LOC_ODS_CODE,SUB_ICB_LOC_ONS_CODE,SUB_ICB_LOC_NAME,PCN_ODS_CODE,PCN_NAME,PRACTICE_CODE,PRACTICE_NAME',
      'E92000001,ENG,England,Y99,E40999999,Far West,QZZ,E54999999,Zedshire,99Z,E38999999,NHS Zedshire,U,Unallocated,Z99001,The Zed Surgery', values(null, null, 'QZZ')],
    ['MAPPING_NHS_GEOGRAPHIES_2223.csv', '2022-23', '2023-03-31', 'qof-geographies',
      'NAT_ONS_CODE,NAT_CODE,NAT_COUNTRY,REGION_ODS_CODE,REGION_ONS_CODE,REGION_NAME,ICB_ODS_CODE,ICB_ONS_CODE,ICB_NAME,SUB_ICB_ODS_CODE,SUB_ICB_ONS_CODE,SUB_ICB_NAME,PCN_ODS_CODE,PCN_NAME,PRACTICE_CODE,PRACTICE_NAME',
      'E92000001,ENG,England,Y99,E40999999,Far West,QZZ,E54999999,Zedshire,99Z,E38999999,NHS Zedshire,U99001,Zed PCN,Z99001,The Zed Surgery', values('U99001', 'Zed PCN', 'QZZ')],
    ['QOF_MANUAL_MAPPINGS_2324.csv', '2023-24', '2024-03-31', 'qof-manual-mappings',
      'PRACTICE_CODE,PRACTICE_NAME,PCN_ODS_CODE,PCN_NAME,CCG_ODS_CODE,CCG_ONS_CODE,CCG_NAME,STP_ODS_CODE,STP_ONS_CODE,STP_NAME,REGION_ODS_CODE,REGION_ONS_CODE,REGION_NAME,NAT_CODE,NAT_ONS_CODE,NAT_COUNTRY',
      'Z99001,The Zed Surgery,U99001,Zed PCN,99Z,E38999999,NHS Zedshire,QZZ,E54999999,Zedshire,Y99,E40999999,Far West,ENG,E92000001,England', values('U99001', 'Zed PCN', 'QZZ')],
  ])('%s', async (name, period, asOf, source, headings, row, expected) => {
    expect(await read(name, [headings, row])).toEqual({
      layout: 'qof-geographies', edition: { period, series: source, fixed: { as_of: asOf, source } }, rows: { published_practice_area: [expected] },
    });
  });

  const mapHeadings = 'PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME,ONS_SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_NAME,ONS_ICB_CODE,ICB_CODE,ICB_NAME,ONS_COMM_REGION_CODE,COMM_REGION_CODE,COMM_REGION_NAME,SUPPLIER_NAME';
  const mapRow = (date: string, code: string) => `GP_PRAC_PAT_LIST,${date},${code},The Zed Surgery,ZZ1 1ZZ,U99001,Zed PCN,E38999999,99Z,NHS Zedshire,E54999999,QZZ,Zedshire,E40999999,Y99,Far West,Unknown`;

  it('on a date, which the rows give', async () => {
    expect(await read('gp-reg-pat-prac-map.csv', [mapHeadings, mapRow('01Jul2026', 'Z99001')])).toEqual({
      layout: 'registered-practices', edition: { period: '2026-07-01', series: 'registered-practices', fixed: { as_of: '2026-07-01', source: 'registered-practices' } },
      rows: { published_practice_area: [values('U99001', 'Zed PCN', 'QZZ')] },
    });
  });

  it('refuses rows of two dates in one file', async () => {
    expect(await read('gp-reg-pat-prac-map.csv', [mapHeadings, mapRow('01Jul2026', 'Z99001'), mapRow('01Aug2026', 'Z99002')])).toMatchObject({
      badRows: [{ line: 3, column: 'EXTRACT_DATE', reason: 'is 2026-08-01, but the rows above are of 2026-07-01' }],
    });
  });

  it('does not take the table of total points for a list of areas', async () => {
    const headings = 'Region code,Region name,STP code,STP name,CCG code,CCG geography code,CCG name,Practice code,Practice name,All ages,Achievement score (max. 559)';
    expect(await read('QOF_2017-18.csv', [headings, 'Y99,Far West,E54999999,Zedshire,99Z,E38999999,NHS Zedshire,Z99001,The Zed Surgery,4000,559'])).toEqual({ notRead: null });
  });
});

describe('ODS files', () => {
  const ods = (values: Record<number, string>): string => Array.from({ length: 27 }, (_, at) => `"${values[at] ?? ''}"`).join(',');
  const practice = { 0: 'Z99001', 1: 'THE ZED SURGERY', 2: 'Y99', 3: 'QZZ', 4: '1 ZED STREET', 6: 'ZEDTON', 9: 'ZZ1 1ZZ', 10: '19740401', 12: 'A', 13: 'B', 14: '99Z', 15: '20130401', 21: '0', 23: '99Z', 25: '4' };

  it('epraccur: practices without headings, dated by the newest opening', async () => {
    expect(await read('epraccur.csv', [ods(practice), ods({ ...practice, 0: 'Z99002', 9: '', 10: '20180601', 11: '20190331', 12: 'C', 14: '', 15: '', 16: '20190331', 25: '10' })])).toEqual({
      layout: 'ods-practices', edition: { period: '2018-06-01', series: 'ods-practices', fixed: { edition_on: '2018-06-01' } },
      rows: {
        published_practice: [
          ['Z99001', 'THE ZED SURGERY', '1 ZED STREET, ZEDTON', 'ZZ1 1ZZ', 'QZZ', '1974-04-01', null, 'A', '4', '99Z', '2013-04-01', null],
          ['Z99002', 'THE ZED SURGERY', '1 ZED STREET, ZEDTON', null, 'QZZ', '2018-06-01', '2019-03-31', 'C', '10', null, null, '2019-03-31'],
        ],
      },
    });
  });

  it('names the columns of a file that has no headings as the publisher does', async () => {
    expect(await read('epraccur_2025.csv', [ods(practice), ods({ ...practice, 0: 'Z99002', 10: 'long ago' }), ods({ ...practice, 0: 'Z99003', 12: 'X' })])).toMatchObject({
      badRows: [
        { line: 2, column: 'Open Date', reason: '"long ago" is not a date' },
        { line: 3, column: 'Status Code', reason: '"X" is not a status (A, C, D, P)' },
      ],
    });
  });

  it('refuses another width', async () => {
    expect(await read('epraccur.csv', ['"Z99001","THE ZED SURGERY"'])).toMatchObject({ refused: 'An ODS file has 27 columns and no headings; this one has 2.' });
  });

  it('eccg: commissioners, dated by the newest opening or closing', async () => {
    expect(await read('eccg.csv', [ods({ 0: '99Z', 1: 'NHS ZEDSHIRE CCG', 2: 'Y99', 3: 'QZZ', 4: 'ZED HOUSE', 9: 'ZZ1 1ZZ', 10: '20130401', 11: '20220630' })])).toEqual({
      layout: 'ods-commissioners', edition: { period: '2022-06-30', series: 'ods-commissioners', fixed: { edition_on: '2022-06-30' } },
      rows: { published_commissioner: [['99Z', 'NHS ZEDSHIRE CCG', 'Y99', 'QZZ', 'ZED HOUSE', 'ZZ1 1ZZ', '2013-04-01', '2022-06-30']] },
    });
  });

  const networks = ['PCN Code', 'PCN Name', 'Current Sub ICB Loc Code', 'Sub ICB Location', 'Open Date', 'Close Date', 'Address Line 1', 'Address Line 2', 'Address Line 3', 'Address Line 4', 'Address Line 5', 'Postcode'];
  const members = [
    'Partner\nOrganisation\nCode', 'Partner\nName', 'Practice\nParent\nSub ICB Loc Code', 'Practice\nParent\nSub ICB Loc Name', 'PCN Code', 'PCN Name', 'PCN Parent\nSub ICB Loc Code',
    'PCN Parent\nSub ICB Loc Name', 'Practice to PCN\nRelationship\nStart Date', 'Practice to PCN\nRelationship\nEnd Date', 'Practice Sub ICB Loc and PCN Sub ICB Loc Match ',
  ];
  const network = ['U99001', 'ZED PCN', '99Z', 'NHS ZEDSHIRE', '20191001', '', '', '', '', 'ZEDTON', '', 'ZZ1 1ZZ'];
  const member = ['Z99001', 'THE ZED SURGERY', '99Z', 'NHS ZEDSHIRE', 'U99001', 'ZED PCN', '99Z', 'NHS ZEDSHIRE', '20200401', '', '1'];

  it('ePCN: networks on one sheet, their dated practices on another', async () => {
    expect(await read('ePCN.xlsx', workbook({ PCNDetails: [networks, network], 'PCN Core Partner Details': [members, member] }))).toEqual({
      layout: 'network-workbook', edition: { period: '2020-04-01', series: 'network-workbook', fixed: { edition_on: '2020-04-01' } },
      rows: {
        published_network: [['U99001', 'ZED PCN', '99Z', 'NHS ZEDSHIRE', '2019-10-01', null]],
        published_network_member: [['Z99001', 'THE ZED SURGERY', 'U99001', '2020-04-01', null]],
      },
    });
  });

  it('ePCN: refuses a workbook without one of its sheets, and a bad row of the second', async () => {
    expect(await read('ePCN.xlsx', workbook({ PCNDetails: [networks, network] }))).toMatchObject({ refused: 'Sheet "PCN Core Partner Details" is missing.' });
    expect(await read('ePCN.xlsx', workbook({ PCNDetails: [networks, network], 'PCN Core Partner Details': [members, ['Z9', ...member.slice(1)]] }))).toMatchObject({
      badRows: [{ line: 2, column: 'Partner\nOrganisation\nCode', reason: '"Z9" is not a practice code (a letter and five digits)' }],
    });
  });

  it('CCG_ICB_code: leaves out the row of an area that had no CCG code', async () => {
    expect(await read('CCG_ICB_code.csv', ['CCG Code,ICB Code,ICB NAME', '99Z,QZZ,Zedshire', 'n/a not a client,QZZ,Zedshire'])).toMatchObject({
      layout: 'commissioner-icbs', rows: { published_commissioner_icb: [['99Z', 'QZZ', 'Zedshire']] },
    });
  });
});

describe('figures of practices', () => {
  it('list sizes: the whole list of each practice, every row checked', async () => {
    const headings = 'PUBLICATION,EXTRACT_DATE,ORG_TYPE,ORG_CODE,ONS_CODE,POSTCODE,SEX,AGE_GROUP_5,NUMBER_OF_PATIENTS';
    const row = (kind: string, code: string, sex: string, age: string, patients: string) => `GP_PRAC_PAT_LIST,2026-07-01,${kind},${code},,,${sex},${age},${patients}`;
    const rows = [row('ICB', 'QZZ', 'ALL', 'ALL', '900000'), row('GP', 'Z99001', 'ALL', 'ALL', '4150'), row('GP', 'Z99001', 'FEMALE', '95+', '12')];
    expect(await read('gp-reg-pat-prac-quin-age.csv', [headings, ...rows])).toEqual({
      layout: 'list-sizes', edition: { period: '2026-07-01', series: 'list-sizes', fixed: { counted_on: '2026-07-01' } }, rows: { published_list_size: [['Z99001', '4150']] },
    });
    expect(await read('gp-reg-pat-prac-quin-age.csv', [headings, ...rows, row('GP', 'Z99001', 'MALE', '0_4', 'few')])).toMatchObject({
      badRows: [{ line: 5, column: 'NUMBER_OF_PATIENTS', reason: '"few" is not a whole number of zero or more' }],
    });
  });

  it.each([
    ['fingertips-imd-2025-gp-practice.csv', ['PRACTICE_CODE,PRACTICE_NAME,IMD_YEAR,IMD_SCORE', 'Z99001,The Zed Surgery,2025,33.519'], ['Z99001', '2025', '33.519']],
    ['IMD_raw_2010_2015_2019.csv', ['IndicatorID,Year,AreaCode,AreaName,IsAreaCurrent,Value', '93553,2019,Z99001,The Zed Surgery,1,25.07512244'], ['Z99001', '2019', '25.07512244']],
  ])('deprivation scores: %s', async (name, lines, expected) => {
    expect(await read(name, lines)).toMatchObject({ layout: 'deprivation', rows: { published_deprivation: [expected] } });
  });

  it('refuses another Fingertips indicator under these headings', async () => {
    expect(await read('IMD_raw.csv', ['IndicatorID,Year,AreaCode,AreaName,IsAreaCurrent,Value', '1,2019,Z99001,Zed,1,2'])).toMatchObject({
      badRows: [{ line: 2, column: 'IndicatorID', reason: 'is not 93553 or 94240, the Fingertips numbers of the IMD score' }],
    });
  });

  it.each([
    ['INDICATOR_MAPPINGS_1819_v2.csv', '2018-19', 'qof-indicators',
      'INDICATOR_CODE,INDICATOR_DESCRIPTION,INDICATOR_POINT_VALUE,INDICATOR_GROUP_CODE,INDICATOR_GROUP_DESCRIPTION,DOMAIN_CODE,DOMAIN_DESCRIPTION,PATIENT_LIST_TYPE',
      'ZED001,"Asked, and answered",5,ZED,Zed,CL,Clinical,TOTAL', ['ZED001', '5', 'ZED', 'Zed', 'CL', 'Asked, and answered', 'TOTAL']],
    ['MAPPING_INDICATORS_2324.csv', '2023-24', 'qof-indicators',
      'INDICATOR_CODE,INDICATOR_POINT_VALUE,GROUP_CODE,GROUP_DESCRIPTION,DOMAIN_CODE,DOMAIN_DESCRIPTION,PATIENT_LIST_TYPE',
      'ZED001,5,EoLC,Zed,CL,Clinical,TOTAL', ['ZED001', '5', 'EoLC', 'Zed', 'CL', null, 'TOTAL']],
    ['PREVIOUS_INDICATOR_MAPPINGS_2223.csv', '2022-23', 'qof-previous-indicators',
      'INDICATOR_CODE,INDICATOR_POINT_VALUE,INDICATOR_GROUP_CODE,INDICATOR_GROUP_DESCRIPTION,DOMAIN_CODE,DOMAIN_DESCRIPTION,PATIENT_LIST_TYPE,PATIENT_ADD_LIST_TYPE',
      'ZED001,5,ZED,Zed,CL,Clinical,TOTAL,TOTAL', ['ZED001', '5', 'ZED', 'Zed', 'CL', null, 'TOTAL']],
    ['INDICATOR_REFERENCE_CONTROL_2324.csv', '2023-24', 'qof-indicator-control',
      'INDICATOR_CODE,REGISTER_FLAG,ZERO_REGISTER_FLAG,NO_PREVALENCE_FLAG,GROUP_CODE,GROUP_DESCRIPTION,PUB_ORDER,HIGHER_GROUP_CODE,HIGHER_GROUP_DESCRIPTION,SUB_DOMAIN_CODE,SUB_DOMAIN_DESCRIPTION,DOMAIN_CODE,DOMAIN_DESCRIPTION,ALT_PAT_LIST,ADD_PAT_LIST,INDICATOR_POINT_VALUE,AUTOMATIC_MANUAL_ENTRY,INDICATOR_GROUP_CHANGE_NOTE,PCAS,PCA_COUNT_1',
      'ZED001,1,1,,ZED,Zed,1,CV,Cardio,CL,Clinical,CL,Clinical,,,5,A,1,1,', ['ZED001', '5', 'ZED', 'Zed', 'CL', null, null]],
  ])('indicators and points: %s', async (name, period, source, headings, row, expected) => {
    expect(await read(name, [headings, row])).toEqual({ layout: 'qof-indicators', edition: year(period, source, { source }), rows: { published_indicator: [expected] } });
  });
});
