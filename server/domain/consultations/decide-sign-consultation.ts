import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import type { Readable } from '../schemes/read-definition.ts';
import { checkText } from '../words/check-text.ts';
import { whyNotOpen } from './consultation-states.ts';
import type { ConsultationState, Consulted, LmcOutcome } from './consultation-states.ts';

/** What an authorised officer of the LMC signs (product.md D2-6). */
export interface Signature {
  outcome: LmcOutcome;
  conditions: string;
  statement: string;
  authority: string;
  /** The fingerprint of the text that the signatory was shown. */
  fingerprint: string;
}

/** May the LMC sign now? What cannot be read is not signed. Refusals: CONSULTATION_IS_NOT_OPEN, CONSULTATION_IS_CLOSED, TEXT_CANNOT_BE_READ. */
export function whyNotSignConsultation({ unread, ...consultation }: Consulted & Readable, now: Date): Reason | null {
  return whyNotOpen(consultation, now) ?? unread;
}

/**
 * Does the LMC sign this? Refusals: those of whyNotSignConsultation, TEXT_IS_NOT_THE_ONE_SHOWN, CONDITIONS_ARE_MISSING, AUTHORITY_IS_MISSING, VALUE_IS_UNKNOWN (silence is recorded, never signed), TEXT_IS_TOO_LONG,
 * TEXT_LOOKS_LIKE_A_PATIENT.
 */
export function decideSignConsultation(
  consultation: Consulted & Readable & { fingerprint: string },
  signature: Signature,
  now: Date,
): Outcome<{ state: ConsultationState }> {
  const impossible = whyNotSignConsultation(consultation, now);
  if (impossible) return refusedFor([impossible]);
  const { fingerprint, outcome, conditions, statement, authority } = signature;
  const unsigned = [
    ...(fingerprint === consultation.fingerprint ? [] : [reason('TEXT_IS_NOT_THE_ONE_SHOWN', 'fingerprint')]),
    ...(outcome === 'NO_RESPONSE_IN_TIME'
      ? [reason('VALUE_IS_UNKNOWN', 'outcome', { name: 'The outcome', value: outcome })]
      : []),
    ...(outcome === 'SUPPORTED_WITH_CONDITIONS' && !conditions.trim()
      ? [reason('CONDITIONS_ARE_MISSING', 'conditions')]
      : []),
    ...(authority.trim() ? [] : [reason('AUTHORITY_IS_MISSING', 'authority')]),
  ];
  if (unsigned.length > 0) return refusedFor(unsigned);
  const wrong = [
    ...checkText(statement, { field: 'statement', name: 'the statement', empty: true }),
    ...checkText(conditions, { field: 'conditions', name: 'the conditions', empty: true }),
  ];
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ state: 'responded' });
}
