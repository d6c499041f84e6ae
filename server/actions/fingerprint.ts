import { createHash } from 'node:crypto';
import { canonicalText } from '../domain/words/canonical-text.ts';

/** SHA-256 of the canonical form, in hexadecimal: what identifies a text, wherever and whenever it is worked out. */
export function fingerprintOf(value: unknown): string {
  return createHash('sha256').update(canonicalText(value)).digest('hex');
}

/** A version of a scheme's text, draft or frozen. */
interface TextOfScheme {
  readonly schemeId: string;
  readonly number: number;
  /** The definition as it is stored. */
  readonly stored: unknown;
}

/**
 * What identifies the text of a scheme, whether it was tried, consulted on, decided or paid: a simulation of exactly this text can only
 * say so when both take it here.
 */
export const fingerprintOfText = ({ schemeId, number, stored }: TextOfScheme): string =>
  fingerprintOf({ scheme: schemeId, version: number, definition: stored });
