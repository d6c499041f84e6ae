import { endOfLondonDay, startOfLondonDay } from '../dates.ts';
import type { Period } from '../dates.ts';
import type { SchemeDefinition } from '../schemes/scheme-definition.ts';

/** A practice that may be offered a scheme: its id, and the last day it is open where that is known. */
export interface InvitedPractice {
  id: string;
  closedOn: string | null;
}

/** One offer to be made: one phase to one practice, open from the first second of a London day to the last of another. */
export interface OfferToMake {
  practiceId: string;
  phaseKey: string;
  phase: Period;
  opensAt: Date;
  closesAt: Date;
}

/** The practices the scheme says may join, of those invited. Source: domain.md 6.1, product.md C16. */
export function eligiblePractices<Practice extends InvitedPractice>(
  { eligibility }: SchemeDefinition,
  invited: readonly Practice[],
): Practice[] {
  const named = new Set(eligibility.practiceIds);
  return invited.filter(({ id }) => eligibility.kind === 'all_practices' || named.has(id));
}

/**
 * One offer for each eligible practice and each phase that begins while the practice is open. An offer asks; it decides
 * nothing (D5-7).
 */
export function makeOffers(definition: SchemeDefinition, invited: readonly InvitedPractice[]): OfferToMake[] {
  const practices = eligiblePractices(definition, invited);
  return definition.phases.flatMap(({ key, from, to, optInOpensOn, optInClosesOn }) => {
    const terms = {
      phaseKey: key,
      phase: { from, to },
      opensAt: startOfLondonDay(optInOpensOn),
      closesAt: endOfLondonDay(optInClosesOn),
    };
    return practices
      .filter(({ closedOn }) => closedOn === null || closedOn >= from)
      .map(({ id }) => ({ practiceId: id, ...terms }));
  });
}
