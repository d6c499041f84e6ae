import { describe, expect, it } from '@jest/globals';
import { AreaRefused, areaChanges } from './area-changes.ts';
import type { AreaRegistered, AreaSources } from './area-changes.ts';
import type { AreaFacts } from './plan-area.ts';
import { knownSuccessions } from './successions.ts';

const LIST = '2024-03-31';

const seen = (practiceCode: string, icbCode: string, asOf = LIST): AreaFacts['history'][number] => ({
  practiceCode,
  practiceName: practiceCode,
  asOf,
  source: 'qof-geographies',
  icbCode,
  commissionerCode: '99A',
});

const sources = (registered: Partial<AreaRegistered> = {}, more: Partial<AreaFacts> = {}): AreaSources => ({
  facts: {
    code: 'QZ1',
    source: { source: 'qof-geographies', asOf: LIST, isIcb: true, practices: 2 },
    practices: ['Z99001', 'Z99002'].map((code) => ({
      code,
      name: `SURGERY ${code}`,
      networkCode: 'U99001',
      networkName: 'ZED PCN',
      commissionerName: 'Zedshire',
      icbCode: 'QZ1',
      icbName: 'NHS NHS ZEDSHIRE ICB',
    })),
    history: [seen('Z99001', 'QZ1'), seen('Z99002', 'QZ1')],
    days: [{ asOf: LIST, codes: new Set(['QZ1']) }],
    editions: [],
    commissioner: null,
    networkStays: [],
    successions: knownSuccessions(),
    ...more,
  },
  registered: { organisations: [], memberships: [], networkMemberships: [], successions: [], ...registered },
});

const organisation = (code: string, kind: string, more: Partial<AreaRegistered['organisations'][number]> = {}) => ({
  id: code,
  code,
  kind,
  commissionerKind: kind === 'commissioner' ? ('ICB' as const) : null,
  name: code,
  address: '',
  openedOn: kind === 'commissioner' ? '2022-07-01' : null,
  closedOn: null,
  fictional: false,
  ...more,
});

describe('areaChanges', () => {
  it('counts by kind what an empty portal would be given, under readable names', () => {
    const { counts, openings, closings, mergers, moves, leftOut } = areaChanges(LIST, sources());
    expect(counts).toEqual({
      organisationsAdded: { commissioner: 1, network: 1, practice: 2 },
      organisationsChanged: 0,
      membershipsAdded: 2,
      membershipsEnded: 0,
      networkMembershipsAdded: 2,
      networkMembershipsEnded: 0,
      listed: 2,
      held: 2,
      heldBesideList: 0,
    });
    expect(openings.map(({ kind, name, on }) => [kind, name, on])).toEqual([
      ['commissioner', 'NHS Zedshire ICB', '2022-07-01'],
      ['network', 'Zed PCN', null],
      ['practice', 'Surgery Z99001', null],
      ['practice', 'Surgery Z99002', null],
    ]);
    expect([closings, mergers, moves, leftOut]).toEqual([[], [], [], []]);
  });

  it('changes nothing where all is there, and answers the same when asked twice', () => {
    const all = sources({
      organisations: [
        organisation('QZ1', 'commissioner'),
        organisation('U99001', 'network'),
        organisation('Z99001', 'practice'),
        organisation('Z99002', 'practice'),
      ],
      memberships: ['Z99001', 'Z99002'].map((practiceCode) => ({
        holderCode: 'QZ1',
        practiceCode,
        from: '2022-07-01',
        to: null,
      })),
      networkMemberships: ['Z99001', 'Z99002'].map((practiceCode) => ({
        holderCode: 'U99001',
        practiceCode,
        from: '2023-04-01',
        to: null,
      })),
    });
    const nothing = areaChanges(LIST, all);
    expect(nothing.write).toEqual({
      organisations: [],
      memberships: { add: [], shorten: [] },
      networkMemberships: { add: [], shorten: [] },
      successions: [],
    });
    expect(nothing.counts.held).toBe(2);
    expect(areaChanges(LIST, all)).toEqual(nothing);
  });

  it('names the practices of the list that are not there on the day, each with the reason, and those that the list does not name', () => {
    const editions = [
      {
        editionOn: '2025-09-01',
        code: 'Z99002',
        address: null,
        postcode: null,
        openedOn: '1974-04-01',
        closedOn: '2024-01-31',
        commissionerCode: '99A',
        joinedOn: null,
        leftOn: null,
      },
    ];
    const { counts, leftOut } = areaChanges(
      LIST,
      sources(
        {
          organisations: [organisation('Z99009', 'practice')],
          memberships: [{ holderCode: 'QZ1', practiceCode: 'Z99009', from: '2022-07-01', to: null }],
        },
        { editions },
      ),
    );
    expect([counts.listed, counts.held, counts.heldBesideList]).toEqual([2, 2, 1]);
    expect(leftOut).toEqual([{ practiceCode: 'Z99002', name: 'Surgery Z99002', reason: 'closed on 31 January 2024' }]);
  });

  it('gives a practice its days with another commissioner of the portal too, so that the order of areas makes no difference', () => {
    const moved = {
      history: [seen('Z99001', 'QZ2', '2023-03-31'), seen('Z99001', 'QZ1'), seen('Z99002', 'QZ1')],
      days: [
        { asOf: '2023-03-31', codes: new Set(['QZ1', 'QZ2']) },
        { asOf: LIST, codes: new Set(['QZ1', 'QZ2']) },
      ],
    };
    const stay = { holderCode: 'QZ2', practiceCode: 'Z99001', from: '2022-07-01', to: '2023-03-31' };
    const alone = areaChanges(LIST, sources({}, moved));
    expect(alone.write.memberships.add).not.toContainEqual(stay);
    expect(alone.moves).toEqual([{ practiceCode: 'Z99001', from: 'QZ2', to: 'QZ1', on: '2023-04-01' }]);
    const beside = sources({ organisations: [organisation('QZ2', 'commissioner')] }, moved);
    expect(areaChanges(LIST, beside).write.memberships.add).toContainEqual(stay);
    const invented = sources({ organisations: [organisation('QZ2', 'commissioner', { fictional: true })] }, moved);
    expect(areaChanges(LIST, invented).write.memberships.add).not.toContainEqual(stay);
  });

  it('is refused for a day on which the commissioner is not there, and for a code that is another organisation', () => {
    expect(() => areaChanges('2022-06-30', sources())).toThrow(
      new AreaRefused('QZ1 began on 1 July 2022: it is not there on 30 June 2022.'),
    );
    const invented = { organisations: [organisation('Z99001', 'practice', { fictional: true })] };
    expect(() => areaChanges(LIST, sources(invented))).toThrow(
      new AreaRefused('The portal already has another organisation under the code Z99001.'),
    );
  });
});
