import { isDecimal } from '../fraction.ts';
import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { checkText } from '../words/check-text.ts';
import type { Described } from './described.ts';
import type { Readable } from './read-definition.ts';
import { schemeDefinition } from './scheme-definition.ts';
import type { SchemeDefinition } from './scheme-definition.ts';
import type { SchemeState } from './scheme-states.ts';

const LONGEST_NAME = 120;

/** May the name of a scheme be this? */
export function checkSchemeName(name: string): Reason[] {
  return checkText(name, { field: 'name', name: 'a name for the scheme', most: LONGEST_NAME });
}

/**
 * May the text be changed? What this portal cannot read would be lost under what is saved over it.
 * Refusals: SCHEME_IS_NOT_A_DRAFT, TEXT_CANNOT_BE_READ.
 */
export function whyNotSaveScheme({ state, unread }: { state: SchemeState } & Readable): Reason | null {
  return state === 'draft' ? unread : reason('SCHEME_IS_NOT_A_DRAFT');
}

/**
 * Is this text saved? A draft may be unfinished, so only its state, its name and what no text may hold are asked.
 * Refusals: SCHEME_IS_NOT_A_DRAFT, TEXT_CANNOT_BE_READ, FIELD_IS_EMPTY, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT.
 */
export function decideSaveScheme(
  scheme: { state: SchemeState } & Readable,
  name: string,
  definition: SchemeDefinition,
): Outcome<{ name: string }> {
  const impossible = whyNotSaveScheme(scheme);
  if (impossible) return refusedFor([impossible]);
  const wrong = [
    ...checkSchemeName(name),
    ...writtenTexts(schemeDefinition, definition, '').flatMap(({ text, ...about }) =>
      checkText(text, { ...about, empty: true }),
    ),
  ];
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ name: name.trim() });
}

/** A text that somebody wrote into a definition: where it stands, what a refusal calls it, and how long it may be. */
interface WrittenText {
  text: string;
  field: string;
  name: string;
  most: number | undefined;
}

/** Every text of a definition that its description says a person writes. */
function writtenTexts(
  { node, limits: { written, most } }: Described<unknown>,
  value: unknown,
  at: string,
): WrittenText[] {
  if (typeof value === 'string' && written !== undefined) return [{ text: value, field: at, name: written, most }];
  if (node === 'json' && written !== undefined)
    return textsInJson(value, at).map((one) => ({ ...one, name: written, most }));
  if (typeof node === 'string' || typeof value !== 'object' || value === null) return [];
  if ('list' in node)
    return Array.isArray(value) ? value.flatMap((one, index) => writtenTexts(node.list, one, `${at}[${index}]`)) : [];
  const given = new Map<string, unknown>(Object.entries(value));
  return Object.entries(node.record.fields).flatMap(([key, field]) =>
    writtenTexts(field, given.get(key), at === '' ? key : `${at}.${key}`),
  );
}

/** The texts in a piece of JSON. Figures are written as text there too, and are no words. */
function textsInJson(value: unknown, at: string): Pick<WrittenText, 'text' | 'field'>[] {
  if (typeof value === 'string') return isDecimal(value) ? [] : [{ text: value, field: at }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    textsInJson(one, Array.isArray(value) ? `${at}[${key}]` : `${at}.${key}`),
  );
}
