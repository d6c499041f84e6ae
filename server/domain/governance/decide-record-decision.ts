import { dayInWords, isDay } from '../dates.ts';
import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import type { Readable } from '../schemes/read-definition.ts';
import { stateAfter } from '../schemes/scheme-states.ts';
import type { SchemeState } from '../schemes/scheme-states.ts';
import { checkCommittee, checkOutcome } from './committee.ts';
import type { CommitteeMember } from './committee.ts';

/** What is recorded of the meeting. `metOn` is a day in London; `quorum` counts members who could vote. */
export interface NewDecision {
  committee: string;
  metOn: string;
  minuteReference: string;
  quorum: number;
  members: CommitteeMember[];
  outcome: 'approved' | 'not_approved';
}

/** May a decision of the committee be recorded? The LMC was consulted first. Refusals: SCHEME_IS_NOT_CONSULTED, TEXT_CANNOT_BE_READ. */
export function whyNotRecordDecision({ state, unread }: { state: SchemeState } & Readable): Reason | null {
  return stateAfter(state, 'approve') ? unread : reason('SCHEME_IS_NOT_CONSULTED');
}

/**
 * Is this decision recorded? The LMC was consulted first, the meeting has been, and it was a lawful one.
 * Source: product.md D5-5 (a consultation that closed after the decision date blocks), D5-9.
 *
 * @param consultationEndedOn the London day on which the last consultation of the version was answered or lapsed
 */
export function decideRecordDecision(
  scheme: { state: SchemeState } & Readable,
  decision: NewDecision,
  { today, consultationEndedOn }: { today: string; consultationEndedOn: string | null },
): Outcome<{ state: SchemeState }> {
  const impossible = whyNotRecordDecision(scheme);
  const state = stateAfter(scheme.state, decision.outcome === 'approved' ? 'approve' : 'refuse');
  if (impossible || !state || !consultationEndedOn)
    return refusedFor([impossible ?? reason('SCHEME_IS_NOT_CONSULTED')]);
  const wrong = [
    ...(decision.committee.trim()
      ? []
      : [reason('FIELD_IS_EMPTY', 'committee', { name: 'the name of the committee' })]),
    ...(decision.minuteReference.trim()
      ? []
      : [reason('FIELD_IS_EMPTY', 'minuteReference', { name: 'the minute reference' })]),
    ...(decision.quorum >= 1
      ? []
      : [reason('NUMBER_IS_OUT_OF_RANGE', 'quorum', { name: 'The quorum', least: 1, most: 50 })]),
    ...checkMeetingDay(decision.metOn, today, consultationEndedOn),
    ...checkCommittee(decision.members, decision.quorum),
    ...checkOutcome(decision.members, decision.outcome),
  ];
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ state });
}

const checkMeetingDay = (metOn: string, today: string, consultationEndedOn: string) => {
  if (!isDay(metOn)) return [reason('DATE_IS_NOT_A_DAY', 'metOn', { name: 'The day of the meeting' })];
  if (metOn > today) return [reason('COMMITTEE_HAS_NOT_MET_YET', 'metOn', { met: dayInWords(metOn) })];
  return metOn < consultationEndedOn
    ? [
        reason('COMMITTEE_MET_BEFORE_CONSULTATION_ENDED', 'metOn', {
          met: dayInWords(metOn),
          ended: dayInWords(consultationEndedOn),
        }),
      ]
    : [];
};
