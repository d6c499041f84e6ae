import { describe, expect, it } from '@jest/globals';
import type { OrganisationKind } from '../permissions.ts';
import { decideAdmit } from './decide-admit.ts';
import type { AdmissionAsked, AdmissionFacts } from './decide-admit.ts';

const administrator = {
  name: 'Ada Byfield',
  email: 'ada@example.test',
  jobTitle: 'Lead',
  roles: [],
  sharedMailboxReason: null,
};
const lmc: AdmissionAsked = {
  code: 'LMC-1',
  kind: 'lmc',
  name: 'First LMC',
  ties: [{ code: 'QWO', from: '2022-07-01', to: null }],
  administrator,
  another: false,
};
const nothing: AdmissionFacts = {
  organisation: null,
  others: new Map<string, OrganisationKind>([
    ['QWO', 'commissioner'],
    ['QYG', 'commissioner'],
    ['L85001', 'practice'],
  ]),
  ties: [],
  person: null,
  colleagues: [],
};
const everything: AdmissionFacts = {
  ...nothing,
  organisation: { kind: 'lmc', name: 'First LMC' },
  ties: [{ ofCode: 'LMC-1', code: 'QWO', from: '2022-07-01', to: null }],
  person: { name: 'Ada Byfield', disabledAt: null },
  colleagues: [{ email: 'ada@example.test', name: 'Ada Byfield', roles: ['view', 'administer'] }],
};
const codesOf = (asked: Partial<AdmissionAsked>, facts: Partial<AdmissionFacts> = {}) => {
  const outcome = decideAdmit({ ...lmc, ...asked }, { ...nothing, ...facts });
  return outcome.accepted ? [] : outcome.refusal.reasons.map(({ code, field }) => `${field}: ${code}`);
};

