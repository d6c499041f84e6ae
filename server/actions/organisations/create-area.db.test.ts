import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../persistence/data-source.ts';
import { FigureStore } from '../../persistence/published/figure-store.ts';
import { withinScope } from '../../persistence/scope.ts';
import type { Scope } from '../../persistence/scope.ts';
import { PublishedFolder } from '../../testing/published-files.ts';
import { loadFolder } from '../../imports/load/load-folder.ts';
import { createArea, previewArea } from './create-area.ts';

const MAPPING =
  'NAT_ONS_CODE,NAT_CODE,COUNTRY,REGION_ODS_CODE,REGION_ONS_CODE,REGION_NAME,STP_ODS_CODE,STP_ONS_CODE,STP_NAME,CCG_ODS_CODE,CCG_ONS_CODE,CCG_NAME,PCN_ODS_CODE,PCN_NAME,PRACTICE_CODE,PRACTICE_NAME';
const mapped = (code: string, ccg: string, network: string): string =>
  `E92000001,ENG,England,Y99,E40999999,Far West,QZZ,E54999999,Zedshire ICB,${ccg},E38999999,NHS Zedshire CCG,${network},${network === 'U' ? 'Unallocated' : 'Zed PCN'},${code},Surgery ${code}`;
const PAYMENTS =
  'NHSEnglandRegionCode,NHSEnglandRegionName,CCGCode,CCGName,PracticeCode,PracticeName,PracticePostCode,PracticeOpenDate,PracticeCloseDate,ContractType,DispensingPractice,NumberOfRegisteredPatientsLastKnownFigure,NumberOfWeightedPatientsLastKnownFigure,GlobalSum_£,MPIGCorrectionFactor_£,TotalQOFPayments_£,BalanceOfPMSExpenditure_£,TotalNHSPaymentsToGeneralPractice_£,DeductionsForPensionsLeviesAndPrescriptionChargeIncome_£,TotalNHSPaymentsToGeneralPracticeMinusDeductions_£';
const paid = (code: string, patients: string, qof: string): string =>
  `Q99,Far West,99Z,Zedshire,${code},Surgery ${code},ZZ1 1ZZ,-,-,GMS,No,${patients},${patients}.25,0,0,${qof},0,1,0,1`;

let owner: pg.Client;
let source: DataSource;
const folder = new PublishedFolder();

beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
  await owner.connect();
  source = await createDataSource(process.env.TEST_APP_URL ?? '', { connections: 2 }).initialize();
  folder.add('MAPPING_NHS_GEOGRAPHIES_1920.csv', [
    MAPPING,
    mapped('Z99001', '99Z', 'U99001'),
    mapped('Z99002', '99Z', 'U99001'),
    mapped('Z99003', '99Z', 'U'),
    mapped('Z99004', '98Z', 'U'),
  ]);
  folder.add('MAPPING_NHS_GEOGRAPHIES_2324.csv', [
    MAPPING.replace('COUNTRY', 'NAT_COUNTRY').replaceAll('STP_', 'ICB_').replaceAll('CCG_', 'SUB_ICB_'),
    mapped('Z99001', '99Z', 'U99001'),
    mapped('Z99004', '98Z', 'U99001'),
  ]);
  // Two ICBs of 2023-24 that a third has taken over by July 2026; one of the practices had closed by then.
  folder.add('QOF_MANUAL_MAPPINGS_2324.csv', [
    MAPPING.replace('COUNTRY', 'NAT_COUNTRY'),
    ...[
      ['Z98001', 'QY1'],
      ['Z98002', 'QY1'],
      ['Z98003', 'QY2'],
      ['Z98004', 'QY2'],
    ].map(([code = '', icb = '']) => mapped(code, '97A', 'U').replace('QZZ', icb)),
  ]);
  folder.add('gp-reg-pat-prac-map.csv', [
    'EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PCN_CODE,PCN_NAME,SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_NAME,ICB_CODE,ICB_NAME,COMM_REGION_CODE,COMM_REGION_NAME',
    ...['Z98001', 'Z98002', 'Z98003'].map(
      (code) =>
        `01Jul2026,${code},SURGERY ${code},U,Unallocated,97A,NHS Merged ICB - 97A,Y9Y9Y,NHS NHS MERGED ICB,Y99,Far West`,
    ),
  ]);
  folder.add('nhspaymentsgp-15-16.csv', [
    PAYMENTS,
    paid('Z99001', '5000', '60391.82'),
    paid('Z99002', '4000', '-12.3'),
    paid('Z99003', '0', '0'),
  ]);
  folder.add('PREVALENCE_1617.csv', [
    'PRACTICE_CODE,INDICATOR_GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PATIENT_LIST_SIZE',
    'Z99001,AF,1,TOTAL,5100',
    'Z99001,CAN,1,TOTAL,5100',
    'Z99001,AST,1,06OV,4800',
  ]);
  const quiet = { begun: () => undefined, progress: () => undefined, ended: () => undefined };
  const report = await loadFolder(folder.path, new FigureStore(source, () => new Date()), {
    dryRun: false,
    badRowLimit: 3,
    listener: quiet,
    clock: () => 0,
  });
  expect(report).toMatchObject({ loaded: 6, refused: 0 });
});

