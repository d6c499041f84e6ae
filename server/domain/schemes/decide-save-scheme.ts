import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { checkText } from '../words/check-text.ts';
import type { SchemeDefinition } from './scheme-definition.ts';
import type { SchemeState } from './scheme-states.ts';

const LONGEST_NAME = 120;

/** May the name of a scheme be this? */
export function checkSchemeName(name: string): Reason[] {
  return checkText(name, { field: 'name', name: 'a name for the scheme', most: LONGEST_NAME });
}

/**
 * May this text be saved? A draft may be unfinished, so only its state, its name and what no text may hold are asked.
 * Refusals: SCHEME_IS_NOT_A_DRAFT, FIELD_IS_EMPTY, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT.
 */
export function decideSaveScheme(
  scheme: { state: SchemeState },
  name: string,
  definition: SchemeDefinition,
): Outcome<{ name: string }> {
  if (scheme.state !== 'draft') return refusedFor([reason('SCHEME_IS_NOT_A_DRAFT')]);
  const wrong = [
    ...checkSchemeName(name),
    ...checkText(definition.purpose, { field: 'purpose', name: 'the purpose', empty: true }),
    ...checkText(definition.costsNote, { field: 'costsNote', name: 'the note on costs', empty: true }),
    ...checkText(definition.exitTerms.text, { field: 'exitTerms.text', name: 'the exit terms', empty: true }),
  ];
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ name: name.trim() });
}
