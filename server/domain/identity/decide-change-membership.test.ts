import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { roles } from '../permissions.ts';
import type { Role } from '../permissions.ts';
import { decideChangeMembership, decideRoles } from './decide-change-membership.ts';
import type { Colleague } from './decide-change-membership.ts';

const colleague = (id: string, rights: Role[], revokedAt: Date | null = null): Colleague => ({
  id,
  roles: rights,
  revokedAt,
  version: 3,
});
const gone = new Date('2025-11-01');
const codeOf = (outcome: { accepted: boolean; refusal?: { code: string } }) => outcome.refusal?.code ?? 'accepted';

describe('changing a colleague’s access', () => {
  const colleagues = [
    colleague('admin', ['administer']),
    colleague('second', ['administer']),
    colleague('clerk', ['view']),
    colleague('left', ['view'], gone),
    colleague('former', ['administer'], gone),
  ];
  const ask = (membershipId: string, byMembershipId = 'admin', expectedVersion = 3) =>
    codeOf(decideChangeMembership({ membershipId, byMembershipId, expectedVersion }, colleagues));

  it.each([
    ['clerk', 'admin', 'accepted'],
    ['second', 'admin', 'accepted'],
    ['admin', 'admin', 'OWN_ROLES_CANNOT_BE_CHANGED'],
    ['left', 'admin', 'MEMBERSHIP_IS_REVOKED'],
    ['elsewhere', 'admin', 'NOT_FOUND'],
    ['second', 'clerk', 'YOUR_ROLE_DOES_NOT_ALLOW_THIS'],
    ['clerk', 'former', 'YOUR_ROLE_DOES_NOT_ALLOW_THIS'],
    ['clerk', 'elsewhere', 'YOUR_ROLE_DOES_NOT_ALLOW_THIS'],
  ])('%s by %s: %s', (subject, by, code) => {
    expect(ask(subject, by)).toBe(code);
  });

  it('is refused when somebody was first', () => {
    expect(ask('clerk', 'admin', 2)).toBe('SOMEBODY_CHANGED_THIS_FIRST');
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
          const decision = decideChangeMembership(
            { membershipId: people[subject]?.id ?? '', byMembershipId: people[by]?.id ?? '', expectedVersion: 3 },
            people,
          );
          if (decision.accepted) Object.assign(decision.value, revoke ? { revokedAt: gone } : { roles: rights });
        }
        expect(people.some((person) => person.revokedAt === null && person.roles.includes('administer'))).toBe(true);
      }),
    );
  });
});

describe('rights', () => {
  it('are kept in order, each once, and at least one', () => {
    expect(decideRoles(['approve', 'view', 'approve'])).toEqual({ accepted: true, value: ['view', 'approve'] });
    expect(codeOf(decideRoles([]))).toBe('FIELD_IS_EMPTY');
  });
});
