import { describe, expect, it } from '@jest/globals';
import { decideWhoSignsIn } from './decide-who-signs-in.ts';
import type { Candidate, Identity } from './decide-who-signs-in.ts';

const identity: Identity = {
  issuer: 'https://sign-in.example',
  subject: 'abc',
  email: 'Ada@Example.test',
  emailVerified: true,
};
const ada: Candidate = { id: 'ada', email: 'ada@example.test', issuer: null, subject: null, disabledAt: null };
const bound: Candidate = { ...ada, issuer: identity.issuer, subject: identity.subject };
const codeOf = (outcome: ReturnType<typeof decideWhoSignsIn>) => (outcome.accepted ? null : outcome.refusal.code);

describe('who signs in', () => {
  it('is the person with the verified address, the first time', () => {
    expect(decideWhoSignsIn(identity, [ada])).toEqual({ accepted: true, value: { personId: 'ada', bind: true } });
  });

  it('is the person the identity was tied to, whatever address it has now', () => {
    expect(decideWhoSignsIn({ ...identity, email: 'new@example.test', emailVerified: false }, [bound])).toEqual({
      accepted: true,
      value: { personId: 'ada', bind: false },
    });
  });

  it('is the tied person also when somebody else now has the address', () => {
    const other = { ...ada, id: 'other' };
    expect(decideWhoSignsIn(identity, [other, { ...bound, email: 'old@example.test' }])).toMatchObject({
      value: { personId: 'ada' },
    });
  });

  it.each([
    ['nobody with that address', identity, [], 'PERSON_IS_NOT_REGISTERED'],
    ['an address that nobody checked', { ...identity, emailVerified: false }, [ada], 'EMAIL_IS_NOT_VERIFIED'],
    ['no address', { ...identity, email: null }, [], 'SIGN_IN_BRINGS_NO_EMAIL'],
    [
      'an address that belongs to another identity',
      identity,
      [{ ...ada, issuer: identity.issuer, subject: 'xyz' }],
      'PERSON_IS_NOT_REGISTERED',
    ],
    [
      'the same subject of another provider',
      identity,
      [{ ...bound, issuer: 'https://other.example' }],
      'PERSON_IS_NOT_REGISTERED',
    ],
    ['a person switched off', identity, [{ ...bound, disabledAt: new Date('2025-11-01') }], 'PERSON_IS_SWITCHED_OFF'],
    [
      'a person switched off before the first time',
      identity,
      [{ ...ada, disabledAt: new Date('2025-11-01') }],
      'PERSON_IS_SWITCHED_OFF',
    ],
  ])('is refused for %s', (_case, who, candidates, code) => {
    expect(codeOf(decideWhoSignsIn(who, candidates))).toBe(code);
  });
});
