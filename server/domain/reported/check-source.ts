import type { Reason } from '../outcome.ts';
import { checkText } from '../words/check-text.ts';
import { BY_THE_PRACTICE } from './decide-report-counts.ts';

/** May a fact be told with this source? It is named, and is not the one that only a practice's own report has. */
export function checkSource(source: string, about: { field: string; name: string }): Reason[] {
  return checkText(source === BY_THE_PRACTICE ? '' : source, { ...about, most: 200 });
}
