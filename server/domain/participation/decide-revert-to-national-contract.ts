import { dayInWords, londonDay } from '../dates.ts';
import type { Period } from '../dates.ts';
import { accepted, reason, refused, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { whyUnread } from '../schemes/read-definition.ts';
import type { TextSaying } from '../schemes/read-definition.ts';
import { afterNotice, daysBefore } from './back-to-national.ts';
import { checkAuthority } from './check-authority.ts';
import { whyOver } from './offer-facts.ts';
import type { OfferFacts } from './offer-facts.ts';

/** The offer with its text, whose exit terms ask for a notice. */
export interface LeaveFacts extends OfferFacts {
  text: TextSaying<'exitTerms'>;
}

/** The earliest day the national contract can apply: after the notice, and not before the phase begins. */
export function earliestDayToLeave({ offer, text, now }: Pick<LeaveFacts, 'offer' | 'text' | 'now'>): string {
  const noticed = afterNotice(londonDay(now), text.definition.exitTerms.noticeDays);
  return noticed > offer.from ? noticed : offer.from;
}

/** May the practice leave now? No commissioner is asked (D2-15). */
export function whyNotRevertToNationalContract(facts: LeaveFacts): Reason | null {
  const over = whyOver(facts);
  if (over) return over;
  if (facts.offer.response !== 'accepted') return reason('OFFER_IS_NOT_TAKEN_UP');
  const unread = whyUnread(facts.text.unread);
  if (unread) return unread;
  return earliestDayToLeave(facts) > facts.offer.to
    ? reason('LEAVING_IS_AFTER_THE_PHASE', null, { end: dayInWords(facts.offer.to) })
    : null;
}

/**
 * Does the practice go back to the national contract on that day? `stays` are its days in the scheme, null when there are none.
 * Refusals: SCHEME_HAS_ENDED, OFFER_WAS_LEFT, OFFER_IS_NOT_TAKEN_UP, TEXT_CANNOT_BE_READ, LEAVING_IS_AFTER_THE_PHASE, LEAVING_NEEDS_NOTICE,
 * AUTHORITY_IS_MISSING. Source: product.md D2-10, D2-15, P7, P8.
 */
export function decideRevertToNationalContract(
  facts: LeaveFacts,
  given: { effectiveFrom: string; authority: string },
): Outcome<{ stays: Period | null }> {
  const impossible = whyNotRevertToNationalContract(facts);
  if (impossible) return refusedFor([impossible]);
  const earliest = earliestDayToLeave(facts);
  const { noticeDays } = facts.text.definition.exitTerms;
  if (given.effectiveFrom < earliest)
    return refused('LEAVING_NEEDS_NOTICE', 'effectiveFrom', { earliest: dayInWords(earliest), days: noticeDays });
  if (given.effectiveFrom > facts.offer.to)
    return refused('LEAVING_IS_AFTER_THE_PHASE', 'effectiveFrom', { end: dayInWords(facts.offer.to) });
  const wrong = checkAuthority(given.authority);
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ stays: daysBefore(facts.offer, given.effectiveFrom) });
}
