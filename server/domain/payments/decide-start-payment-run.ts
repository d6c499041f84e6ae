import { addDays, dayInWords } from '../dates.ts';
import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import type { Readable } from '../schemes/read-definition.ts';
import type { Phase } from '../schemes/scheme-definition.ts';
import { schemeStatesThatPay } from '../schemes/scheme-states.ts';
import type { SchemeState } from '../schemes/scheme-states.ts';

/** May a run be started for a phase of this scheme? An ended scheme still owes what was earned. Refusals: SCHEME_IS_NOT_PUBLISHED, TEXT_CANNOT_BE_READ. */
export function whyNotStartPaymentRun({ state, unread }: { state: SchemeState } & Readable): Reason | null {
  return schemeStatesThatPay.includes(state) ? unread : reason('SCHEME_IS_NOT_PUBLISHED');
}

/**
 * Is a run started for this phase? A phase is paid when it is over.
 * Refusals: SCHEME_IS_NOT_PUBLISHED, TEXT_CANNOT_BE_READ, PHASE_IS_UNKNOWN, PHASE_HAS_NOT_ENDED.
 * @param phaseAsked the phase of the text; undefined when the text has none with the key asked for. Asked only of a text that was read.
 */
export function decideStartPaymentRun<Asked extends Pick<Phase, 'to'>>(
  scheme: { state: SchemeState } & Readable,
  phaseAsked: () => Asked | undefined,
  today: string,
): Outcome<{ state: 'draft'; phase: Asked }> {
  const impossible = whyNotStartPaymentRun(scheme);
  if (impossible) return refusedFor([impossible]);
  const phase = phaseAsked();
  if (!phase) return refusedFor([reason('PHASE_IS_UNKNOWN', 'phaseKey')]);
  return today < addDays(phase.to, 1)
    ? refusedFor([reason('PHASE_HAS_NOT_ENDED', 'phaseKey', { end: dayInWords(phase.to) })])
    : accepted({ state: 'draft', phase });
}
