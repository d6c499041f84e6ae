import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import type { Readable } from '../schemes/read-definition.ts';
import { checkAuthority } from './check-authority.ts';
import { whyOutsideWindow, whyOver, whyPracticeIsClosed } from './offer-facts.ts';
import type { OfferFacts } from './offer-facts.ts';

/** May the practice opt in now? It may after declining, as long as the window is open. What cannot be read is not taken up. */
export function whyNotOptIn(facts: OfferFacts & Readable): Reason | null {
  const over = whyOver(facts);
  if (over) return over;
  if (facts.offer.response === 'accepted') return reason('OFFER_IS_TAKEN_UP');
  return whyOutsideWindow(facts) ?? whyPracticeIsClosed(facts) ?? facts.unread;
}

/**
 * Does the practice take part? Only on the very text it was shown, and by somebody who says by what authority.
 * Refusals: SCHEME_HAS_ENDED, OFFER_WAS_LEFT, OFFER_IS_TAKEN_UP, OFFER_IS_NOT_OPEN_YET, OFFER_HAS_CLOSED, PRACTICE_IS_CLOSED,
 * TEXT_CANNOT_BE_READ, TEXT_IS_NOT_THE_ONE_SHOWN, AUTHORITY_IS_MISSING. Source: product.md D2-1, D5-7, P4, P6.
 */
export function decideOptIn(
  facts: OfferFacts & Readable,
  given: { fingerprint: string; authority: string },
): Outcome<{ response: 'accepted'; effectiveFrom: string }> {
  const impossible = whyNotOptIn(facts);
  if (impossible) return refusedFor([impossible]);
  const wrong = [
    ...(given.fingerprint === facts.offer.fingerprint ? [] : [reason('TEXT_IS_NOT_THE_ONE_SHOWN', 'fingerprint')]),
    ...checkAuthority(given.authority),
  ];
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ response: 'accepted', effectiveFrom: facts.offer.from });
}
