import { endOfLondonDay, instantInWords, isDay, londonDay } from '../dates.ts';
import { accepted, reason, refused, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import type { Consulted } from './consultation-states.ts';

/** May the closing date be moved? Also after it has passed, as long as nothing is recorded. Refusals: CONSULTATION_IS_NOT_OPEN. */
export function whyNotExtendConsultation({ state }: Pick<Consulted, 'state'>): Reason | null {
  return state === 'open' ? null : reason('CONSULTATION_IS_NOT_OPEN');
}

/** Is it moved to this day? A deadline can only move later (R15). Refusals: CONSULTATION_IS_NOT_OPEN, DATE_IS_NOT_A_DAY, DEADLINE_ONLY_MOVES_LATER. */
export function decideExtendConsultation(consultation: Consulted, closesOn: string): Outcome<{ closesAt: Date }> {
  const impossible = whyNotExtendConsultation(consultation);
  if (impossible) return refusedFor([impossible]);
  if (!isDay(closesOn)) return refused('DATE_IS_NOT_A_DAY', 'closesOn', { name: 'The closing date' });
  return closesOn > londonDay(consultation.closesAt)
    ? accepted({ closesAt: endOfLondonDay(closesOn) })
    : refused('DEADLINE_ONLY_MOVES_LATER', 'closesOn', { closes: instantInWords(consultation.closesAt) });
}
