import { contains, dayInWords } from '../dates.ts';
import type { Period } from '../dates.ts';
import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { checkText } from '../words/check-text.ts';
import { whyUnread } from '../schemes/read-definition.ts';
import type { TextSaying } from '../schemes/read-definition.ts';
import { phaseOf } from '../schemes/scheme-definition.ts';
import { whyNotStarted } from './why-not-started.ts';

/** The longest note of what was done, in characters. */
export const LONGEST_NOTE = 2000;

/** What a practice says it has done: for which requirement, on which day, in its own words. */
export interface EvidenceGiven {
  requirementKey: string;
  happenedOn: string;
  note: string;
}

/** Taking part as far as evidence is concerned: the days in the scheme (null when there are none), and what its text asks for. */
export interface EvidenceFacts {
  days: Period | null;
  text: TextSaying<'phases'>;
  today: string;
}

/** May evidence be recorded? A practice that has left may still show what it did while it took part. */
export function whyNotRecordEvidence({ days, text, today }: EvidenceFacts): Reason | null {
  if (days === null) return reason('PARTICIPATION_IS_OVER');
  return whyNotStarted({ days, today }) ?? whyUnread(text.unread);
}

/**
 * Is this evidence? Refusals: PARTICIPATION_IS_OVER, PHASE_HAS_NOT_STARTED, TEXT_CANNOT_BE_READ, REQUIREMENT_IS_UNKNOWN,
 * EVIDENCE_IS_OUTSIDE_THE_PHASE, EVIDENCE_IS_IN_THE_FUTURE, FIELD_IS_EMPTY, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT. Source: product.md D2-4, P11, P-7.
 */
export function decideRecordEvidence(
  facts: EvidenceFacts & { phaseKey: string },
  given: EvidenceGiven,
): Outcome<{ note: string }> {
  const impossible = whyNotRecordEvidence(facts);
  if (impossible || facts.days === null) return refusedFor([impossible ?? reason('PARTICIPATION_IS_OVER')]);
  const requirements = phaseOf(facts.text.definition, facts.phaseKey)?.requirements ?? [];
  const wrong = [
    ...(requirements.some(({ key }) => key === given.requirementKey)
      ? []
      : [reason('REQUIREMENT_IS_UNKNOWN', 'requirementKey')]),
    ...checkDay(facts.days, given.happenedOn, facts.today),
    ...checkText(given.note, { field: 'note', name: 'what was done', most: LONGEST_NOTE }),
  ];
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ note: given.note.trim() });
}

const checkDay = (days: Period, happenedOn: string, today: string): Reason[] => {
  if (!contains(days, happenedOn)) {
    return [
      reason('EVIDENCE_IS_OUTSIDE_THE_PHASE', 'happenedOn', { from: dayInWords(days.from), to: dayInWords(days.to) }),
    ];
  }
  return happenedOn > today ? [reason('EVIDENCE_IS_IN_THE_FUTURE', 'happenedOn')] : [];
};
