import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import type { SchemeDefinition } from './scheme-definition.ts';
import type { SchemeState } from './scheme-states.ts';

const LONGEST_TEXT = 20_000;
const LONGEST_NAME = 120;

/** Ten digits in the spaced form of an NHS number: nobody may put a patient into a scheme, a comment or evidence. */
const NHS_NUMBER = /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/;

/** Text that a person wrote, checked: not empty (unless it may be), not too long, and no patient in it. */
export function checkText(
  text: string,
  { field, name, most = LONGEST_TEXT, empty = false }: { field: string; name: string; most?: number; empty?: boolean },
): Reason[] {
  if (!text.trim()) return empty ? [] : [reason('FIELD_IS_EMPTY', field, { name })];
  if (text.length > most) return [reason('TEXT_IS_TOO_LONG', field, { name: capitalised(name), most })];
  return NHS_NUMBER.test(text) ? [reason('TEXT_LOOKS_LIKE_A_PATIENT', field, { name: capitalised(name) })] : [];
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** May the name of a scheme be this? */
export function checkSchemeName(name: string): Reason[] {
  return checkText(name, { field: 'name', name: 'a name for the scheme', most: LONGEST_NAME });
}

/** May the text be changed? Refusals: SCHEME_IS_NOT_A_DRAFT. */
export function whyNotSaveScheme({ state }: { state: SchemeState }): Reason | null {
  return state === 'draft' ? null : reason('SCHEME_IS_NOT_A_DRAFT');
}

/**
 * Is this text saved? A draft may be unfinished, so only its state, its name and what no text may hold are asked.
 * Refusals: SCHEME_IS_NOT_A_DRAFT, FIELD_IS_EMPTY, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT.
 */
export function decideSaveScheme(
  scheme: { state: SchemeState },
  name: string,
  definition: SchemeDefinition,
): Outcome<{ name: string }> {
  const impossible = whyNotSaveScheme(scheme);
  if (impossible) return refusedFor([impossible]);
  const wrong = [
    ...checkSchemeName(name),
    ...checkText(definition.purpose, { field: 'purpose', name: 'the purpose', empty: true }),
    ...checkText(definition.costsNote, { field: 'costsNote', name: 'the note on costs', empty: true }),
    ...checkText(definition.exitTerms.text, { field: 'exitTerms.text', name: 'the exit terms', empty: true }),
  ];
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ name: name.trim() });
}
