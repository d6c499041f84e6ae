import { addDays, dayInWords, endOfLondonDay, isDay } from '../dates.ts';
import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { stateAfter } from '../schemes/scheme-states.ts';
import type { SchemeState } from '../schemes/scheme-states.ts';

/** The shortest consultation, in days. domain.md 6.4: 28 days is our default, not a rule of law, so it is a setting in one place. */
export const SHORTEST_CONSULTATION_DAYS = 28;

/** A draft with what is wrong with its text. */
export interface DraftToSend {
  state: SchemeState;
  problems: readonly Reason[];
}

/** May the draft be sent to an LMC? Refusals: SCHEME_IS_NOT_A_DRAFT, SCHEME_HAS_PROBLEMS. */
export function whyNotStartConsultation({ state, problems }: DraftToSend): Reason | null {
  if (!stateAfter(state, 'start_consultation')) return reason('SCHEME_IS_NOT_A_DRAFT');
  return problems.length > 0 ? reason('SCHEME_HAS_PROBLEMS') : null;
}

/**
 * Is the draft sent to these LMCs until this day? Refusals: SCHEME_IS_NOT_A_DRAFT, SCHEME_HAS_PROBLEMS with every problem of the
 * text, CONSULTATION_NEEDS_AN_LMC, LMC_DOES_NOT_SERVE_YOU, DATE_IS_NOT_A_DAY, CONSULTATION_CLOSES_TOO_SOON.
 */
export function decideStartConsultation(
  scheme: DraftToSend,
  asked: { lmcIds: string[]; servingLmcIds: string[]; closesOn: string; today: string },
): Outcome<{ state: SchemeState; closesAt: Date }> {
  const impossible = whyNotStartConsultation(scheme);
  const state = stateAfter(scheme.state, 'start_consultation');
  if (!state) return refusedFor([impossible ?? reason('SCHEME_IS_NOT_A_DRAFT')]);
  const wrong = [...(impossible ? [impossible, ...scheme.problems] : []), ...checkAsked(asked)];
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ state, closesAt: endOfLondonDay(asked.closesOn) });
}

const checkAsked = ({
  lmcIds,
  servingLmcIds,
  closesOn,
  today,
}: Parameters<typeof decideStartConsultation>[1]): Reason[] => {
  const earliest = addDays(today, SHORTEST_CONSULTATION_DAYS);
  return [
    ...(lmcIds.length > 0 ? [] : [reason('CONSULTATION_NEEDS_AN_LMC', 'lmcIds')]),
    ...(lmcIds.every((id) => servingLmcIds.includes(id)) ? [] : [reason('LMC_DOES_NOT_SERVE_YOU', 'lmcIds')]),
    ...(isDay(closesOn) ? [] : [reason('DATE_IS_NOT_A_DAY', 'closesOn', { name: 'The closing date' })]),
    ...(closesOn >= earliest
      ? []
      : [
          reason('CONSULTATION_CLOSES_TOO_SOON', 'closesOn', {
            days: SHORTEST_CONSULTATION_DAYS,
            day: dayInWords(earliest),
          }),
        ]),
  ];
};
