import { instantInWords, isInTime } from '../dates.ts';
import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import type { ConsultationState, Consulted } from './consultation-states.ts';

/** May silence be recorded? Only once the closing time has passed. Refusals: CONSULTATION_IS_NOT_OPEN, CONSULTATION_IS_STILL_OPEN. */
export function whyNotRecordNoResponse(consultation: Consulted, now: Date): Reason | null {
  if (consultation.state !== 'open') return reason('CONSULTATION_IS_NOT_OPEN');
  return isInTime(now, consultation.closesAt)
    ? reason('CONSULTATION_IS_STILL_OPEN', null, { closes: instantInWords(consultation.closesAt) })
    : null;
}

/** Is silence recorded? Refusals: those of whyNotRecordNoResponse. */
export function decideRecordNoResponse(consultation: Consulted, now: Date): Outcome<{ state: ConsultationState }> {
  const impossible = whyNotRecordNoResponse(consultation, now);
  return impossible ? refusedFor([impossible]) : accepted({ state: 'no_response' });
}
