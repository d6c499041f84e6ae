import { describe, expect, it } from '@jest/globals';
import { planArea } from './plan-area.ts';
import type { AreaFacts } from './plan-area.ts';
import { knownSuccessions, parseSuccessions } from './successions.ts';

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
  source: { source: 'practice-payments', asOf: '2015-03-31', isIcb: false, practices: 1 },
  practices: [practice('Z99001')],
  editions: [edition('Z99001')],
  commissioner: null,
  networkStays: [],
  history: [],
  days: [],
  successions: knownSuccessions(),
  ...more,
});

const ICB: Partial<AreaFacts> = {
  code: 'QZZ',
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
      closedOn: '2022-06-30',
    });
    expect(
      ['NHS ZEDSHIRE CCG', 'NHS Zedshire', 'NHS NHS ZEDSHIRE'].map(
        (commissionerName) =>
          planArea(facts({ practices: [practice('Z99001', { commissionerName })] })).commissioner.name,
      ),
    ).toEqual(['NHS Zedshire CCG', 'NHS Zedshire CCG', 'NHS Zedshire CCG']);
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

  it('is an ICB from the day that ICBs began, where nothing tells another', () => {
    expect(
      planArea(facts({ ...ICB, practices: [practice('Z99001', { icbName: 'Zedshire Integrated Care Board' })] }))
        .commissioner,
    ).toMatchObject({
      commissionerKind: 'ICB',
      code: 'QZZ',
      name: 'Zedshire Integrated Care Board',
      openedOn: '2022-07-01',
      closedOn: null,
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
    expect(from({})).toEqual([{ holderCode: '99Z', practiceCode: 'Z99001', from: '2013-04-01', to: '2022-06-30' }]);
    expect(from({ editions: [edition('Z99001', { leftOn: '2017-06-30', closedOn: '2017-10-31' })] })[0]?.to).toBe(
      '2017-06-30',
    );
    expect(from({ editions: [edition('Z99001', { closedOn: '2017-10-31' })] })[0]?.to).toBe('2017-10-31');
  });

  it('is a member from the first day of the year when ODS does not say, or from its opening in that year', () => {
    expect(from({ editions: [] })).toEqual([
      { holderCode: '99Z', practiceCode: 'Z99001', from: '2014-04-01', to: '2022-06-30' },
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

describe('an ICB that others became', () => {
  /** Two lists: one of the old ICBs, one of the new. Practice 4 had closed, 5 is new, and 6 moved between two that go on. */
  const lists = (asOf: string, at: Readonly<Record<string, string>>): AreaFacts['history'] =>
    Object.entries(at).map(([practiceCode, icbCode]) => ({
      practiceCode,
      practiceName: practiceCode,
      asOf,
      source: 'registered-practices',
      icbCode,
      commissionerCode: '99A',
    }));
  const history = [
    ...lists('2024-03-31', { Z1: 'QZ1', Z2: 'QZ1', Z3: 'QZ2', Z4: 'QZ1' }),
    ...lists('2026-07-01', { Z1: 'Z9Z9Z', Z2: 'Z9Z9Z', Z3: 'Z9Z9Z', Z5: 'Z9Z9Z' }),
  ];
  const days = ['2024-03-31', '2026-07-01'].map((asOf) => ({
    asOf,
    codes: new Set(history.filter((row) => row.asOf === asOf).map(({ icbCode }) => icbCode)),
  }));
  const of = (code: string, more: Partial<AreaFacts> = {}): AreaFacts =>
    facts({
      code,
      source: { source: 'registered-practices', asOf: '2026-07-01', isIcb: true, practices: 4 },
      practices: [],
      editions: [],
      history,
      days,
      ...more,
    });
  const stays = (plan: ReturnType<typeof planArea>): string[] =>
    plan.memberships.map(({ practiceCode, from, to }) => `${practiceCode} ${from} ${to}`);

  it('has its practices from the 1 April between the lists that do not and do name it, and says that it took the day', () => {
    const plan = planArea(of('Z9Z9Z'));
    expect(plan.commissioner).toMatchObject({ openedOn: '2026-04-01', closedOn: null });
    expect(stays(plan)).toEqual([
      'Z1 2026-04-01 null',
      'Z2 2026-04-01 null',
      'Z3 2026-04-01 null',
      'Z5 2026-04-01 null',
    ]);
    expect(plan.endings).toEqual(
      new Map([
        ['QZ1', '2026-03-31'],
        ['QZ2', '2026-03-31'],
      ]),
    );
    expect(plan.successions).toEqual([
      { from: 'QZ1', to: 'Z9Z9Z', on: '2026-04-01' },
      { from: 'QZ2', to: 'Z9Z9Z', on: '2026-04-01' },
    ]);
    expect(plan.taken).toEqual([{ what: 'the beginning of Z9Z9Z', on: '2026-04-01' }]);
  });

  it('leaves the old one its practices until the day before', () => {
    const plan = planArea(of('QZ1'));
    expect(plan.commissioner).toMatchObject({ openedOn: '2022-07-01', closedOn: '2026-03-31' });
    expect(stays(plan)).toEqual(['Z1 2022-07-01 2026-03-31', 'Z2 2022-07-01 2026-03-31', 'Z4 2022-07-01 2026-03-31']);
    expect(plan.whyNotOn('Z1', '2026-07-01')).toBe('with Z9Z9Z since 1 April 2026');
    expect(plan.whyNotOn('Z4', '2026-07-01')).toBe('in no list after that of 31 March 2024');
    expect(plan.whyNotOn('Z1', '2026-03-31')).toBeNull();
  });

  it('began and ended on the days of the table where it is named there', () => {
    const successions = parseSuccessions(`
kinds: { CCG: { began: 2013-04-01, ended: 2022-06-30 }, ICB: { began: 2022-07-01 } }
networks: { began: 2019-07-01 }
successions:
  - on: 2025-10-01
    begin: [Z9Z9Z]
    end: [QZ1, QZ2]
    changes: [{ to: Z9Z9Z, from: [QZ1, QZ2] }]
`);
    const plan = planArea(of('QZ1', { successions }));
    expect(plan.commissioner.closedOn).toBe('2025-09-30');
    expect(stays(plan)[0]).toBe('Z1 2022-07-01 2025-09-30');
    expect(plan.taken).toEqual([]);
    expect(planArea(of('Z9Z9Z', { successions })).commissioner.openedOn).toBe('2025-10-01');
  });

  it('keeps to what ODS says of a practice: closed, opened, or joined when both go on', () => {
    const editions = [
      edition('Z4', { closedOn: '2025-01-31', commissionerCode: '99A' }),
      edition('Z5', { openedOn: '2026-05-01', commissionerCode: '99A', joinedOn: '2026-05-01' }),
    ];
    expect(stays(planArea(of('QZ1', { editions })))).toContain('Z4 2022-07-01 2025-01-31');
    expect(planArea(of('QZ1', { editions })).whyNotOn('Z4', '2025-02-01')).toBe('closed on 31 January 2025');
    expect(stays(planArea(of('Z9Z9Z', { editions })))).toContain('Z5 2026-05-01 null');
    const goesOn = [
      ...lists('2024-03-31', { Z1: 'QZ1', Z2: 'QZ2' }),
      ...lists('2026-07-01', { Z1: 'QZ2', Z2: 'QZ2', Z3: 'QZ1' }),
    ];
    const both = days.map(({ asOf }) => ({ asOf, codes: new Set(['QZ1', 'QZ2']) }));
    const joined = [edition('Z1', { commissionerCode: '99A', joinedOn: '2025-06-01' })];
    const plan = planArea(of('QZ2', { history: goesOn, days: both, editions: joined }));
    expect(stays(plan)).toEqual(['Z1 2025-06-01 null', 'Z2 2022-07-01 null']);
    expect(plan.successions).toEqual([]);
  });

  it('does not take a list of another part of England for one without it', () => {
    const elsewhere = lists('2025-03-31', { Z1: 'QZ2' });
    const plan = planArea(
      of('QZ1', {
        history: [...history, ...elsewhere].filter(({ asOf }) => asOf !== '2026-07-01'),
        days: [...days.slice(0, 1), { asOf: '2025-03-31', codes: new Set(['QZ2']) }],
      }),
    );
    expect(plan.commissioner.closedOn).toBeNull();
    expect(stays(plan)).toEqual(['Z1 2022-07-01 2024-03-31', 'Z2 2022-07-01 null', 'Z4 2022-07-01 null']);
  });
});

describe('the table of successions', () => {
  it('has the six ICBs of April 2026 and the twelve that they came from', () => {
    const { began, ended, changes } = knownSuccessions();
    expect([began.size, ended.size]).toEqual([6, 12]);
    expect(began.get('Z9B2Z')).toBe('2026-04-01');
    expect(ended.get('QNQ')).toBe('2026-03-31');
    expect(changes.filter(({ from }) => from === 'QNQ').map(({ to }) => to)).toEqual(['QRL', 'S0E4D', 'S9B9J']);
  });

  it('is refused when a day is none, or somebody ends without a successor', () => {
    const table = (on: string, from: string): string =>
      `{ kinds: { CCG: { began: 2013-04-01, ended: 2022-06-30 }, ICB: { began: 2022-07-01 } }, networks: { began: 2019-07-01 }, successions: [{ on: ${on}, begin: [], end: [QZ1], changes: [{ to: QZ2, from: [${from}] }] }] }`;
    expect(() => parseSuccessions(table('2026-02-30', 'QZ1'))).toThrow(
      '"2026-02-30" in the table of successions is not a day.',
    );
    expect(() => parseSuccessions(table('2026-04-01', 'QZ3'))).toThrow(
      'QZ1 ends in the table of successions, and nobody',
    );
  });
});