beforeEach(() => owner.query('truncate organisation cascade'));

afterAll(async () => {
  folder.remove();
  await source.destroy();
  await owner.end();
});

const asSystem = <T>(work: (scope: Scope) => Promise<T>): Promise<T> =>
  withinScope(source, { audience: 'system', name: 'tests', commissionerIds: [] }, { now: new Date() }, work);
const create = (code: string, asOf: string) => asSystem((scope) => createArea(scope, { code, asOf }));

const stays = async (table: 'practice_membership' | 'network_membership', holder: string): Promise<string[]> =>
  (
    await owner.query<{ stay: string }>(
      `select h.code || ' ' || p.code || ' ' || t.during as stay from ${table} t join organisation p on p.id = t.practice_id join organisation h on h.id = t.${holder} order by 1`,
    )
  ).rows.map(({ stay }) => stay);

describe('createArea', () => {
  it('makes a CCG with its practices, networks, lists and payments; a second time nothing changes', async () => {
    const made = await create('99Z', '2019-20');
    expect(made).toMatchObject({
      changes: { source: { source: 'qof-geographies', asOf: '2020-03-31' } },
      networks: 1,
      lists: 3,
      paymentYears: ['2015-16'],
    });
    expect(made.practices.map(({ code, name }) => [code, name])).toEqual([
      ['Z99001', 'Surgery Z99001'],
      ['Z99002', 'Surgery Z99002'],
      ['Z99003', 'Surgery Z99003'],
    ]);
    expect(made.changed).toBeGreaterThan(0);
    const again = await create('99Z', '2019-20');
    expect(again).toMatchObject({ practices: made.practices, lists: 3, changed: 0 });
    expect(again.changes.write).toEqual({
      organisations: [],
      memberships: { add: [], shorten: [] },
      networkMemberships: { add: [], shorten: [] },
      successions: [],
    });
    expect(await stays('practice_membership', 'commissioner_id')).toEqual([
      '99Z Z99001 [2019-04-01,2022-07-01)',
      '99Z Z99002 [2019-04-01,2022-07-01)',
      '99Z Z99003 [2019-04-01,2022-07-01)',
    ]);
    expect(await stays('network_membership', 'network_id')).toEqual([
      'U99001 Z99001 [2019-07-01,)',
      'U99001 Z99002 [2019-07-01,)',
    ]);
  });

  it('keeps the pence of each payment and the source of each figure', async () => {
    await create('99Z', '2019-20');
    const payments = await owner.query(
      `select o.code, y.financial_year, y.line, y.amount_pence::text, y.source from practice_year_payment y join organisation o on o.id = y.practice_id order by 1`,
    );
    expect(payments.rows).toEqual([
      {
        code: 'Z99001',
        financial_year: '2015-16',
        line: 'qof',
        amount_pence: '6039182',
        source: 'NHS Payments to General Practice 2015-16, nhspaymentsgp-15-16.csv',
      },
      {
        code: 'Z99002',
        financial_year: '2015-16',
        line: 'qof',
        amount_pence: '-1230',
        source: 'NHS Payments to General Practice 2015-16, nhspaymentsgp-15-16.csv',
      },
      {
        code: 'Z99003',
        financial_year: '2015-16',
        line: 'qof',
        amount_pence: '0',
        source: 'NHS Payments to General Practice 2015-16, nhspaymentsgp-15-16.csv',
      },
    ]);
    const lists = await owner.query(
      `select o.code, l.counted_on::text, l.registered_patients, l.weighted_patients, l.source from practice_list l join organisation o on o.id = l.practice_id order by 1, 2`,
    );
    expect(lists.rows).toEqual([
      {
        code: 'Z99001',
        counted_on: '2016-03-31',
        registered_patients: 5000,
        weighted_patients: '5000.25',
        source: 'NHS Payments to General Practice 2015-16, nhspaymentsgp-15-16.csv',
      },
      {
        code: 'Z99001',
        counted_on: '2017-03-31',
        registered_patients: 5100,
        weighted_patients: null,
        source: 'QOF registers 2016-17, PREVALENCE_1617.csv',
      },
      {
        code: 'Z99002',
        counted_on: '2016-03-31',
        registered_patients: 4000,
        weighted_patients: '4000.25',
        source: 'NHS Payments to General Practice 2015-16, nhspaymentsgp-15-16.csv',
      },
    ]);
  });

  it('takes the payments for a list where the year has no mapping file', async () => {
    expect(await create('99Z', '2015-16')).toMatchObject({
      changes: { source: { source: 'practice-payments', asOf: '2016-03-31' } },
    });
  });

  it('hands practices over to the ICB on the day it began, whichever is made first', async () => {
    await create('99Z', '2019-20');
    const made = await create('QZZ', '2023-24');
    expect(made.commissioner).toEqual({ code: 'QZZ', name: 'Zedshire ICB' });
    expect(await stays('practice_membership', 'commissioner_id')).toEqual([
      '99Z Z99001 [2019-04-01,2022-07-01)',
      '99Z Z99002 [2019-04-01,2022-07-01)',
      '99Z Z99003 [2019-04-01,2022-07-01)',
      'QZZ Z99001 [2022-07-01,)',
      'QZZ Z99004 [2022-07-01,)',
    ]);
    expect((await create('99Z', '2019-20')).changed).toBe(0);
    expect((await create('QZZ', '2023-24')).changed).toBe(0);
  });

  const MERGED = [
    'QY1 Z98001 [2022-07-01,2026-04-01)',
    'QY1 Z98002 [2022-07-01,2026-04-01)',
    'QY2 Z98003 [2022-07-01,2026-04-01)',
    'QY2 Z98004 [2022-07-01,2026-04-01)',
    'Y9Y9Y Z98001 [2026-04-01,)',
    'Y9Y9Y Z98002 [2026-04-01,)',
    'Y9Y9Y Z98003 [2026-04-01,)',
  ];
  const TWO_THEN_ONE = [
    ['QY1', '2023-24'],
    ['QY2', '2023-24'],
    ['Y9Y9Y', '2026-27'],
  ] as const;

  it.each([
    ['the old ones first', TWO_THEN_ONE],
    ['the new one first', [...TWO_THEN_ONE].reverse()],
  ])('gives each practice to its old ICB until the day before the new one began: %s', async (_, order) => {
    for (const [code, year] of order) await create(code, year);
    expect(await stays('practice_membership', 'commissioner_id')).toEqual(MERGED);
    expect(
      (
        await owner.query({
          text: `select code, name, opened_on::text, closed_on::text from organisation where kind = 'commissioner' order by 1`,
          rowMode: 'array',
        })
      ).rows,
    ).toEqual([
      ['QY1', 'Zedshire ICB', '2022-07-01', '2026-03-31'],
      ['QY2', 'Zedshire ICB', '2022-07-01', '2026-03-31'],
      ['Y9Y9Y', 'NHS Merged ICB', '2026-04-01', null],
    ]);
    expect(
      (
        await owner.query({
          text: `select p.code, s.code, o.succeeded_on::text from organisation_succession o join organisation p on p.id = o.predecessor_id join organisation s on s.id = o.successor_id order by 1`,
          rowMode: 'array',
        })
      ).rows,
    ).toEqual([
      ['QY1', 'Y9Y9Y', '2026-04-01'],
      ['QY2', 'Y9Y9Y', '2026-04-01'],
    ]);
    for (const [code, year] of order) expect((await create(code, year)).changed).toBe(0);
  });

  it('counts who is there on the day asked for, and names who of the list is not', async () => {
    const counts = async (code: string, asOf: string): Promise<unknown[]> => {
      const { changes } = await create(code, asOf);
      return [
        changes.counts.listed,
        changes.counts.held,
        changes.leftOut.map(({ practiceCode, reason }) => `${practiceCode} ${reason}`),
      ];
    };
    expect(await counts('QY2', '2023-24')).toEqual([2, 2, []]);
    expect(await counts('QY2', '2026-03-31')).toEqual([2, 2, []]);
    expect(await counts('Y9Y9Y', '2026-07-01')).toEqual([3, 3, []]);
    expect(await counts('Y9Y9Y', '2026-04-01')).toEqual([3, 3, []]);
    await expect(create('QY2', '2026-07-01')).rejects.toThrow(
      'QY2 ended on 31 March 2026: it is not there on 1 July 2026. Its practices are with Y9Y9Y since.',
    );
    await expect(create('QZZ', '2019-20')).rejects.toThrow('ICBs began on 1 July 2022: QZZ is not there in 2019-20.');
  });

  it('shows beforehand exactly what it will write, and a preview writes nothing', async () => {
    for (const code of ['QY1', 'QY2']) await create(code, '2023-24');
    await owner.query(`update practice_membership set during = daterange(lower(during), null)`);
    await owner.query(`update organisation set closed_on = null`);
    const before = await stays('practice_membership', 'commissioner_id');
    const preview = await asSystem((scope) => previewArea(scope, { code: 'Y9Y9Y', asOf: '2026-07-01' }));
    expect(await stays('practice_membership', 'commissioner_id')).toEqual(before);
    expect(preview).toMatchObject({
      counts: {
        organisationsAdded: { commissioner: 1, network: 0, practice: 0 },
        organisationsChanged: 2,
        membershipsAdded: 3,
        membershipsEnded: 3,
        listed: 3,
        held: 3,
        heldBesideList: 0,
      },
      openings: [{ kind: 'commissioner', code: 'Y9Y9Y', name: 'NHS Merged ICB', on: '2026-04-01' }],
      closings: [
        { code: 'QY1', on: '2026-03-31' },
        { code: 'QY2', on: '2026-03-31' },
      ],
      mergers: [
        { from: 'QY1', to: 'Y9Y9Y', on: '2026-04-01' },
        { from: 'QY2', to: 'Y9Y9Y', on: '2026-04-01' },
      ],
      moves: [
        { practiceCode: 'Z98001', from: 'QY1', to: 'Y9Y9Y', on: '2026-04-01' },
        { practiceCode: 'Z98002', from: 'QY1', to: 'Y9Y9Y', on: '2026-04-01' },
        { practiceCode: 'Z98003', from: 'QY2', to: 'Y9Y9Y', on: '2026-04-01' },
      ],
      taken: [{ what: 'the beginning of Y9Y9Y', on: '2026-04-01' }],
    });
    const made = await create('Y9Y9Y', '2026-07-01');
    expect(made.changes).toEqual(preview);
    const again = await asSystem((scope) => previewArea(scope, { code: 'Y9Y9Y', asOf: '2026-07-01' }));
    expect([again.openings, again.closings, again.mergers, again.moves]).toEqual([[], [], [], []]);
    // The closed practice is in no list of the new one: only its old ICB knows of it, and ends its stay.
    expect((await create('QY2', '2023-24')).changes.write.memberships.shorten).toMatchObject([
      { practiceCode: 'Z98004', endsOn: '2026-03-31' },
    ]);
    expect(await stays('practice_membership', 'commissioner_id')).toEqual(MERGED);
  });

  it('says why it cannot be made', async () => {
    await expect(create('97Z', '2019-20')).rejects.toThrow(
      'No file that is loaded lists the practices of 97Z in 2019-20',
    );
    await expect(create('99Z', '2012-13')).rejects.toThrow(
      'No file that is loaded lists the practices of 99Z in 2012-13',
    );
    await expect(create('99Z', '2023-24')).rejects.toThrow(
      'In 2023-24 99Z is a sub-ICB location: its commissioner is the ICB. Use QZZ.',
    );
  });

  it('never writes over an invented organisation of the same code, and then makes nothing', async () => {
    await asSystem((scope) =>
      scope.register.addOrganisations([
        {
          id: scope.newId(),
          kind: 'practice',
          commissionerKind: null,
          code: 'Z99004',
          name: 'Invented',
          address: '',
          openedOn: null,
          closedOn: null,
          fictional: true,
        },
      ]),
    );
    await expect(create('98Z', '2019-20')).rejects.toThrow(
      'The portal already has another organisation under the code Z99004.',
    );
    expect((await owner.query(`select name from organisation where code in ('98Z', 'Z99004')`)).rows).toEqual([
      { name: 'Invented' },
    ]);
  });
});
