import { refused } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { draftToChange, saveDraft } from './national-draft.ts';
import type { DraftSeen } from './national-draft.ts';

/** An indicator to be taken out. */
export interface RemoveNationalIndicator extends DraftSeen {
  indicator: string;
}

/** Takes one indicator out of a draft. Refusals: as for saving one. */
export const removeNationalIndicator = defineAction(
  'national-contract:draft',
  async (scope: Scope, { indicator, ...seen }: RemoveNationalIndicator) => {
    const onHand = await draftToChange(scope, seen);
    if (!onHand.accepted) return onHand;
    const { year } = onHand.value;
    const others = year.indicators.filter(({ id }) => id !== indicator);
    if (others.length === year.indicators.length)
      return refused('NATIONAL_INDICATOR_IS_UNKNOWN', 'indicator', { indicator });
    return saveDraft(scope, onHand.value, {
      next: { ...year, indicators: others },
      what: `${indicator} taken out`,
      fields: {},
    });
  },
);
