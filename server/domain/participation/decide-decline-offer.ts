import { londonDay } from '../dates.ts';
import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { checkAuthority } from './check-authority.ts';
import { whyOutsideWindow, whyOver } from './offer-facts.ts';
import type { OfferFacts } from './offer-facts.ts';

/** May the practice decline now? Until the window closes it may also take back an acceptance, without notice. */
export function whyNotDeclineOffer(facts: OfferFacts): Reason | null {
  const over = whyOver(facts);
  if (over) return over;
  if (facts.offer.response === 'declined') return reason('OFFER_WAS_DECLINED');
  const outside = whyOutsideWindow(facts);
  return outside && facts.offer.response === 'accepted' ? reason('OFFER_IS_TAKEN_UP') : outside;
}

/**
 * Does the practice decline, or take back its acceptance? Refusals: SCHEME_HAS_ENDED, OFFER_WAS_LEFT, OFFER_WAS_DECLINED,
 * OFFER_IS_TAKEN_UP (the window is over: leave instead), OFFER_IS_NOT_OPEN_YET, OFFER_HAS_CLOSED, AUTHORITY_IS_MISSING. Source: product.md P4, P6.
 */
export function decideDeclineOffer(
  facts: OfferFacts,
  authority: string,
): Outcome<{ response: 'declined'; effectiveFrom: string; withdraws: boolean }> {
  const impossible = whyNotDeclineOffer(facts);
  const wrong = impossible ? [impossible] : checkAuthority(authority);
  if (wrong.length > 0) return refusedFor(wrong);
  return accepted({
    response: 'declined',
    effectiveFrom: londonDay(facts.now),
    withdraws: facts.offer.response === 'accepted',
  });
}
