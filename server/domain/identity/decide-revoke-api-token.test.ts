import { expect, it } from '@jest/globals';
import { decideRevokeApiToken } from './decide-revoke-api-token.ts';

it('a token is stopped once', () => {
  const now = new Date('2025-11-03T09:00:00Z');
  expect(decideRevokeApiToken({ revokedAt: null }, now)).toEqual({ accepted: true, value: { revokedAt: now } });
  expect(decideRevokeApiToken({ revokedAt: now }, now)).toMatchObject({ refusal: { code: 'TOKEN_IS_REVOKED' } });
});
