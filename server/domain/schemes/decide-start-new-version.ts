import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import type { Readable } from './read-definition.ts';
import { stateAfter } from './scheme-states.ts';
import type { SchemeState } from './scheme-states.ts';

/** May a new version be started? After consultation and before publication, from a text that can be read. Refusals: SCHEME_CANNOT_HAVE_A_NEW_VERSION, TEXT_CANNOT_BE_READ. */
export function whyNotStartNewVersion({ state, unread }: { state: SchemeState } & Readable): Reason | null {
  return stateAfter(state, 'start_new_version') ? unread : reason('SCHEME_CANNOT_HAVE_A_NEW_VERSION');
}

/** Is it started? The old version and its record stay. Refusals: those of whyNotStartNewVersion. */
export function decideStartNewVersion(scheme: { state: SchemeState } & Readable): Outcome<{ state: SchemeState }> {
  const impossible = whyNotStartNewVersion(scheme);
  return impossible ? refusedFor([impossible]) : accepted({ state: 'draft' });
}
