import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';

/** May the token be stopped? One that has run out may be: it then says so for good. Refusals: TOKEN_IS_REVOKED. */
export function whyNotRevokeApiToken({ revokedAt }: { revokedAt: Date | null }): Reason | null {
  return revokedAt ? reason('TOKEN_IS_REVOKED', 'tokenId') : null;
}

/** Is it stopped, from this instant on? Refusals: TOKEN_IS_REVOKED. */
export function decideRevokeApiToken(token: { revokedAt: Date | null }, now: Date): Outcome<{ revokedAt: Date }> {
  const impossible = whyNotRevokeApiToken(token);
  return impossible ? refusedFor([impossible]) : accepted({ revokedAt: now });
}
