import { addDays, dayInWords } from '../dates.ts';
import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import type { Phase } from '../schemes/scheme-definition.ts';
import { schemeStatesThatPay } from '../schemes/scheme-states.ts';
import type { SchemeState } from '../schemes/scheme-states.ts';

/** May a run be started for a phase of this scheme? An ended scheme still owes what was earned. Refusals: SCHEME_IS_NOT_PUBLISHED. */
export function whyNotStartPaymentRun(scheme: { state: SchemeState }): Reason | null {
  return schemeStatesThatPay.includes(scheme.state) ? null : reason('SCHEME_IS_NOT_PUBLISHED');
}

/**
 * Is a run started for this phase? A phase is paid when it is over.
 * Refusals: SCHEME_IS_NOT_PUBLISHED, PHASE_IS_UNKNOWN, PHASE_HAS_NOT_ENDED.
 * @param phase left out when the scheme has no phase with the key asked for
 */
export function decideStartPaymentRun<Asked extends Pick<Phase, 'to'>>(
  scheme: { state: SchemeState },
  phase: Asked | undefined,
  today: string,
): Outcome<{ state: 'draft'; phase: Asked }> {
  const impossible = whyNotStartPaymentRun(scheme);
  if (impossible) return refusedFor([impossible]);
  if (!phase) return refusedFor([reason('PHASE_IS_UNKNOWN', 'phaseKey')]);
  return today < addDays(phase.to, 1)
    ? refusedFor([reason('PHASE_HAS_NOT_ENDED', 'phaseKey', { end: dayInWords(phase.to) })])
    : accepted({ state: 'draft', phase });
}
