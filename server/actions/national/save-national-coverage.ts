import type { Scope } from '../../persistence/scope.ts';
import type { Source } from '../../rules/national/national-year.ts';
import { defineAction } from '../action.ts';
import { draftToChange, saveDraft } from './national-draft.ts';
import type { DraftSeen } from './national-draft.ts';
import { withSource } from './year-sources.ts';

/** What the list of indicators is: complete or not, and where those without a source of their own come from. */
export interface SaveNationalCoverage extends DraftSeen {
  complete: boolean;
  source: Source;
  /** What a reader has to know about the year; empty for nothing. */
  note: string;
}

/**
 * Saves whether every indicator is listed, so that the points must add up, with the source and the note of the year.
 * Refusals: NOT_FOUND, NATIONAL_YEAR_IS_NOT_A_DRAFT, SOMEBODY_CHANGED_THIS_FIRST, NATIONAL_VALUE_IS_WRONG.
 */
export const saveNationalCoverage = defineAction(
  'national-contract:draft',
  async (scope: Scope, { complete, source, note, ...seen }: SaveNationalCoverage) => {
    const onHand = await draftToChange(scope, seen);
    if (!onHand.accepted) return onHand;
    const { year, from } = withSource(onHand.value.year, source);
    return saveDraft(scope, onHand.value, {
      next: {
        ...year,
        indicatorsComplete: complete,
        indicatorsFrom: from,
        note: note.trim() === '' ? null : note.trim(),
      },
      what: 'What the list of indicators is',
      fields: { [`sources.${from}.title`]: { field: 'source.title', label: 'The source' } },
    });
  },
);
