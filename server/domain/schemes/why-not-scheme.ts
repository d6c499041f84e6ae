import { accepted, reason, refused } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { stateAfter } from './scheme-states.ts';
import type { SchemeState } from './scheme-states.ts';

/** May the text be changed? */
export function whyNotSave(state: SchemeState): Reason | null {
  return state === 'draft' ? null : reason('SCHEME_IS_NOT_A_DRAFT');
}

/** May the scheme be withdrawn? Only before it is published; the reason is kept. */
export function decideWithdrawScheme(scheme: { state: SchemeState }, why: string): Outcome<{ state: SchemeState }> {
  const state = stateAfter(scheme.state, 'withdraw');
  if (!state) return refused('SCHEME_CANNOT_BE_WITHDRAWN');
  return why.trim() ? accepted({ state }) : refused('REASON_IS_MISSING', 'reason');
}

/** May a new version be started? After consultation and before publication; the old version and its record stay. */
export function decideStartNewVersion(scheme: { state: SchemeState }): Outcome<{ state: SchemeState }> {
  const state = stateAfter(scheme.state, 'start_new_version');
  return state ? accepted({ state }) : refused('SCHEME_CANNOT_HAVE_A_NEW_VERSION');
}
