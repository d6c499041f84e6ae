import { uncapitalised } from '../../domain/words/capitals.ts';
import { refused } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { NationalYear, Source } from '../../rules/national/national-year.ts';
import { defineAction } from '../action.ts';
import { draftToChange, saveDraft } from './national-draft.ts';
import type { DraftSeen, FormFields } from './national-draft.ts';
import { withSource } from './year-sources.ts';

/** The values of a year that stand by themselves. */
export const nationalValueKeys = ['pounds_per_point', 'average_list', 'aspiration_percent', 'total_points'] as const;

/** A name of the list above. */
export type NationalValueKey = (typeof nationalValueKeys)[number];

/** What people call the values of a year. */
export const nationalValueLabels: Readonly<Record<NationalValueKey, string>> = {
  pounds_per_point: 'Pounds for one point',
  average_list: 'National average list',
  aspiration_percent: 'Aspiration',
  total_points: 'Points of the year',
};

const FIELD_OF = {
  pounds_per_point: 'poundsPerPoint',
  average_list: 'averageList',
  aspiration_percent: 'aspirationPercent',
  total_points: 'totalPoints',
} as const;

/** A value as a person typed it, with where it comes from. */
export interface SaveNationalValue extends DraftSeen {
  key: NationalValueKey;
  /** A plain decimal; a whole number for the average list. Null leaves the average list out: it is not known. */
  value: string | null;
  /** The day on which the average list was counted; null for the other values. */
  date: string | null;
  source: Source;
}

/**
 * Saves one value of a draft with its source. The wrong January is no refusal here: the checks of the release name it.
 * Refusals: NOT_FOUND, NATIONAL_YEAR_IS_NOT_A_DRAFT, SOMEBODY_CHANGED_THIS_FIRST, FIELD_IS_EMPTY, NATIONAL_VALUE_IS_WRONG.
 */
export const saveNationalValue = defineAction(
  'national-contract:draft',
  async (scope: Scope, { key, value, date, source, ...seen }: SaveNationalValue) => {
    const onHand = await draftToChange(scope, seen);
    if (!onHand.accepted) return onHand;
    const [label, name] = [nationalValueLabels[key], FIELD_OF[key]];
    if (value === null && key !== 'average_list')
      return refused('FIELD_IS_EMPTY', 'value', { name: uncapitalised(label) });
    const { year, from } = withSource(onHand.value.year, source);
    return saveDraft(scope, onHand.value, {
      next: { ...year, [name]: entry(key, { value, date, from }) },
      what: label,
      fields: fieldsOf(name, { label, from }),
    });
  },
);

const entry = (
  key: NationalValueKey,
  { value, date, from }: { value: string | null; date: string | null; from: string },
): unknown => {
  if (value === null) return null;
  // What is not a whole number goes to the shape as it was typed, which then says so.
  return key === 'average_list'
    ? { value: /^\d{1,9}$/.test(value) ? Number(value) : value, date: date ?? '', from }
    : { value, from };
};

const fieldsOf = (name: keyof NationalYear, { label, from }: { label: string; from: string }): FormFields => ({
  [`${name}.value`]: { field: 'value', label },
  [`${name}.date`]: { field: 'date', label: 'The day it was counted' },
  [`sources.${from}.title`]: { field: 'source.title', label: 'The source' },
});
