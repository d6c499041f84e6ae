import { dayInWords, instantInWords, isInTime, londonDay } from '../dates.ts';
import type { Period } from '../dates.ts';
import { reason } from '../outcome.ts';
import type { Reason } from '../outcome.ts';
import type { SchemeState } from '../schemes/scheme-states.ts';
import type { OfferResponse } from './offer-states.ts';

/** What is known when a practice answers an offer. The period of the offer is its phase; the window is open from opensAt to closesAt. */
export interface OfferFacts {
  offer: Period & { response: OfferResponse; opensAt: Date; closesAt: Date; fingerprint: string };
  scheme: { state: SchemeState; endedFrom: string | null };
  practice: { closedOn: string | null };
  now: Date;
}

/** Ended, or left: nothing can be answered any more. */
export function whyOver({ offer, scheme }: OfferFacts): Reason | null {
  if (scheme.state !== 'published') return whyNotPublished(scheme);
  if (offer.response === 'left') return reason('OFFER_WAS_LEFT');
  return null;
}

/** The window for answering, to the second in London: 23:59:59 is in time, 00:00:00 is not (D1-1). */
export function whyOutsideWindow({ offer, now }: OfferFacts): Reason | null {
  if (now < offer.opensAt) return reason('OFFER_IS_NOT_OPEN_YET', null, { opens: instantInWords(offer.opensAt) });
  return isInTime(now, offer.closesAt)
    ? null
    : reason('OFFER_HAS_CLOSED', null, { closed: instantInWords(offer.closesAt) });
}

/** A practice that is closed, or will be before the phase begins, cannot take part. */
export function whyPracticeIsClosed({ offer, practice, now }: OfferFacts): Reason | null {
  const { closedOn } = practice;
  if (closedOn === null || (closedOn >= londonDay(now) && closedOn >= offer.from)) return null;
  return reason('PRACTICE_IS_CLOSED', null, { closed: dayInWords(closedOn) });
}

/** A scheme that is not published: ended, or not offered at all. */
export function whyNotPublished({ state, endedFrom }: OfferFacts['scheme']): Reason | null {
  if (state === 'published') return null;
  return endedFrom === null
    ? reason('SCHEME_IS_NOT_PUBLISHED')
    : reason('SCHEME_HAS_ENDED', null, { day: dayInWords(endedFrom) });
}
