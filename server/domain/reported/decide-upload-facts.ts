import { accepted, refusedFor } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { checkSource } from './check-source.ts';

/**
 * Are the facts of this file read? Its name is the source of each of them. A file may be given for any phase at any time, so nothing
 * stands in the way but what was given. Refusals: FIELD_IS_EMPTY, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT.
 */
export function decideUploadFacts(fileName: string): Outcome<{ source: string }> {
  const source = fileName.trim();
  const wrong = checkSource(source, { field: 'fileName', name: 'the name of the file' });
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ source });
}
