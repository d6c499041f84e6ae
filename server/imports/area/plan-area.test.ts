import { describe, expect, it } from '@jest/globals';
import { planArea } from './plan-area.ts';
import type { AreaFacts } from './plan-area.ts';

const practice = (
  code: string,
  more: Partial<AreaFacts['practices'][number]> = {},
): AreaFacts['practices'][number] => ({
  code,
  name: `Surgery ${code}`,
  networkCode: null,
  networkName: null,
  commissionerName: 'Zedshire',
  icbCode: null,
  icbName: null,
  ...more,
});

const edition = (code: string, more: Partial<AreaFacts['editions'][number]> = {}): AreaFacts['editions'][number] => ({
  editionOn: '2018-06-01',
  code,
  address: '1 ZED STREET',
  postcode: 'ZZ1 1ZZ',
  openedOn: '1974-04-01',
  closedOn: null,
  commissionerCode: '99Z',
  joinedOn: '2013-04-01',
  leftOn: null,
  ...more,
});

const facts = (more: Partial<AreaFacts> = {}): AreaFacts => ({
  code: '99Z',
  financialYear: '2014-15',
  source: { source: 'practice-payments', asOf: '2015-03-31', isIcb: false, practices: 1 },
  practices: [practice('Z99001')],
  editions: [edition('Z99001')],
  commissioner: null,
  networkStays: [],
  ...more,
});

const ICB: Partial<AreaFacts> = {
  code: 'QZZ',
  financialYear: '2023-24',
  source: { source: 'qof-geographies', asOf: '2024-03-31', isIcb: true, practices: 1 },
};

describe('the commissioner', () => {
  it('is a CCG with the name of the year', () => {
    expect(planArea(facts()).commissioner).toEqual({
      kind: 'commissioner',
      commissionerKind: 'CCG',
      code: '99Z',
      name: 'NHS Zedshire CCG',
      address: '',
      openedOn: '2013-04-01',
      closedOn: null,
    });
    expect(
      planArea(facts({ practices: [practice('Z99001', { commissionerName: 'NHS ZEDSHIRE CCG' })] })).commissioner.name,
    ).toBe('NHS ZEDSHIRE CCG');
  });

  it('has the dates and the address that ODS gives', () => {
    const commissioner = {
      name: 'X',
      address: 'ZED HOUSE',
      postcode: 'ZZ1 1ZZ',
      openedOn: '2013-04-01',
      closedOn: '2020-03-31',
    };
    expect(planArea(facts({ commissioner })).commissioner).toMatchObject({
      address: 'ZED HOUSE, ZZ1 1ZZ',
      closedOn: '2020-03-31',
    });
    expect(planArea(facts({ commissioner })).memberships).toEqual([
      { holderCode: '99Z', practiceCode: 'Z99001', from: '2013-04-01', to: '2020-03-31' },
    ]);
  });

  it('is an ICB from July 2022 on', () => {
    expect(
      planArea(facts({ ...ICB, practices: [practice('Z99001', { icbName: 'Zedshire Integrated Care Board' })] }))
        .commissioner,
    ).toMatchObject({
      commissionerKind: 'ICB',
      code: 'QZZ',
      name: 'Zedshire Integrated Care Board',
      openedOn: '2022-07-01',
    });
  });
});

describe('a practice', () => {
  it('has the name of the year, and the address and dates of the newest edition', () => {
    const editions = [
      edition('Z99001', { address: 'OLD STREET' }),
      edition('Z99001', { editionOn: '2025-09-01', closedOn: '2020-01-31' }),
      edition('Z99002'),
    ];
    expect(planArea(facts({ editions })).practices).toEqual([
      {
        kind: 'practice',
        commissionerKind: null,
        code: 'Z99001',
        name: 'Surgery Z99001',
        address: '1 ZED STREET, ZZ1 1ZZ',
        openedOn: '1974-04-01',
        closedOn: '2020-01-31',
      },
    ]);
  });

  const from = (more: Partial<AreaFacts>) => planArea(facts(more)).memberships;

  it('is a member since the day ODS says, until it left or closed', () => {
    expect(from({})).toEqual([{ holderCode: '99Z', practiceCode: 'Z99001', from: '2013-04-01', to: null }]);
    expect(from({ editions: [edition('Z99001', { leftOn: '2017-06-30', closedOn: '2017-10-31' })] })[0]?.to).toBe(
      '2017-06-30',
    );
    expect(from({ editions: [edition('Z99001', { closedOn: '2017-10-31' })] })[0]?.to).toBe('2017-10-31');
  });

  it('is a member from the first day of the year when ODS does not say, or from its opening in that year', () => {
    expect(from({ editions: [] })).toEqual([
      { holderCode: '99Z', practiceCode: 'Z99001', from: '2014-04-01', to: null },
    ]);
    expect(
      from({ editions: [edition('Z99001', { commissionerCode: null, joinedOn: null, openedOn: '2014-09-01' })] })[0]
        ?.from,
    ).toBe('2014-09-01');
  });

  it('is a member until the day before a newer edition has it join another commissioner', () => {
    const moved = edition('Z99001', { editionOn: '2025-09-01', commissionerCode: '98Z', joinedOn: '2020-04-01' });
    expect(from({ editions: [edition('Z99001'), moved] })[0]?.to).toBe('2020-03-31');
  });

  it('is no member when no day is left', () => {
    expect(
      from({ editions: [edition('Z99001', { commissionerCode: null, joinedOn: null, closedOn: '2014-03-31' })] }),
    ).toEqual([]);
  });

  it('is with its ICB from the day ICBs began', () => {
    expect(from({ ...ICB, editions: [edition('Z99001', { leftOn: '2022-06-30' })] })).toEqual([
      { holderCode: 'QZZ', practiceCode: 'Z99001', from: '2022-07-01', to: null },
    ]);
  });
});

describe('a network', () => {
  const practices = [
    practice('Z99001', { networkCode: 'U99001', networkName: 'Zed PCN' }),
    practice('Z99002', { networkCode: 'U99001', networkName: 'Zed PCN' }),
    practice('Z99003'),
  ];

  it('is there once, with the practices that are in it', () => {
    const plan = planArea(facts({ ...ICB, practices }));
    expect(plan.networks).toEqual([
      {
        kind: 'network',
        commissionerKind: null,
        code: 'U99001',
        name: 'Zed PCN',
        address: '',
        openedOn: null,
        closedOn: null,
      },
    ]);
    expect(plan.networkMemberships.map(({ practiceCode, from, to }) => [practiceCode, from, to])).toEqual([
      ['Z99001', '2023-04-01', null],
      ['Z99002', '2023-04-01', null],
    ]);
  });

  it('has the stay that the year falls in, of several with the same network', () => {
    const networkStays = [
      { practiceCode: 'Z99001', networkCode: 'U99001', joinedOn: '2019-10-01', leftOn: '2020-12-31' },
      { practiceCode: 'Z99001', networkCode: 'U99001', joinedOn: '2022-04-01', leftOn: '2024-09-30' },
      { practiceCode: 'Z99002', networkCode: 'U99001', joinedOn: '2019-10-01', leftOn: null },
    ];
    expect(
      planArea(facts({ ...ICB, practices, networkStays })).networkMemberships.map(({ from, to }) => [from, to]),
    ).toEqual([
      ['2022-04-01', '2024-09-30'],
      ['2019-10-01', null],
    ]);
  });
});
