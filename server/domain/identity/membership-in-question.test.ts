import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { roles } from '../permissions.ts';
import type { Role } from '../permissions.ts';
import { decideChangeRoles } from './decide-change-roles.ts';
import { decideRevokeMembership } from './decide-revoke-membership.ts';
import { whyFixed } from './membership-in-question.ts';
import type { Administrator } from './membership-in-question.ts';

const colleague = (id: string, rights: Role[], revokedAt: Date | null = null): Administrator => ({
  id,
  roles: rights,
  revokedAt,
});
const gone = new Date('2025-11-01');
const now = new Date('2025-11-03');

describe('changing a colleague’s access', () => {
  const colleagues = [
    colleague('admin', ['administer']),
    colleague('second', ['administer']),
    colleague('clerk', ['view']),
    colleague('left', ['view'], gone),
    colleague('former', ['administer'], gone),
  ];
  const called = (wanted: string) => colleagues.find(({ id }) => id === wanted);

  it.each([
    ['clerk', 'admin', undefined],
    ['second', 'admin', undefined],
    ['admin', 'admin', 'OWN_ROLES_CANNOT_BE_CHANGED'],
    ['left', 'admin', 'MEMBERSHIP_IS_REVOKED'],
    ['second', 'clerk', 'YOUR_ROLE_DOES_NOT_ALLOW_THIS'],
    ['clerk', 'former', 'YOUR_ROLE_DOES_NOT_ALLOW_THIS'],
    ['clerk', 'elsewhere', 'YOUR_ROLE_DOES_NOT_ALLOW_THIS'],
  ])('%s by %s: %s', (subject, by, code) => {
    const asked = { subject: called(subject)!, by: called(by) };
    expect(whyFixed(asked)?.code).toBe(code);
    for (const outcome of [decideChangeRoles(asked, []), decideRevokeMembership(asked, now)])
      if (code) expect(outcome).toMatchObject({ accepted: false, refusal: { code } });
  });

  it('never leaves an organisation without an administrator, whatever is tried in whichever order', () => {
    const move = fc.record({
      by: fc.nat(4),
      subject: fc.nat(4),
      rights: fc.subarray([...roles], { minLength: 1 }),
      revoke: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const people = ['a', 'b', 'c', 'd', 'e'].map((id, index) =>
          colleague(id, index === 0 ? ['administer'] : ['view']),
        );
        for (const { by, subject, rights, revoke } of moves) {
          const asked = { subject: people[subject]!, by: people[by] };
          const decision = revoke ? decideRevokeMembership(asked, gone) : decideChangeRoles(asked, rights);
          if (decision.accepted) Object.assign(asked.subject, decision.value);
        }
        expect(people.some((person) => person.revokedAt === null && person.roles.includes('administer'))).toBe(true);
      }),
    );
  });
});

describe('rights', () => {
  const asked = { subject: colleague('clerk', ['view']), by: colleague('admin', ['administer']) };

  it('are kept in order, each once, and at least one', () => {
    expect(decideChangeRoles(asked, ['approve', 'view', 'approve'])).toEqual({
      accepted: true,
      value: { roles: ['view', 'approve'] },
    });
    expect(decideChangeRoles(asked, [])).toMatchObject({ accepted: false, refusal: { code: 'FIELD_IS_EMPTY' } });
  });
});
