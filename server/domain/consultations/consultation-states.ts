import { instantInWords, isInTime } from '../dates.ts';
import { reason } from '../outcome.ts';
import type { Reason } from '../outcome.ts';

/** Open until it is answered or its closing instant passes unanswered; the last two are final. */
export type ConsultationState = 'open' | 'responded' | 'no_response';

/** Every state. */
export const consultationStates: readonly ConsultationState[] = ['open', 'responded', 'no_response'];

/** The states in which an answer is still waited for. */
export const consultationStatesThatWait: readonly ConsultationState[] = ['open'];

/** The states in which it is settled: answered, or its silence recorded. */
export const consultationStatesThatAreSettled = consultationStates.filter(
  (state) => !consultationStatesThatWait.includes(state),
);

/** What an LMC can be recorded as saying. Silence is recorded by the commissioner, the other three are signed. */
export type LmcOutcome = 'SUPPORTED' | 'SUPPORTED_WITH_CONDITIONS' | 'NOT_SUPPORTED' | 'NO_RESPONSE_IN_TIME';

/** A consultation as far as the decisions about it are concerned. */
export interface Consulted {
  state: ConsultationState;
  closesAt: Date;
}

/** Is it open for the LMC at this instant? 23:59:59 in London is in time, midnight is not (D1-1). */
export function whyNotOpen(consultation: Consulted, now: Date): Reason | null {
  if (!consultationStatesThatWait.includes(consultation.state)) return reason('CONSULTATION_IS_NOT_OPEN');
  return isInTime(now, consultation.closesAt)
    ? null
    : reason('CONSULTATION_IS_CLOSED', null, { closed: instantInWords(consultation.closesAt) });
}

/** A scheme is consulted when each of its consultations has an answer or a recorded silence. */
export function isConsulted(states: readonly ConsultationState[]): boolean {
  return states.length > 0 && states.every((state) => consultationStatesThatAreSettled.includes(state));
}
