import { describe, expect, it } from '@jest/globals';
import { decideInviteFirstPeople } from './decide-invite-first-people.ts';
import { decideInvitePerson } from './decide-invite-person.ts';
import type { InvitationAsked, InvitationFacts } from './decide-invite-person.ts';
import { readInvitationRows } from './read-invitation-rows.ts';
import { looksShared } from './shared-mailbox.ts';
import { rightsAtRisk } from './rights-at-risk.ts';
import { latestEndToAnnounce } from './access-that-ends.ts';

const asked: InvitationAsked = {
  name: ' Ada Byfield ',
  email: ' Ada.Byfield@Example.Test ',
  jobTitle: 'Lead',
  roles: ['approve', 'view', 'approve'],
  endsOn: null,
  sharedMailboxReason: null,
};
const facts: InvitationFacts = { today: '2025-11-03', person: null, isMember: false };
const codesOf = (changes: Partial<InvitationAsked>, known: Partial<InvitationFacts> = {}) => {
  const outcome = decideInvitePerson({ ...asked, ...changes }, { ...facts, ...known });
  return outcome.accepted ? [] : outcome.refusal.reasons.map(({ code, field }) => `${field}: ${code}`);
};

describe('inviting somebody', () => {
  it('keeps what was typed trimmed, the address in small letters and the rights in order', () => {
    expect(decideInvitePerson(asked, facts)).toEqual({
      accepted: true,
      value: { ...asked, name: 'Ada Byfield', email: 'ada.byfield@example.test', roles: ['view', 'approve'] },
    });
  });

  it.each<[Partial<InvitationAsked>, Partial<InvitationFacts>, string[]]>([
    [{ name: '' }, {}, ['name: FIELD_IS_EMPTY']],
    [{ name: 'x'.repeat(201) }, {}, ['name: TEXT_IS_TOO_LONG']],
    [{ email: 'ada' }, {}, ['email: EMAIL_IS_NOT_AN_ADDRESS']],
    [{ email: `${'a'.repeat(250)}@example.test` }, {}, ['email: TEXT_IS_TOO_LONG']],
    [{ jobTitle: 'for 943 476 5919' }, {}, ['jobTitle: TEXT_LOOKS_LIKE_A_PATIENT']],
    [{ roles: [] }, {}, ['roles: FIELD_IS_EMPTY']],
    [{ endsOn: '2025-11-02' }, {}, ['endsOn: LAST_DAY_IS_PAST']],
    [{ endsOn: '2025-11-03' }, {}, []],
    [{ email: 'reception@elm.example.test' }, {}, ['email: MAILBOX_IS_SHARED']],
    [{ email: 'reception@elm.example.test', sharedMailboxReason: ' ' }, {}, ['email: MAILBOX_IS_SHARED']],
    [{ email: 'reception@elm.example.test', sharedMailboxReason: 'No own mailboxes until May.' }, {}, []],
    [{}, { isMember: true }, ['email: PERSON_IS_A_MEMBER']],
    [{}, { person: { name: 'Ada', disabledAt: new Date() } }, ['email: INVITED_PERSON_IS_SWITCHED_OFF']],
    [{}, { person: { name: 'Known by another name', disabledAt: null } }, []],
  ])('%j with %j: %j', (changes, known, codes) => {
    expect(codesOf(changes, known)).toEqual(codes);
  });

  it.each([
    ['info@a.test', true],
    ['L85001.admin@nhs.test', true],
    ['practice.manager2@a.test', true],
    ['elm-reception@a.test', true],
    ['sam.reed@info.test', false],
    ['infante@a.test', false],
  ])('takes %s for a shared mailbox: %s', (email, shared) => expect(looksShared(email)).toBe(shared));
});

