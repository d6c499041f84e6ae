import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { stateAfter } from './scheme-states.ts';
import type { SchemeState } from './scheme-states.ts';

/** May a new version be started? After consultation and before publication. Refusals: SCHEME_CANNOT_HAVE_A_NEW_VERSION. */
export function whyNotStartNewVersion({ state }: { state: SchemeState }): Reason | null {
  return stateAfter(state, 'start_new_version') ? null : reason('SCHEME_CANNOT_HAVE_A_NEW_VERSION');
}

/** Is it started? The old version and its record stay. Refusals: SCHEME_CANNOT_HAVE_A_NEW_VERSION. */
export function decideStartNewVersion(scheme: { state: SchemeState }): Outcome<{ state: SchemeState }> {
  const impossible = whyNotStartNewVersion(scheme);
  return impossible ? refusedFor([impossible]) : accepted({ state: 'draft' });
}
