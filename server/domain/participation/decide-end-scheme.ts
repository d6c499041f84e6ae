import { addDays, dayInWords } from '../dates.ts';
import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { checkText } from '../words/check-text.ts';
import { whyUnread } from '../schemes/read-definition.ts';
import type { TextSaying } from '../schemes/read-definition.ts';
import { stateAfter } from '../schemes/scheme-states.ts';
import type { SchemeState } from '../schemes/scheme-states.ts';
import { afterNotice } from './back-to-national.ts';
import { whyNotPublished } from './offer-facts.ts';

/** A scheme, the text its practices accepted, and the day it is in London. */
export interface EndFacts {
  scheme: { state: SchemeState; endedFrom: string | null };
  text: TextSaying<'exitTerms' | 'phases'>;
  today: string;
}

/** The earliest day every practice can be back: after the notice of the exit terms. */
export function earliestDayToEnd({ text, today }: Pick<EndFacts, 'text' | 'today'>): string {
  return afterNotice(today, text.definition.exitTerms.noticeDays);
}

/** May the scheme be ended now? Refusals: SCHEME_IS_NOT_PUBLISHED, SCHEME_HAS_ENDED, TEXT_CANNOT_BE_READ. */
export function whyNotEndScheme({ scheme, text }: Omit<EndFacts, 'today'>): Reason | null {
  return whyNotPublished(scheme) ?? whyUnread(text.unread);
}

/**
 * Does the scheme end for everybody on that day? Refusals: SCHEME_IS_NOT_PUBLISHED, SCHEME_HAS_ENDED, TEXT_CANNOT_BE_READ, ENDING_NEEDS_NOTICE,
 * ENDING_IS_AFTER_THE_SCHEME, REASON_IS_MISSING. Source: product.md D2-11, C25.
 */
export function decideEndScheme(
  facts: EndFacts,
  given: { effectiveFrom: string; reason: string },
): Outcome<{ state: SchemeState; endedFrom: string }> {
  const state = stateAfter(facts.scheme.state, 'end');
  const impossible = whyNotEndScheme(facts);
  if (impossible || state === null) return refusedFor([impossible ?? reason('SCHEME_IS_NOT_PUBLISHED')]);
  const wrong = [...checkEffectiveFrom(facts, given.effectiveFrom), ...checkReason(given.reason)];
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ state, endedFrom: given.effectiveFrom });
}

const checkEffectiveFrom = (facts: EndFacts, effectiveFrom: string): Reason[] => {
  const earliest = earliestDayToEnd(facts);
  const { noticeDays } = facts.text.definition.exitTerms;
  if (effectiveFrom < earliest)
    return [reason('ENDING_NEEDS_NOTICE', 'effectiveFrom', { earliest: dayInWords(earliest), days: noticeDays })];
  const lastDay = facts.text.definition.phases.map(({ to }) => to).reduce((last, day) => (day > last ? day : last), '');
  return effectiveFrom > earliest && effectiveFrom > addDays(lastDay, 1)
    ? [reason('ENDING_IS_AFTER_THE_SCHEME', 'effectiveFrom', { end: dayInWords(lastDay) })]
    : [];
};

const checkReason = (text: string): Reason[] =>
  text.trim() ? checkText(text, { field: 'reason', name: 'the reason' }) : [reason('REASON_IS_MISSING', 'reason')];
