import type { ApiTokenPartsFragment } from '../../generated/public/tokens/tokens.ts';
import { londonDate } from '../../parts/format-date.ts';

export type TokenState = 'TOKEN_HOLDS' | 'TOKEN_EXPIRED' | 'TOKEN_REVOKED';

/** Whether a token still works on a day: it does through its last day in London. */
export const tokenState = (
  { revokedAt, expiresAt }: Pick<ApiTokenPartsFragment, 'revokedAt' | 'expiresAt'>,
  today: string,
): TokenState => {
  if (revokedAt) return 'TOKEN_REVOKED';
  return londonDate(expiresAt) < today ? 'TOKEN_EXPIRED' : 'TOKEN_HOLDS';
};
