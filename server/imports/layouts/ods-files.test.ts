import { describe, expect, it } from '@jest/globals';
import { readMadeUpFile } from '../../testing/made-up-file.ts';
import { workbook } from '../../testing/published-files.ts';

describe('ODS files', () => {
  const ods = (values: Record<number, string>): string =>
    Array.from({ length: 27 }, (_, at) => `"${values[at] ?? ''}"`).join(',');
  const practice = {
    0: 'Z99001',
    1: 'THE ZED SURGERY',
    2: 'Y99',
    3: 'QZZ',
    4: '1 ZED STREET',
    6: 'ZEDTON',
    9: 'ZZ1 1ZZ',
    10: '19740401',
    12: 'A',
    13: 'B',
    14: '99Z',
    15: '20130401',
    21: '0',
    23: '99Z',
    25: '4',
  };

  it('epraccur: practices without headings, dated by the newest opening', async () => {
    expect(
      await readMadeUpFile('epraccur.csv', [
        ods(practice),
        ods({
          ...practice,
          0: 'Z99002',
          9: '',
          10: '20180601',
          11: '20190331',
          12: 'C',
          14: '',
          15: '',
          16: '20190331',
          25: '10',
        }),
      ]),
    ).toEqual({
      layout: 'ods-practices',
      edition: {
        period: '2018-06-01',
        series: 'ods-practices',
        version: '2019-03-31',
        fixed: { edition_on: '2018-06-01' },
      },
      rows: {
        published_practice: [
          [
            'Z99001',
            'THE ZED SURGERY',
            '1 ZED STREET, ZEDTON',
            'ZZ1 1ZZ',
            'QZZ',
            '1974-04-01',
            null,
            'A',
            '4',
            '99Z',
            '2013-04-01',
            null,
          ],
          [
            'Z99002',
            'THE ZED SURGERY',
            '1 ZED STREET, ZEDTON',
            null,
            'QZZ',
            '2018-06-01',
            '2019-03-31',
            'C',
            '10',
            null,
            null,
            '2019-03-31',
          ],
        ],
      },
    });
  });

  it('names the columns of a file that has no headings as the publisher does', async () => {
    expect(
      await readMadeUpFile('epraccur_2025.csv', [
        ods(practice),
        ods({ ...practice, 0: 'Z99002', 10: 'long ago' }),
        ods({ ...practice, 0: 'Z99003', 12: 'X' }),
      ]),
    ).toMatchObject({
      badRows: [
        { line: 2, column: 'Open Date', reason: '"long ago" is not a date' },
        { line: 3, column: 'Status Code', reason: '"X" is not a status (A, C, D, P)' },
      ],
    });
  });

  it('reads a file to which somebody gave headings, and names a closing before the opening', async () => {
    const found = await readMadeUpFile('epraccur.csv', [
      ods({ 0: 'Organisation Code', 1: 'Name', 10: 'Open Date' }),
      ods({ ...practice, 11: '19740331' }),
    ]);
    expect(found).toHaveProperty('rows.published_practice.length', 1);
    expect(found).toHaveProperty('odd', [
      { line: 2, column: 'Close Date', reason: 'Z99001 closed on 1974-03-31, before it opened on 1974-04-01' },
    ]);
  });

  it('refuses another width', async () => {
    expect(await readMadeUpFile('epraccur.csv', ['"Z99001","THE ZED SURGERY"'])).toMatchObject({
      refused: 'An ODS file has 27 columns and no headings; this one has 2.',
    });
  });

  it('eccg: commissioners, dated by the newest opening or closing', async () => {
    expect(
      await readMadeUpFile('eccg.csv', [
        ods({
          0: '99Z',
          1: 'NHS ZEDSHIRE CCG',
          2: 'Y99',
          3: 'QZZ',
          4: 'ZED HOUSE',
          9: 'ZZ1 1ZZ',
          10: '20130401',
          11: '20220630',
        }),
      ]),
    ).toEqual({
      layout: 'ods-commissioners',
      edition: {
        period: '2022-06-30',
        series: 'ods-commissioners',
        version: '2022-06-30',
        fixed: { edition_on: '2022-06-30' },
      },
      rows: {
        published_commissioner: [
          ['99Z', 'NHS ZEDSHIRE CCG', 'Y99', 'QZZ', 'ZED HOUSE', 'ZZ1 1ZZ', '2013-04-01', '2022-06-30'],
        ],
      },
    });
  });

  const networks = [
    'PCN Code',
    'PCN Name',
    'Current Sub ICB Loc Code',
    'Sub ICB Location',
    'Open Date',
    'Close Date',
    'Address Line 1',
    'Address Line 2',
    'Address Line 3',
    'Address Line 4',
    'Address Line 5',
    'Postcode',
  ];
  const members = [
    'Partner\nOrganisation\nCode',
    'Partner\nName',
    'Practice\nParent\nSub ICB Loc Code',
    'Practice\nParent\nSub ICB Loc Name',
    'PCN Code',
    'PCN Name',
    'PCN Parent\nSub ICB Loc Code',
    'PCN Parent\nSub ICB Loc Name',
    'Practice to PCN\nRelationship\nStart Date',
    'Practice to PCN\nRelationship\nEnd Date',
    'Practice Sub ICB Loc and PCN Sub ICB Loc Match ',
  ];
  const network = ['U99001', 'ZED PCN', '99Z', 'NHS ZEDSHIRE', '20191001', '', '', '', '', 'ZEDTON', '', 'ZZ1 1ZZ'];
  const member = [
    'Z99001',
    'THE ZED SURGERY',
    '99Z',
    'NHS ZEDSHIRE',
    'U99001',
    'ZED PCN',
    '99Z',
    'NHS ZEDSHIRE',
    '20200401',
    '',
    '1',
  ];

  it('ePCN: networks on one sheet, their dated practices on another', async () => {
    expect(
      await readMadeUpFile(
        'ePCN.xlsx',
        workbook({ PCNDetails: [networks, network], 'PCN Core Partner Details': [members, member] }),
      ),
    ).toEqual({
      layout: 'network-workbook',
      edition: {
        period: '2020-04-01',
        series: 'network-workbook',
        version: '2020-04-01',
        fixed: { edition_on: '2020-04-01' },
      },
      rows: {
        published_network: [['U99001', 'ZED PCN', '99Z', 'NHS ZEDSHIRE', '2019-10-01', null]],
        published_network_member: [['Z99001', 'THE ZED SURGERY', 'U99001', '2020-04-01', null]],
      },
    });
  });

  it('ePCN: in the years of the CCGs, under other headings', async () => {
    const of = (headings: readonly string[]): string[] =>
      headings.map((heading) =>
        heading
          .replace('Current Sub ICB Loc Code', 'Current Clinical \nCommissioning \nGroup Code')
          .replace('Sub ICB Location', 'Clinical\nCommissioning\nGroup Name')
          .replaceAll('Sub ICB Loc', 'CCG'),
      );
    expect(
      await readMadeUpFile(
        'ePCN.xlsx',
        workbook({ PCNDetails: [of(networks), network], 'PCN Core Partner Details': [of(members), member] }),
      ),
    ).toMatchObject({
      rows: { published_network: [['U99001', 'ZED PCN', '99Z', 'NHS ZEDSHIRE', '2019-10-01', null]] },
    });
  });

  it('ePCN: refuses a workbook without one of its sheets, and a bad row of the second', async () => {
    expect(await readMadeUpFile('ePCN.xlsx', workbook({ PCNDetails: [networks, network] }))).toMatchObject({
      refused: 'Sheet "PCN Core Partner Details" is missing.',
    });
    expect(
      await readMadeUpFile(
        'ePCN.xlsx',
        workbook({
          PCNDetails: [networks, network],
          'PCN Core Partner Details': [members, ['Z9', ...member.slice(1)]],
        }),
      ),
    ).toMatchObject({
      badRows: [
        {
          line: 2,
          column: 'Partner\nOrganisation\nCode',
          reason: '"Z9" is not a practice code (a letter and five digits)',
        },
      ],
    });
  });

  it('CCG_ICB_code: leaves out the row of an area that had no CCG code', async () => {
    expect(
      await readMadeUpFile('CCG_ICB_code.csv', [
        'CCG Code,ICB Code,ICB NAME',
        '99Z,QZZ,Zedshire',
        'n/a not a client,QZZ,Zedshire',
      ]),
    ).toMatchObject({
      layout: 'commissioner-icbs',
      rows: { published_commissioner_icb: [['99Z', 'QZZ', 'Zedshire']] },
    });
  });
});
