import { reason } from '../outcome.ts';
import type { Reason } from '../outcome.ts';
import { capitalised } from './capitals.ts';

/** The longest text of which nothing else is said, in characters. */
export const LONGEST_TEXT = 20_000;

/** Ten digits in the spaced form of an NHS number: nobody may put a patient into a scheme, a comment or evidence. */
const NHS_NUMBER = /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/;

/** Which field the text was typed in, what a sentence calls it, how many characters it may have, and whether it may be empty. */
export interface AskedText {
  readonly field: string;
  readonly name: string;
  readonly most?: number;
  readonly empty?: boolean;
}

/**
 * Text that a person wrote, checked: not empty (unless it may be), not too long, and no patient in it.
 * Refusals: FIELD_IS_EMPTY, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT.
 */
export function checkText(text: string, { field, name, most = LONGEST_TEXT, empty = false }: AskedText): Reason[] {
  if (!text.trim()) return empty ? [] : [reason('FIELD_IS_EMPTY', field, { name })];
  if (text.length > most) return [reason('TEXT_IS_TOO_LONG', field, { name: capitalised(name), most })];
  return NHS_NUMBER.test(text) ? [reason('TEXT_LOOKS_LIKE_A_PATIENT', field, { name: capitalised(name) })] : [];
}