describe('a file of first people', () => {
  const places = new Map([
    ['P1', { state: 'nobody' as const, id: 'p1' }],
    ['P2', { state: 'nobody' as const, id: 'p2' }],
    ['P3', { state: 'in' as const, id: 'p3' }],
  ]);
  const people = new Map([['gone@example.test', { name: 'Gone', disabledAt: new Date('2025-01-01') }]]);
  const outcomeOf = (text: string) => {
    const read = readInvitationRows(text);
    if ('problem' in read) throw new Error(read.problem);
    return decideInviteFirstPeople(read.rows, { today: '2025-11-03', places, people });
  };
  const HEADINGS = 'Organisation code,Name,E-mail,Job title';

  it.each([
    [`${HEADINGS}\r\np1,"Byfield, Ada",ADA@example.test,Manager\r\n\r\nP2,Bo,bo@example.test,Partner\r\n`],
    [
      `\uFEFFe-mail;job title;organisation code;name\nada@example.test;Manager;P1;Byfield, Ada\nbo@example.test;Partner;P2;Bo`,
    ],
  ])('is read in any order of columns, with commas or semicolons', (text) => {
    expect(outcomeOf(text)).toMatchObject({
      accepted: true,
      value: [
        {
          place: { id: 'p1' },
          invitation: { name: 'Byfield, Ada', email: 'ada@example.test', roles: ['view', 'administer'] },
        },
        { place: { id: 'p2' }, invitation: { name: 'Bo' } },
      ],
    });
  });

  it.each([
    ['', 'The file is empty.'],
    ['name,e-mail\nA,a@b.test', 'The file has no column "organisation code", "job title".'],
    [`${HEADINGS}\n,,,\n`, 'The file names nobody'],
    [`${HEADINGS}\nP1,"Ada,a@b.test,x\n`, 'A double quote in the file is never closed.'],
    [`${HEADINGS}\n${'P1,A,a@b.test,x\n'.repeat(2001)}`, 'The file has 2001 rows: at most 2000'],
  ])('%j cannot be read', (text, problem) => {
    expect(readInvitationRows(text)).toEqual({ problem: expect.stringContaining(problem) });
  });

  it('is done whole or not at all: each row that cannot be is named, with its column and the way out', () => {
    const outcome = outcomeOf(
      [
        HEADINGS,
        'P1,Ada,ada@example.test,Manager',
        'P1,Bo,bo@example.test,Manager',
        'P2,Cy,ADA@example.test,Manager',
        'P3,Di,di@example.test,Manager',
        'X9,Ed,ed@example.test,Manager',
        'P2,,info@example.test,',
        ',Flo,gone@example.test,Manager',
      ].join('\n'),
    );
    expect(outcome.accepted ? [] : outcome.refusal.reasons.map(({ message }) => message)).toEqual([
      'Row 3, organisation code: Row 2 names the same organisation. Keep one: that person invites the other.',
      'Row 4, e-mail: Row 2 has the same address. Where one person acts for both, invite them to the second on its own afterwards.',
      expect.stringContaining('Row 5, organisation code: Somebody is in for this organisation already'),
      expect.stringContaining(
        'Row 6, organisation code: You deal with no practice, LMC or network with the code "X9" today.',
      ),
      'Row 7, organisation code: Row 4 names the same organisation. Keep one: that person invites the other.',
      'Row 7, name: Enter the name.',
      'Row 7, job title: Enter what they do.',
      expect.stringContaining('Row 7, e-mail: "info@example.test" looks like a mailbox'),
      'Row 8, organisation code: Enter the code of the organisation.',
      expect.stringContaining('Row 8, e-mail: Whoever has this address is switched off and cannot sign in.'),
    ]);
  });
});

describe('rights that one person holds', () => {
  const one = {
    startsOn: '2025-04-01',
    endsOn: null,
    revokedAt: null,
    suspendedAt: null,
    invitedAt: null,
    acceptedAt: null,
  };
  const who = (id: string, roles: ('view' | 'approve' | 'administer')[], changes = {}) => ({
    ...one,
    id,
    roles,
    ...changes,
  });
  const at = { kind: 'practice' as const, today: '2025-11-03' };

  it('are named, and whoever is suspended, ended or only invited does not count', () => {
    const people = [
      who('a', ['approve', 'administer']),
      who('b', ['approve'], { suspendedAt: new Date() }),
      who('c', ['approve', 'administer'], { invitedAt: new Date() }),
      who('d', ['approve'], { endsOn: '2025-11-02' }),
    ];
    expect(rightsAtRisk(people, at)).toEqual([
      { role: 'approve', holders: 1, warning: 'Only one person may sign' },
      { role: 'administer', holders: 1, warning: 'Only one person may administer' },
    ]);
    expect(rightsAtRisk([], at).map(({ warning }) => warning)).toEqual(['Nobody may sign', 'Nobody may administer']);
    const two = ['x', 'y'].map((id) => who(id, ['approve', 'administer']));
    expect(rightsAtRisk(two, at)).toEqual([]);
  });

  it('are those that an organisation of the kind has a use for', () => {
    expect(rightsAtRisk([], { ...at, kind: 'network' }).map(({ role }) => role)).toEqual(['administer']);
  });
});

it('announces access that ends from thirty days before', () => {
  expect(latestEndToAnnounce('2026-03-01')).toBe('2026-03-31');
});