describe('admitting an organisation', () => {
  it('writes all of it the first time, the rights in order and each once', () => {
    const asked: AdmissionAsked = { ...lmc, administrator: { ...administrator, roles: ['approve', 'view'] } };
    expect(decideAdmit(asked, nothing)).toEqual({
      accepted: true,
      value: {
        addOrganisation: { kind: 'lmc', name: 'First LMC' },
        addTies: lmc.ties,
        addPerson: true,
        giveRoles: ['view', 'approve', 'administer'],
        isColleague: false,
      },
    });
  });

  it('writes nothing the second time, also with the code and the person alone', () => {
    const written = { addOrganisation: null, addTies: [], addPerson: false, giveRoles: null, isColleague: true };
    expect(decideAdmit(lmc, everything)).toEqual({ accepted: true, value: written });
    expect(decideAdmit({ ...lmc, kind: null, name: null, ties: [] }, everything)).toEqual({
      accepted: true,
      value: written,
    });
  });

  it('adds what is new beside what is there, once', () => {
    const second = { code: 'QYG', from: '2026-04-01', to: '2027-03-31' };
    const outcome = decideAdmit({ ...lmc, ties: [...lmc.ties, second, second] }, everything);
    expect(outcome).toMatchObject({ accepted: true, value: { addTies: [second], addOrganisation: null } });
  });

  it('gives the right to administer to a colleague where nobody has it', () => {
    const colleagues = [{ email: 'ada@example.test', name: 'Ada Byfield', roles: ['prepare'] as const }];
    expect(decideAdmit(lmc, { ...everything, colleagues })).toMatchObject({
      accepted: true,
      value: { giveRoles: ['view', 'prepare', 'administer'], isColleague: true },
    });
  });

  const asOf = { ofCode: 'LMC-1', code: 'QWO', from: '2022-07-01', to: '2026-03-31' };
  it.each<[string, Partial<AdmissionAsked>, Partial<AdmissionFacts>, string[]]>([
    ['a code in small letters', { code: 'lmc 1' }, {}, ['code: CODE_IS_NOT_ONE']],
    [
      'no kind and no name of a new one',
      { kind: null, name: null },
      {},
      ['kind: FIELD_IS_EMPTY', 'name: FIELD_IS_EMPTY'],
    ],
    ['a name that differs', { name: 'Another' }, everything, ['name: ORGANISATION_HAS_ANOTHER_NAME']],
    ['a kind that differs', { kind: 'network', ties: [] }, everything, ['kind: ORGANISATION_IS_OF_ANOTHER_KIND']],
    ['an LMC that serves nobody', { ties: [] }, {}, ['ties: FIELD_IS_EMPTY']],
    ['a tie to nobody', { ties: [{ code: 'X', from: '2026-01-01', to: null }] }, {}, ['ties: ORGANISATION_IS_UNKNOWN']],
    [
      'a tie to a practice',
      { ties: [{ code: 'L85001', from: '2026-01-01', to: null }] },
      {},
      ['ties: ORGANISATION_IS_OF_ANOTHER_KIND'],
    ],
    [
      'a tie that ends first',
      { ties: [{ code: 'QWO', from: '2026-01-02', to: '2026-01-01' }] },
      {},
      ['ties: TIE_ENDS_BEFORE_IT_BEGINS'],
    ],
    ['other days than those on record', {}, { ...everything, ties: [asOf] }, ['ties: TIE_IS_ON_RECORD_OTHERWISE']],
    ['an engagement without its last day', { kind: 'auditor' }, {}, ['ties: TIE_HAS_NO_LAST_DAY']],
    ['a commissioner of a commissioner', { kind: 'commissioner' }, {}, ['ties: TIE_IS_NOT_FOR_THIS_KIND']],
    ['no address', { administrator: { ...administrator, email: 'ada' } }, {}, ['email: EMAIL_IS_NOT_AN_ADDRESS']],
    [
      'a shared mailbox',
      { administrator: { ...administrator, email: 'info@example.test' } },
      {},
      ['email: MAILBOX_IS_SHARED'],
    ],
    [
      'another name of the person',
      { administrator: { ...administrator, name: 'A' } },
      everything,
      ['administrator: PERSON_HAS_ANOTHER_NAME'],
    ],
    [
      'a person switched off',
      {},
      { person: { name: 'Ada Byfield', disabledAt: new Date('2026-01-01') } },
      ['email: INVITED_PERSON_IS_SWITCHED_OFF'],
    ],
    [
      'a second administrator',
      { administrator: { ...administrator, email: 'eve@example.test', name: 'Eve' } },
      { ...everything, person: null },
      ['email: ORGANISATION_HAS_AN_ADMINISTRATOR'],
    ],
  ])('is refused for %s', (_case, asked, facts, codes) => {
    expect(codesOf(asked, facts)).toEqual(codes);
  });

  it('adds a second administrator where that is what is asked', () => {
    const asked = { another: true, administrator: { ...administrator, email: 'eve@example.test', name: 'Eve' } };
    expect(codesOf(asked, { ...everything, person: null })).toEqual([]);
  });

  it('leaves a practice one commissioner, and in a network each practice one network, on a day', () => {
    const practice = { ofCode: 'P1', code: 'QYG', from: '2022-07-01', to: '2026-03-31' };
    const ask = (from: string) =>
      codesOf({ kind: 'practice', code: 'P1', ties: [{ code: 'QWO', from, to: null }] }, { ties: [practice] });
    expect(ask('2026-03-31')).toEqual(['ties: TIE_IS_ON_RECORD_OTHERWISE']);
    expect(ask('2026-04-01')).toEqual([]);
    const elsewhere = { ofCode: 'U2', code: 'L85001', from: '2022-07-01', to: null };
    const network = { kind: 'network' as const, code: 'U1', ties: [{ code: 'L85001', from: '2026-04-01', to: null }] };
    expect(codesOf(network, { ties: [elsewhere] })).toEqual(['ties: TIE_IS_ON_RECORD_OTHERWISE']);
    expect(codesOf(network)).toEqual([]);
  });
});
