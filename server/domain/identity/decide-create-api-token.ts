import { addDays, dayInWords, endOfLondonDay, londonDay } from '../dates.ts';
import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { isActionName, whyNot } from '../permissions.ts';
import type { Actor } from '../permissions.ts';
import { isOfAPersonAlone } from './token-scopes.ts';

const LONGEST_NAME = 100;
/** The longest life of a token. */
export const LONGEST_LIFE_DAYS = 365;

/** What a new token is to be. */
export interface TokenAsked {
  /** What it is for. */
  name: string;
  /** Action names, such as scheme:read. */
  scopes: readonly string[];
  /** The last day it works, in London. */
  expiresOn: string;
}

/**
 * A token does only what was named, for at most a year, and never more than whoever it acts as may do.
 * @param by whom the token acts as
 * @param today the day it is in London
 * @param endsBy the last instant of the token with which it is made; null for a person at a screen
 * @returns the token's name, its scopes each once, and its last instant
 * Refusals: FIELD_IS_EMPTY, TEXT_IS_TOO_LONG, VALUE_IS_UNKNOWN, TOKEN_SCOPE_IS_NOT_YOURS, TOKEN_EXPIRY_IS_OUT_OF_RANGE,
 * TOKEN_OUTLIVES_ITS_MAKER
 */
export function decideCreateApiToken(
  asked: TokenAsked,
  { by, today, endsBy }: { by: Actor; today: string; endsBy: Date | null },
): Outcome<{ name: string; scopes: string[]; expiresAt: Date }> {
  const name = asked.name.trim();
  const scopes = [...new Set(asked.scopes)];
  const reasons = [...whyNotName(name), ...whyNotScopes(scopes, by), ...whyNotExpiry(asked.expiresOn, today, endsBy)];
  return reasons.length > 0
    ? refusedFor(reasons)
    : accepted({ name, scopes, expiresAt: endOfLondonDay(asked.expiresOn) });
}

const whyNotName = (name: string): Reason[] => {
  if (name === '') return [reason('FIELD_IS_EMPTY', 'name', { name: 'a name for the token' })];
  return name.length > LONGEST_NAME
    ? [reason('TEXT_IS_TOO_LONG', 'name', { name: 'The name', most: LONGEST_NAME })]
    : [];
};

const whyNotScopes = (scopes: readonly string[], by: Actor): Reason[] => {
  if (scopes.length === 0) return [reason('FIELD_IS_EMPTY', 'scopes', { name: 'at least one scope' })];
  return scopes.flatMap((scope) => {
    if (!isActionName(scope)) return [reason('VALUE_IS_UNKNOWN', 'scopes', { name: 'A scope', value: scope })];
    return whyNot(by, scope) || isOfAPersonAlone(scope)
      ? [reason('TOKEN_SCOPE_IS_NOT_YOURS', 'scopes', { action: scope })]
      : [];
  });
};

const whyNotExpiry = (expiresOn: string, today: string, endsBy: Date | null): Reason[] => {
  const latest = addDays(today, LONGEST_LIFE_DAYS);
  if (expiresOn <= today || expiresOn > latest)
    return [reason('TOKEN_EXPIRY_IS_OUT_OF_RANGE', 'expiresOn', { latest: dayInWords(latest) })];
  return endsBy && endOfLondonDay(expiresOn) > endsBy
    ? [reason('TOKEN_OUTLIVES_ITS_MAKER', 'expiresOn', { latest: dayInWords(londonDay(endsBy)) })]
    : [];
};
