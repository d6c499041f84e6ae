import { addDays, dayInWords, endOfLondonDay, instantInWords, isDay, isInTime, londonDay } from '../dates.ts';
import { accepted, reason, refused, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { stateAfter } from '../schemes/scheme-states.ts';
import type { SchemeState } from '../schemes/scheme-states.ts';

/** Open until it is answered or its closing instant passes unanswered; the last two are final. */
export type ConsultationState = 'open' | 'responded' | 'no_response';
/** What an LMC can be recorded as saying. Silence is recorded by the commissioner, the other three are signed. */
export type LmcOutcome = 'SUPPORTED' | 'SUPPORTED_WITH_CONDITIONS' | 'NOT_SUPPORTED' | 'NO_RESPONSE_IN_TIME';

/** The shortest consultation, in days. domain.md 6.4: 28 days is our default, not a rule of law, so it is a setting in one place. */
export const SHORTEST_CONSULTATION_DAYS = 28;

interface Consulted {
  state: ConsultationState;
  closesAt: Date;
}

/**
 * May the draft be sent? Refusals: SCHEME_IS_NOT_A_DRAFT, the problems of the text, CONSULTATION_NEEDS_AN_LMC,
 * LMC_DOES_NOT_SERVE_YOU, DATE_IS_NOT_A_DAY, CONSULTATION_CLOSES_TOO_SOON.
 */
export function decideStartConsultation(
  scheme: { state: SchemeState; problems: Reason[] },
  asked: { lmcIds: string[]; servingLmcIds: string[]; closesOn: string; today: string },
): Outcome<{ state: SchemeState; closesAt: Date }> {
  const state = stateAfter(scheme.state, 'start_consultation');
  if (!state) return refused('SCHEME_IS_NOT_A_DRAFT');
  const earliest = addDays(asked.today, SHORTEST_CONSULTATION_DAYS);
  const wrong = [
    ...scheme.problems,
    ...(asked.lmcIds.length > 0 ? [] : [reason('CONSULTATION_NEEDS_AN_LMC', 'lmcIds')]),
    ...(asked.lmcIds.every((id) => asked.servingLmcIds.includes(id))
      ? []
      : [reason('LMC_DOES_NOT_SERVE_YOU', 'lmcIds')]),
    ...(isDay(asked.closesOn) ? [] : [reason('DATE_IS_NOT_A_DAY', 'closesOn', { name: 'The closing date' })]),
    ...(asked.closesOn >= earliest
      ? []
      : [
          reason('CONSULTATION_CLOSES_TOO_SOON', 'closesOn', {
            days: SHORTEST_CONSULTATION_DAYS,
            day: dayInWords(earliest),
          }),
        ]),
  ];
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ state, closesAt: endOfLondonDay(asked.closesOn) });
}

/** Is the consultation open for the LMC at this instant? 23:59:59 in London is in time, midnight is not (D1-1). */
export function whyNotOpen(consultation: Consulted, now: Date): Reason | null {
  if (consultation.state !== 'open') return reason('CONSULTATION_IS_NOT_OPEN');
  return isInTime(now, consultation.closesAt)
    ? null
    : reason('CONSULTATION_IS_CLOSED', null, { closed: instantInWords(consultation.closesAt) });
}

/** What an authorised officer of the LMC signs (product.md D2-6). */
export interface Signature {
  outcome: LmcOutcome;
  conditions: string;
  authority: string;
  /** The fingerprint of the text that the signatory was shown. */
  fingerprint: string;
}

/**
 * May the LMC sign this? Refusals: CONSULTATION_IS_NOT_OPEN, CONSULTATION_IS_CLOSED, TEXT_IS_NOT_THE_ONE_SHOWN,
 * CONDITIONS_ARE_MISSING, AUTHORITY_IS_MISSING, VALUE_IS_UNKNOWN (silence is recorded, never signed).
 */
export function decideSignConsultation(
  consultation: Consulted & { fingerprint: string },
  signature: Signature,
  now: Date,
): Outcome<{ state: ConsultationState }> {
  const closed = whyNotOpen(consultation, now);
  if (closed) return refusedFor([closed]);
  const wrong = [
    ...(signature.fingerprint === consultation.fingerprint ? [] : [reason('TEXT_IS_NOT_THE_ONE_SHOWN', 'fingerprint')]),
    ...(signature.outcome === 'NO_RESPONSE_IN_TIME'
      ? [reason('VALUE_IS_UNKNOWN', 'outcome', { name: 'The outcome', value: signature.outcome })]
      : []),
    ...(signature.outcome === 'SUPPORTED_WITH_CONDITIONS' && !signature.conditions.trim()
      ? [reason('CONDITIONS_ARE_MISSING', 'conditions')]
      : []),
    ...(signature.authority.trim() ? [] : [reason('AUTHORITY_IS_MISSING', 'authority')]),
  ];
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ state: 'responded' });
}

/** May silence be recorded? Only once the closing time has passed. */
export function decideRecordNoResponse(consultation: Consulted, now: Date): Outcome<{ state: ConsultationState }> {
  if (consultation.state !== 'open') return refused('CONSULTATION_IS_NOT_OPEN');
  return isInTime(now, consultation.closesAt)
    ? refused('CONSULTATION_IS_STILL_OPEN', null, { closes: instantInWords(consultation.closesAt) })
    : accepted({ state: 'no_response' });
}

/** A deadline can only move later (R15). */
export function decideExtendConsultation(consultation: Consulted, closesOn: string): Outcome<{ closesAt: Date }> {
  if (consultation.state !== 'open') return refused('CONSULTATION_IS_NOT_OPEN');
  if (!isDay(closesOn)) return refused('DATE_IS_NOT_A_DAY', 'closesOn', { name: 'The closing date' });
  return closesOn > londonDay(consultation.closesAt)
    ? accepted({ closesAt: endOfLondonDay(closesOn) })
    : refused('DEADLINE_ONLY_MOVES_LATER', 'closesOn', { closes: instantInWords(consultation.closesAt) });
}

/** A scheme is consulted when each of its consultations has an answer or a recorded silence. */
export function isConsulted(states: readonly ConsultationState[]): boolean {
  return states.length > 0 && states.every((state) => state !== 'open');
}
