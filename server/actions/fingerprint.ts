import { createHash } from 'node:crypto';
import { canonicalText } from '../domain/words/canonical-text.ts';

/** SHA-256 of the canonical form, in hexadecimal: what identifies a text, wherever and whenever it is worked out. */
export function fingerprintOf(value: unknown): string {
  return createHash('sha256').update(canonicalText(value)).digest('hex');
}
