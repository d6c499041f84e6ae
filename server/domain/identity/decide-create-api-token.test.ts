import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../permissions.ts';
import { decideCreateApiToken } from './decide-create-api-token.ts';
import type { TokenAsked } from './decide-create-api-token.ts';

const by: Actor = {
  personId: 'p',
  personName: 'Ada',
  membershipId: 'm',
  organisationId: 'o',
  organisationName: 'ICB',
  kind: 'commissioner',
  roles: ['view', 'administer'],
  commissionerIds: ['o'],
  actsFor: ['o'],
  scopes: null,
};
const asked: TokenAsked = { name: ' Report ', scopes: ['scheme:read', 'scheme:read'], expiresOn: '2025-11-04' };
const codesOf = (change: Partial<TokenAsked>, actor = by) => {
  const outcome = decideCreateApiToken({ ...asked, ...change }, { by: actor, today: '2025-11-03' });
  return outcome.accepted ? [] : outcome.refusal.reasons.map(({ code, field }) => `${field}: ${code}`);
};

describe('a new token', () => {
  it('has its name trimmed, each scope once, and works to the end of its last day in London', () => {
    expect(decideCreateApiToken({ ...asked, expiresOn: '2026-06-30' }, { by, today: '2025-11-03' })).toEqual({
      accepted: true,
      value: { name: 'Report', scopes: ['scheme:read'], expiresAt: new Date('2026-06-30T22:59:59Z') },
    });
  });

  it.each([
    [{ expiresOn: '2025-11-03' }, ['expiresOn: TOKEN_EXPIRY_IS_OUT_OF_RANGE']],
    [{ expiresOn: '2025-11-04' }, []],
    [{ expiresOn: '2026-11-03' }, []],
    [{ expiresOn: '2026-11-04' }, ['expiresOn: TOKEN_EXPIRY_IS_OUT_OF_RANGE']],
    [{ name: 'x'.repeat(100) }, []],
    [{ name: 'x'.repeat(101) }, ['name: TEXT_IS_TOO_LONG']],
    [{ scopes: ['scheme:draft'] }, ['scopes: TOKEN_SCOPE_IS_NOT_YOURS']],
    [
      { name: '', scopes: ['nothing'], expiresOn: '2020-01-01' },
      ['name: FIELD_IS_EMPTY', 'scopes: VALUE_IS_UNKNOWN', 'expiresOn: TOKEN_EXPIRY_IS_OUT_OF_RANGE'],
    ],
  ])('with %j: %j', (change, codes) => {
    expect(codesOf(change)).toEqual(codes);
  });

  it('made by a token gets no more than that token has', () => {
    expect(codesOf({ scopes: ['home:read'] }, { ...by, scopes: ['token:create'] })).toEqual([
      'scopes: TOKEN_SCOPE_IS_NOT_YOURS',
    ]);
  });
});
