import { describe, expect, it } from '@jest/globals';
import { readMadeUpFile } from '../../testing/made-up-file.ts';

const year = (period: string, series: string, more: Record<string, string> = {}) => ({
  period,
  series,
  fixed: { financial_year: period, ...more },
});

describe('figures of practices', () => {
  it('list sizes: the whole list of each practice, every row checked', async () => {
    const headings = 'PUBLICATION,EXTRACT_DATE,ORG_TYPE,ORG_CODE,ONS_CODE,POSTCODE,SEX,AGE_GROUP_5,NUMBER_OF_PATIENTS';
    const row = (kind: string, code: string, sex: string, age: string, patients: string) =>
      `GP_PRAC_PAT_LIST,2026-07-01,${kind},${code},,,${sex},${age},${patients}`;
    const rows = [
      row('ICB', 'QZZ', 'ALL', 'ALL', '900000'),
      row('GP', 'Z99001', 'ALL', 'ALL', '4150'),
      row('GP', 'Z99001', 'FEMALE', '95+', '12'),
    ];
    expect(await readMadeUpFile('gp-reg-pat-prac-quin-age.csv', [headings, ...rows])).toEqual({
      layout: 'list-sizes',
      edition: { period: '2026-07-01', series: 'list-sizes', fixed: { counted_on: '2026-07-01' } },
      rows: { published_list_size: [['Z99001', '4150']] },
    });
    expect(
      await readMadeUpFile('gp-reg-pat-prac-quin-age.csv', [
        headings,
        ...rows,
        row('GP', 'Z99001', 'MALE', '0_4', 'few'),
      ]),
    ).toMatchObject({
      badRows: [{ line: 5, column: 'NUMBER_OF_PATIENTS', reason: '"few" is not a whole number of zero or more' }],
    });
  });

  it('list sizes: with the date as SAS writes it, and by single years of age', async () => {
    const headings = 'PUBLICATION,EXTRACT_DATE,TYPE,CCG_CODE,ONS_CCG_CODE,CODE,POSTCODE,SEX,AGE,NUMBER_OF_PATIENTS';
    expect(
      await readMadeUpFile('gp-reg-pat-prac-all.csv', [
        headings,
        'GP_PRAC_PAT_LIST,01SEP2017,GP,99Z,E38999999,Z99001,ZZ1 1ZZ,ALL,ALL,5000',
      ]),
    ).toEqual({
      layout: 'list-sizes',
      edition: { period: '2017-09-01', series: 'list-sizes', fixed: { counted_on: '2017-09-01' } },
      rows: { published_list_size: [['Z99001', '5000']] },
    });
  });

  it('list sizes: to 2017 with a column for each age, on the first of the month in the name', async () => {
    const headings =
      'GP_PRACTICE_CODE,POSTCODE,CCG_CODE,NHSE_AREA_TEAM_CODE,NHSE_REGION_CODE,Total_All,Total_Male,Total_Females,Male_0-4,Male_85+,Female_0-4,Female_85+';
    const rows = [headings, 'Z99001,ZZ1 1ZZ,99Z,Q99,Y99,10,4,6,1,3,2,4', 'Z99002,ZZ1 1ZZ,99Z,Q99,Y99,11,4,6,1,3,2,4'];
    expect(await readMadeUpFile('gp-reg-patients-04-2014.csv', rows)).toEqual({
      layout: 'list-sizes-by-column',
      edition: { period: '2014-04-01', series: 'list-sizes', fixed: { counted_on: '2014-04-01' } },
      rows: {
        published_list_size: [
          ['Z99001', '10'],
          ['Z99002', '11'],
        ],
      },
      odd: [{ line: 3, column: 'Total_All', reason: '11 of Z99002 is not its men and women together, 10' }],
    });
    expect(await readMadeUpFile('gp-reg-patients-prac-quin-age.csv', rows)).toEqual({
      notRead: 'has the columns of such a file, but its name gives no month: name it as in gp-reg-patients-04-2014.csv',
    });
  });

  it.each([
    [
      'fingertips-imd-2025-gp-practice.csv',
      ['PRACTICE_CODE,PRACTICE_NAME,IMD_YEAR,IMD_SCORE', 'Z99001,The Zed Surgery,2025,33.519'],
      ['Z99001', '2025', '33.519'],
    ],
    [
      'IMD_raw_2010_2015_2019.csv',
      ['IndicatorID,Year,AreaCode,AreaName,IsAreaCurrent,Value', '93553,2019,Z99001,The Zed Surgery,1,25.07512244'],
      ['Z99001', '2019', '25.07512244'],
    ],
  ])('deprivation scores: %s', async (name, lines, expected) => {
    expect(await readMadeUpFile(name, lines)).toMatchObject({
      layout: 'deprivation',
      rows: { published_deprivation: [expected] },
    });
  });

  it('refuses another Fingertips indicator under these headings', async () => {
    expect(
      await readMadeUpFile('IMD_raw.csv', [
        'IndicatorID,Year,AreaCode,AreaName,IsAreaCurrent,Value',
        '1,2019,Z99001,Zed,1,2',
      ]),
    ).toMatchObject({
      badRows: [
        { line: 2, column: 'IndicatorID', reason: 'is not 93553 or 94240, the Fingertips numbers of the IMD score' },
      ],
    });
  });

  it.each([
    {
      name: 'INDICATOR_MAPPINGS_1819_v2.csv',
      period: '2018-19',
      source: 'qof-indicators',
      headings:
        'INDICATOR_CODE,INDICATOR_DESCRIPTION,INDICATOR_POINT_VALUE,INDICATOR_GROUP_CODE,INDICATOR_GROUP_DESCRIPTION,DOMAIN_CODE,DOMAIN_DESCRIPTION,PATIENT_LIST_TYPE',
      row: 'ZED001,"Asked, and answered",5,ZED,Zed,CL,Clinical,TOTAL',
      expected: ['ZED001', '5', 'ZED', 'Zed', 'CL', 'Asked, and answered', 'TOTAL'],
    },
    {
      name: 'MAPPING_INDICATORS_2324.csv',
      period: '2023-24',
      source: 'qof-indicators',
      headings:
        'INDICATOR_CODE,INDICATOR_POINT_VALUE,GROUP_CODE,GROUP_DESCRIPTION,DOMAIN_CODE,DOMAIN_DESCRIPTION,PATIENT_LIST_TYPE',
      row: 'ZED001,5,EoLC,Zed,CL,Clinical,TOTAL',
      expected: ['ZED001', '5', 'EoLC', 'Zed', 'CL', null, 'TOTAL'],
    },
    {
      name: 'PREVIOUS_INDICATOR_MAPPINGS_2223.csv',
      period: '2022-23',
      source: 'qof-previous-indicators',
      headings:
        'INDICATOR_CODE,INDICATOR_POINT_VALUE,INDICATOR_GROUP_CODE,INDICATOR_GROUP_DESCRIPTION,DOMAIN_CODE,DOMAIN_DESCRIPTION,PATIENT_LIST_TYPE,PATIENT_ADD_LIST_TYPE',
      row: 'ZED001,5,ZED,Zed,CL,Clinical,TOTAL,TOTAL',
      expected: ['ZED001', '5', 'ZED', 'Zed', 'CL', null, 'TOTAL'],
    },
    {
      name: 'INDICATOR_REFERENCE_CONTROL_2324.csv',
      period: '2023-24',
      source: 'qof-indicator-control',
      headings:
        'INDICATOR_CODE,REGISTER_FLAG,ZERO_REGISTER_FLAG,NO_PREVALENCE_FLAG,GROUP_CODE,GROUP_DESCRIPTION,PUB_ORDER,HIGHER_GROUP_CODE,HIGHER_GROUP_DESCRIPTION,SUB_DOMAIN_CODE,SUB_DOMAIN_DESCRIPTION,DOMAIN_CODE,DOMAIN_DESCRIPTION,ALT_PAT_LIST,ADD_PAT_LIST,INDICATOR_POINT_VALUE,AUTOMATIC_MANUAL_ENTRY,INDICATOR_GROUP_CHANGE_NOTE,PCAS,PCA_COUNT_1',
      row: 'ZED001,1,1,,ZED,Zed,1,CV,Cardio,CL,Clinical,CL,Clinical,,,5,A,1,1,',
      expected: ['ZED001', '5', 'ZED', 'Zed', 'CL', null, null],
    },
  ])('indicators and points: $name', async ({ name, period, source, headings, row, expected }) => {
    expect(await readMadeUpFile(name, [headings, row])).toEqual({
      layout: 'qof-indicators',
      edition: { ...year(period, source, { source }), ...(name.includes('_v2') && { version: '0002' }) },
      rows: { published_indicator: [expected] },
    });
  });
});
