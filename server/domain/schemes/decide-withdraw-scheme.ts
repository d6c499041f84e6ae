import { accepted, reason, refused, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { stateAfter } from './scheme-states.ts';
import type { SchemeState } from './scheme-states.ts';

/** May the scheme be withdrawn? Only before it is published. Refusals: SCHEME_CANNOT_BE_WITHDRAWN. */
export function whyNotWithdrawScheme({ state }: { state: SchemeState }): Reason | null {
  return stateAfter(state, 'withdraw') ? null : reason('SCHEME_CANNOT_BE_WITHDRAWN');
}

/** Is it withdrawn for this reason? The reason is kept. Refusals: SCHEME_CANNOT_BE_WITHDRAWN, REASON_IS_MISSING. */
export function decideWithdrawScheme(scheme: { state: SchemeState }, why: string): Outcome<{ state: SchemeState }> {
  const impossible = whyNotWithdrawScheme(scheme);
  if (impossible) return refusedFor([impossible]);
  return why.trim() ? accepted({ state: 'withdrawn' }) : refused('REASON_IS_MISSING', 'reason');
}
