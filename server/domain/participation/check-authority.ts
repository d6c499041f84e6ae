import { reason } from '../outcome.ts';
import type { Reason } from '../outcome.ts';
import { checkText } from '../words/check-text.ts';

/** The longest authority by which somebody signs, in characters. */
export const LONGEST_AUTHORITY = 200;

/** By what authority a person answers for the practice ("Partner, for the partnership"): said, short, and no patient in it. */
export function checkAuthority(authority: string): Reason[] {
  if (!authority.trim()) return [reason('AUTHORITY_IS_MISSING', 'authority')];
  return checkText(authority, { field: 'authority', name: 'the authority', most: LONGEST_AUTHORITY });
}
