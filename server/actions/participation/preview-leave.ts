import { dayInWords } from '../../domain/dates.ts';
import { earliestDayToLeave } from '../../domain/participation/decide-revert-to-national-contract.ts';
import { howToLeave } from '../../domain/schemes/scheme-definition.ts';
import type { Scope } from '../../persistence/scope.ts';
import { coverOfDay } from './cover-of.ts';
import type { CoverOfDay } from './cover-of.ts';
import { offerOnHand } from './offer-on-hand.ts';

/** What leaving would do: the cover of the first national day, with and without leaving. Nothing is saved. */
export interface LeavePreview {
  offerId: string;
  schemeName: string;
  earliestEffectiveFrom: string;
  noticeDays: number;
  exitTerms: string;
  before: CoverOfDay;
  after: CoverOfDay;
  moneyNote: string;
}

/**
 * Previews leaving on a day, or on the earliest day the notice allows when none, or an earlier one, is given.
 * @returns null when there is no offer that the actor may see
 */
export async function previewLeave(
  scope: Scope,
  offerId: string,
  effectiveFrom: string | null,
): Promise<LeavePreview | null> {
  const found = await offerOnHand(scope, offerId, { locked: false });
  if (!found) return null;
  const { offer, scheme, version, facts } = found;
  const { exitTerms } = version.definition;
  const earliest = earliestDayToLeave(facts);
  const on = effectiveFrom !== null && effectiveFrom > earliest ? effectiveFrom : earliest;
  const { practiceId } = offer;
  const local = await scope.cover.on(practiceId, on);
  const national = await scope.nationalYears();
  const leaving = await scope.participations.goingBackOfOffer(offerId);
  return {
    offerId,
    schemeName: scheme.name,
    earliestEffectiveFrom: earliest,
    noticeDays: exitTerms.noticeDays,
    exitTerms: howToLeave(exitTerms).join('\n'),
    before: coverOfDay(national, { practiceId, on }, local),
    after: coverOfDay(
      national,
      { practiceId, on },
      local.filter(({ participationId }) => participationId !== leaving?.participationId),
    ),
    moneyNote: `From ${dayInWords(on)} your practice is paid under the national contract again. What the scheme pays for the days before follows its own terms.`,
  };
}
