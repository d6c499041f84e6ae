import { isInTime } from '../dates.ts';
import { canMove } from './offer-states.ts';
import type { OfferResponse } from './offer-states.ts';

/**
 * The offers an end of the scheme closes: of practices that go back, and those without an answer whose window is not over.
 * What was declined, or passed in silence, stays as it was.
 * @param goingBack ids of the offers of practices that go back
 */
export function offersToClose<Offer extends { id: string; response: OfferResponse; closesAt: Date }>(
  offers: readonly Offer[],
  goingBack: ReadonlySet<string>,
  now: Date,
): Offer[] {
  return offers.filter(
    ({ id, response, closesAt }) =>
      (goingBack.has(id) && canMove(response, 'end_while_taking_part')) ||
      (canMove(response, 'end_while_open') && isInTime(now, closesAt)),
  );
}
