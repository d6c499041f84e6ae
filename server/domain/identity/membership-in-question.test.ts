import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { roles } from '../permissions.ts';
import type { Role } from '../permissions.ts';
import { decideChangeRoles } from './decide-change-roles.ts';
import { decideRevokeMembership } from './decide-revoke-membership.ts';
import { whyFixed } from './membership-in-question.ts';
import type { Colleague } from './membership-in-question.ts';
import { decideBringMemberBack } from './decide-bring-member-back.ts';
import { decideSetMemberEnd } from './decide-set-member-end.ts';
import { decideSuspendMember } from './decide-suspend-member.ts';
import { membershipState } from './membership-states.ts';

const colleague = (id: string, rights: Role[], changes: Partial<Colleague> = {}): Colleague => ({
  id,
  roles: rights,
  startsOn: '2025-04-01',
  endsOn: null,
  revokedAt: null,
  suspendedAt: null,
  invitedAt: null,
  acceptedAt: null,
  ...changes,
});
const today = '2025-11-03';
const gone = new Date('2025-11-01');
const now = new Date('2025-11-03');

describe('changing a colleague’s access', () => {
  const invited = { invitedAt: new Date('2025-11-01') };
  const colleagues = [
    colleague('admin', ['administer']),
    colleague('second', ['administer']),
    colleague('clerk', ['view']),
    colleague('suspended', ['view'], { suspendedAt: gone }),
    colleague('invited', ['view'], invited),
    colleague('left', ['view'], { revokedAt: gone }),
    colleague('over', ['view'], { endsOn: '2025-11-02' }),
    colleague('former', ['administer'], { revokedAt: gone }),
  ];
  const ask = (subject: string, by: string, among = colleagues) => ({
    subject: among.find(({ id }) => id === subject)!,
    by: among.find(({ id }) => id === by),
    colleagues: among,
    today,
  });
  const codeOf = (outcome: { accepted: boolean; refusal?: { code: string } }) => outcome.refusal?.code;

  it.each([
    ['clerk', 'admin', undefined],
    ['second', 'admin', undefined],
    ['suspended', 'admin', undefined],
    ['admin', 'admin', 'OWN_ROLES_CANNOT_BE_CHANGED'],
    ['left', 'admin', 'MEMBERSHIP_IS_REVOKED'],
    ['over', 'admin', 'MEMBERSHIP_HAS_ENDED'],
    ['second', 'clerk', 'YOUR_ROLE_DOES_NOT_ALLOW_THIS'],
    ['clerk', 'former', 'YOUR_ROLE_DOES_NOT_ALLOW_THIS'],
    ['clerk', 'elsewhere', 'YOUR_ROLE_DOES_NOT_ALLOW_THIS'],
  ])('%s by %s: %s', (subject, by, code) => {
    const asked = ask(subject, by);
    expect(whyFixed(asked)?.code).toBe(code);
    const outcomes = [
      decideChangeRoles(asked, []),
      decideRevokeMembership(asked, now),
      decideSuspendMember(asked, now),
      decideBringMemberBack(asked),
      decideSetMemberEnd(asked, null),
    ];
    for (const outcome of outcomes) if (code) expect(codeOf(outcome)).toBe(code);
  });

  it('suspends whoever is in and brings back whoever is suspended; an invitation is withdrawn instead', () => {
    expect(decideSuspendMember(ask('clerk', 'admin'), now)).toEqual({ accepted: true, value: { suspendedAt: now } });
    expect(codeOf(decideSuspendMember(ask('suspended', 'admin'), now))).toBe('MEMBER_IS_SUSPENDED');
    expect(codeOf(decideSuspendMember(ask('invited', 'admin'), now))).toBe('INVITATION_IS_NOT_USED');
    expect(codeOf(decideRevokeMembership(ask('invited', 'admin'), now))).toBe('INVITATION_IS_NOT_USED');
    expect(decideBringMemberBack(ask('suspended', 'admin'))).toMatchObject({ value: { suspendedAt: null } });
    expect(codeOf(decideBringMemberBack(ask('clerk', 'admin')))).toBe('MEMBER_IS_NOT_SUSPENDED');
  });

  it('sets a last day from today on, and takes it away', () => {
    expect(codeOf(decideSetMemberEnd(ask('clerk', 'admin'), '2025-11-02'))).toBe('LAST_DAY_IS_PAST');
    expect(decideSetMemberEnd(ask('clerk', 'admin'), today)).toMatchObject({ value: { endsOn: today } });
    expect(decideSetMemberEnd(ask('clerk', 'admin'), null)).toMatchObject({ value: { endsOn: null } });
  });

  it('holds the last who administers for good, whoever asks: one for a time, one invited, and themselves', () => {
    const among = [
      colleague('only', ['administer']),
      colleague('for a time', ['administer'], { endsOn: '2026-03-31' }),
      colleague('not in yet', ['administer'], invited),
    ];
    for (const by of ['for a time', 'not in yet']) {
      const asked = ask('only', by, among);
      for (const outcome of [
        decideChangeRoles(asked, ['view']),
        decideRevokeMembership(asked, now),
        decideSuspendMember(asked, now),
        decideSetMemberEnd(asked, '2026-12-31'),
      ])
        expect(codeOf(outcome)).toBe('LAST_ADMINISTRATOR');
      expect(codeOf(decideChangeRoles(asked, ['view', 'administer']))).toBeUndefined();
    }
    expect(codeOf(decideRevokeMembership(ask('only', 'only', among), now))).toBe('LAST_ADMINISTRATOR');
  });

  it('never leaves an organisation without an administrator, whatever is tried in whichever order', () => {
    const move = fc.record({
      by: fc.nat(4),
      subject: fc.nat(4),
      rights: fc.subarray([...roles], { minLength: 1 }),
      what: fc.constantFrom('roles', 'revoke', 'suspend', 'back', 'end'),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const people = ['a', 'b', 'c', 'd', 'e'].map((id, index) =>
          colleague(id, index === 0 ? ['administer'] : ['view']),
        );
        for (const { by, subject, rights, what } of moves) {
          const asked = { subject: people[subject]!, by: people[by], colleagues: people, today };
          const decide = {
            roles: () => decideChangeRoles(asked, rights),
            revoke: () => decideRevokeMembership(asked, gone),
            suspend: () => decideSuspendMember(asked, gone),
            back: () => decideBringMemberBack(asked),
            end: () => decideSetMemberEnd(asked, today),
          };
          const decision = decide[what as keyof typeof decide]();
          if (decision.accepted) Object.assign(asked.subject, decision.value);
        }
        const lasting = people.filter(
          (person) => membershipState(person, '2030-01-01') === 'in' && person.roles.includes('administer'),
        );
        expect(lasting.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('rights', () => {
  const [subject, by] = [colleague('clerk', ['view']), colleague('admin', ['administer'])];
  const asked = { subject, by, colleagues: [subject, by], today };

  it('are kept in order, each once, and at least one', () => {
    expect(decideChangeRoles(asked, ['approve', 'view', 'approve'])).toEqual({
      accepted: true,
      value: { roles: ['view', 'approve'] },
    });
    expect(decideChangeRoles(asked, [])).toMatchObject({ accepted: false, refusal: { code: 'FIELD_IS_EMPTY' } });
  });
});
