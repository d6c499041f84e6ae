import { reason } from '../outcome.ts';
import type { Reason } from '../outcome.ts';
import { checkText } from '../words/check-text.ts';

/** The longest address that mail can be sent to (RFC 5321). */
const LONGEST_EMAIL = 254;

/** One name, one at sign, and a host with a dot in it: what every provider of e-mail in use gives out. */
const ADDRESS = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

/** An e-mail address as it is kept and compared: without spaces around it, in small letters. */
export function writtenEmail(email: string): string {
  return email.trim().toLowerCase();
}

/**
 * Why this cannot be the e-mail address of a person.
 * @param email as it is kept
 * @param field where it was typed
 * Refusals: FIELD_IS_EMPTY, TEXT_IS_TOO_LONG, EMAIL_IS_NOT_AN_ADDRESS
 */
export function checkEmail(email: string, field: string): Reason[] {
  if (email === '' || email.length > LONGEST_EMAIL)
    return checkText(email, { field, name: 'an e-mail address', most: LONGEST_EMAIL });
  return ADDRESS.test(email) ? [] : [reason('EMAIL_IS_NOT_AN_ADDRESS', field, { email })];
}
