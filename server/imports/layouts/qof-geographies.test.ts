import { describe, expect, it } from '@jest/globals';
import { readMadeUpFile } from '../../testing/made-up-file.ts';
import type { Values } from '../files/layout.ts';

const version = (name: string) => name.includes('_v2') && { version: '0002' };

describe('practices and their areas', () => {
  const values = (network: string | null, networkName: string | null, icb: string | null): Values => [
    'Z99001',
    'The Zed Surgery',
    network,
    networkName,
    '99Z',
    'NHS Zedshire',
    icb,
    'Zedshire',
    'Y99',
    'Far West',
  ];

  it.each([
    {
      name: 'ORGANISATION_REFERENCE_1617.csv',
      period: '2016-17',
      asOf: '2017-03-31',
      source: 'qof-geographies',
      headings:
        'PRACTICE_CODE,PRACTICE_NAME,CCG_CODE,CCG_GEOGRAPHY_CODE,CCG_NAME,STP_CODE,STP_NAME,SUBREGION_CODE,SUBREGION_GEOGRAPHY_CODE,SUBREGION_NAME,REGION_CODE,REGION_GEOGRAPHY_CODE,REGION_NAME,COUNTRY,REVISED_MAXIMUM_POINTS',
      row: 'Z99001,The Zed Surgery,99Z,E38999999,NHS Zedshire,E54999999,Zedshire,Q99,E39999999,WEST,Y99,E40999999,Far West,ENGLAND,559',
      expected: values(null, null, null),
    },
    {
      name: 'ORGANISATION_REFERENCE_1819_v2.csv',
      period: '2018-19',
      asOf: '2019-03-31',
      source: 'qof-geographies',
      headings:
        'PRACTICE_CODE,PRACTICE_NAME,CCG_CODE,CCG_ONS_CODE,CCG_NAME,STP_ONS_CODE,STP_NAME,REGIONAL_LOCAL_OFFICE_CODE,REGIONAL_LOCAL_OFFICE_ONS_CODE,REGIONAL_LOCAL_OFFICE_NAME,REGION_CODE,REGION_ONS_CODE,REGION_NAME,COUNTRY,REVISED_MAXIMUM_POINTS',
      row: 'Z99001,The Zed Surgery,99Z,E38999999,NHS Zedshire,E54999999,Zedshire,Q99,E39999999,West,Y99,E40999999,Far West,England,',
      expected: values(null, null, null),
    },
    {
      name: 'MAPPING_NHS_GEOGRAPHIES_1920.csv',
      period: '2019-20',
      asOf: '2020-03-31',
      source: 'qof-geographies',
      headings:
        'NAT_ONS_CODE,NAT_CODE,COUNTRY,REGION_ODS_CODE,REGION_ONS_CODE,REGION_NAME,STP_ODS_CODE,STP_ONS_CODE,STP_NAME,CCG_ODS_CODE,CCG_ONS_CODE,CCG_NAME,PCN_ODS_CODE,PCN_NAME,PRACTICE_CODE,PRACTICE_NAME',
      row: 'E92000001,ENG,England,Y99,E40999999,Far West,QZZ,E54999999,Zedshire,99Z,E38999999,NHS Zedshire,U99001,Zed PCN,Z99001,The Zed Surgery',
      expected: values('U99001', 'Zed PCN', 'QZZ'),
    },
    {
      name: 'MAPPING_NHS_GEOGRAPHIES_2122.csv',
      period: '2021-22',
      asOf: '2022-03-31',
      source: 'qof-geographies',
      headings:
        'NAT_ONS_CODE,NAT_CODE,NAT_COUNTRY,REGION_ODS_CODE,REGION_ONS_CODE,REGION_NAME,ICB_ODS_CODE,ICB_ONS_CODE,ICB_NAME,SUB_ICB_LOC_ODS_CODE,SUB_ICB_LOC_ONS_CODE,SUB_ICB_LOC_NAME,PCN_ODS_CODE,PCN_NAME,PRACTICE_CODE,PRACTICE_NAME',
      row: 'E92000001,ENG,England,Y99,E40999999,Far West,QZZ,E54999999,Zedshire,99Z,E38999999,NHS Zedshire,U,Unallocated,Z99001,The Zed Surgery',
      expected: values(null, null, 'QZZ'),
    },
    {
      name: 'MAPPING_NHS_GEOGRAPHIES_2223.csv',
      period: '2022-23',
      asOf: '2023-03-31',
      source: 'qof-geographies',
      headings:
        'NAT_ONS_CODE,NAT_CODE,NAT_COUNTRY,REGION_ODS_CODE,REGION_ONS_CODE,REGION_NAME,ICB_ODS_CODE,ICB_ONS_CODE,ICB_NAME,SUB_ICB_ODS_CODE,SUB_ICB_ONS_CODE,SUB_ICB_NAME,PCN_ODS_CODE,PCN_NAME,PRACTICE_CODE,PRACTICE_NAME',
      row: 'E92000001,ENG,England,Y99,E40999999,Far West,QZZ,E54999999,Zedshire,99Z,E38999999,NHS Zedshire,U99001,Zed PCN,Z99001,The Zed Surgery',
      expected: values('U99001', 'Zed PCN', 'QZZ'),
    },
    {
      name: 'QOF_MANUAL_MAPPINGS_2324.csv',
      period: '2023-24',
      asOf: '2024-03-31',
      source: 'qof-manual-mappings',
      headings:
        'PRACTICE_CODE,PRACTICE_NAME,PCN_ODS_CODE,PCN_NAME,CCG_ODS_CODE,CCG_ONS_CODE,CCG_NAME,STP_ODS_CODE,STP_ONS_CODE,STP_NAME,REGION_ODS_CODE,REGION_ONS_CODE,REGION_NAME,NAT_CODE,NAT_ONS_CODE,NAT_COUNTRY',
      row: 'Z99001,The Zed Surgery,U99001,Zed PCN,99Z,E38999999,NHS Zedshire,QZZ,E54999999,Zedshire,Y99,E40999999,Far West,ENG,E92000001,England',
      expected: values('U99001', 'Zed PCN', 'QZZ'),
    },
  ])('$name', async ({ name, period, asOf, source, headings, row, expected }) => {
    expect(await readMadeUpFile(name, [headings, row])).toEqual({
      layout: 'qof-geographies',
      edition: { period, series: source, ...version(name), fixed: { as_of: asOf, source } },
      rows: { published_practice_area: [expected] },
    });
  });

  const mapHeadings =
    'PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME,ONS_SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_NAME,ONS_ICB_CODE,ICB_CODE,ICB_NAME,ONS_COMM_REGION_CODE,COMM_REGION_CODE,COMM_REGION_NAME,SUPPLIER_NAME';
  const mapRow = (date: string, code: string) =>
    `GP_PRAC_PAT_LIST,${date},${code},The Zed Surgery,ZZ1 1ZZ,U99001,Zed PCN,E38999999,99Z,NHS Zedshire,E54999999,QZZ,Zedshire,E40999999,Y99,Far West,Unknown`;

  it('on a date, which the rows give', async () => {
    expect(await readMadeUpFile('gp-reg-pat-prac-map.csv', [mapHeadings, mapRow('01Jul2026', 'Z99001')])).toEqual({
      layout: 'registered-practices',
      edition: {
        period: '2026-07-01',
        series: 'registered-practices',
        fixed: { as_of: '2026-07-01', source: 'registered-practices' },
      },
      rows: { published_practice_area: [values('U99001', 'Zed PCN', 'QZZ')] },
    });
  });

  it('on a date of the years of the CCGs', async () => {
    const headings =
      'PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,ONS_CCG_CODE,CCG_CODE,CCG_NAME,ONS_STP_CODE,STP_CODE,STP_NAME,ONS_COMM_REGION_CODE,COMM_REGION_CODE,COMM_REGION_NAME';
    const row =
      'GP_PRAC_PAT_LIST,01SEP2017,Z99001,The Zed Surgery,ZZ1 1ZZ,E38999999,99Z,NHS Zedshire,E54999999,QZZ,Zedshire,E40999999,Y99,Far West';
    expect(await readMadeUpFile('gp-reg-pat-prac-map.csv', [headings, row])).toMatchObject({
      edition: { period: '2017-09-01' },
      rows: { published_practice_area: [values(null, null, 'QZZ')] },
    });
  });

  it('refuses rows of two dates in one file', async () => {
    expect(
      await readMadeUpFile('gp-reg-pat-prac-map.csv', [
        mapHeadings,
        mapRow('01Jul2026', 'Z99001'),
        mapRow('01Aug2026', 'Z99002'),
      ]),
    ).toMatchObject({
      badRows: [{ line: 3, column: 'EXTRACT_DATE', reason: 'is 2026-08-01, but the rows above are of 2026-07-01' }],
    });
  });

  it('does not take the table of total points for a list of areas', async () => {
    const headings =
      'Region code,Region name,STP code,STP name,CCG code,CCG geography code,CCG name,Practice code,Practice name,All ages,Achievement score (max. 559)';
    expect(
      await readMadeUpFile('QOF_2017-18.csv', [
        headings,
        'Y99,Far West,E54999999,Zedshire,99Z,E38999999,NHS Zedshire,Z99001,The Zed Surgery,4000,559',
      ]),
    ).toEqual({ notRead: null });
  });
});
