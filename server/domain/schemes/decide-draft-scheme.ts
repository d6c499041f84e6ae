import { accepted, refusedFor } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { checkSchemeName } from './decide-save-scheme.ts';
import type { Readable } from './read-definition.ts';

/**
 * Is a scheme drafted under this name? Nothing stands before it that could be in the way: there is no scheme yet.
 * Refusals: FIELD_IS_EMPTY, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT, TEXT_CANNOT_BE_READ (what is not read is not copied).
 * @param copied whether the text that is taken over can be read; null for a scheme that starts empty
 */
export function decideDraftScheme(name: string, copied: Readable | null): Outcome<{ name: string; state: 'draft' }> {
  const wrong = [...checkSchemeName(name), ...(copied?.unread ? [copied.unread] : [])];
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ name: name.trim(), state: 'draft' });
}
