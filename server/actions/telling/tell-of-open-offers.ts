import { daysBetween, londonDay } from '../../domain/dates.ts';
import { OFFER_CLOSING_STEPS, stepReached } from '../../domain/telling/days-before.ts';
import type { Scope } from '../../persistence/scope.ts';
import { tell } from './tell.ts';

/**
 * Tells silent practices that an offer is open, and at each step before its end that it closes soon. Whoever was told is not told
 * again, so that it can be asked at any time: when a scheme is published, and every day.
 */
export async function tellOfOpenOffers(
  scope: Scope,
  commissionerId: string,
  { mailed }: { mailed: boolean },
): Promise<void> {
  const offers = await scope.concerned.openOffers(commissionerId, { at: scope.now, on: scope.today });
  const tellings = offers.map(({ schemeId, closesAt, ...concerned }) => {
    const step = stepReached(daysBetween(scope.today, londonDay(closesAt)), OFFER_CLOSING_STEPS);
    const offered = `${schemeId}:${londonDay(closesAt)}`;
    return step === null
      ? { ...concerned, kind: 'offer_open' as const, about: `offer_open:${offered}` }
      : { ...concerned, kind: 'offer_closing' as const, about: `offer_closing:${offered}:${step}` };
  });
  await tell(scope, tellings, { madeAt: scope.now, mailed });
}
