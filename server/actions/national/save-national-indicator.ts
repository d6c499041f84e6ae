import { reason, refused, refusedFor } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { NationalIndicator, NationalYear, Source } from '../../rules/national/national-year.ts';
import { defineAction } from '../action.ts';
import { draftToChange, saveDraft } from './national-draft.ts';
import type { DraftSeen, FormFields } from './national-draft.ts';
import { withSource } from './year-sources.ts';

type GroupDomain = NationalYear['groups'][string]['domain'];

/** An indicator as a person typed it. */
export interface IndicatorTyped {
  id: string;
  group: string;
  /** For a group that the year has not yet: what people call it and the part of the contract; else left out. */
  newGroup: { name: string; domain: GroupDomain } | null;
  kind: NationalIndicator['kind'];
  points: string;
  /** Null: not confirmed, and then it cannot be priced. */
  weighted: boolean | null;
  /** Percentages; null where there are none or they are not known. */
  thresholds: { lower: string; upper: string; atLower: string | null } | null;
  /** The second scale of an improvement indicator; null for the others. */
  improvement: { baselineYears: string[]; lowerDelta: string; upperDelta: string | null } | null;
  about: string;
  /** Null: the source of the whole list. */
  source: Source | null;
}

/** An indicator to be added, or to stand in place of the one named. */
export interface SaveNationalIndicator extends DraftSeen {
  /** The name under which it is in the draft now; null to add it. */
  replaces: string | null;
  indicator: IndicatorTyped;
}

/**
 * Saves one indicator of a draft. Whether its thresholds overlap and the points add up is for the checks of the release.
 * Refusals: NOT_FOUND, NATIONAL_YEAR_IS_NOT_A_DRAFT, SOMEBODY_CHANGED_THIS_FIRST, NATIONAL_INDICATOR_IS_UNKNOWN,
 * NATIONAL_INDICATOR_IS_THERE, FIELD_IS_EMPTY (the name of a new group), NATIONAL_VALUE_IS_WRONG.
 */
export const saveNationalIndicator = defineAction(
  'national-contract:draft',
  async (scope: Scope, { replaces, indicator, ...seen }: SaveNationalIndicator) => {
    const onHand = await draftToChange(scope, seen);
    if (!onHand.accepted) return onHand;
    const { indicators, groups } = onHand.value.year;
    if (replaces !== null && !indicators.some(({ id }) => id === replaces))
      return refused('NATIONAL_INDICATOR_IS_UNKNOWN', 'replaces', { indicator: replaces });
    const others = indicators.filter(({ id }) => id !== replaces);
    if (others.some(({ id }) => id === indicator.id))
      return refused('NATIONAL_INDICATOR_IS_THERE', 'id', { indicator: indicator.id });
    if (!Object.hasOwn(groups, indicator.group) && !indicator.newGroup?.name.trim()) {
      return refusedFor([reason('FIELD_IS_EMPTY', 'newGroup.name', { name: 'a name for the new group' })]);
    }
    const { year, typed } = inYear(onHand.value.year, indicator);
    const sorted = [...others.filter(({ id }) => id < typed.id), typed, ...others.filter(({ id }) => id > typed.id)];
    const position = sorted.indexOf(typed);
    return saveDraft(scope, onHand.value, {
      next: { ...year, indicators: sorted },
      what: indicator.id,
      fields: fieldsAt(`indicators[${position}]`, indicator.group),
    });
  },
);

const inYear = (
  draft: NationalYear,
  { newGroup, source, improvement, thresholds, ...typed }: IndicatorTyped,
): { year: NationalYear; typed: NationalIndicator } => {
  const own = source ? withSource(draft, source) : { year: draft, from: null };
  const groups =
    newGroup && !Object.hasOwn(own.year.groups, typed.group)
      ? { ...own.year.groups, [typed.group]: { ...newGroup, publishedList: null } }
      : own.year.groups;
  const from = own.from ?? draft.indicatorsFrom ?? '';
  return {
    year: { ...own.year, groups },
    typed: {
      ...typed,
      from: own.from,
      thresholds: thresholds && { ...thresholds, from: null },
      improvement: improvement && { ...improvement, from },
    },
  };
};

const fieldsAt = (path: string, group: string): FormFields => ({
  [`${path}.id`]: { field: 'id', label: 'The name' },
  [`${path}.group`]: { field: 'group', label: 'The group' },
  [`${path}.points`]: { field: 'points', label: 'The points' },
  [`${path}.about`]: { field: 'about', label: 'What is done for whom' },
  [`${path}.thresholds.lower`]: { field: 'thresholds.lower', label: 'The lower threshold' },
  [`${path}.thresholds.upper`]: { field: 'thresholds.upper', label: 'The upper threshold' },
  [`${path}.thresholds.atLower`]: { field: 'thresholds.atLower', label: 'The points at the lower threshold' },
  [`${path}.improvement.lowerDelta`]: { field: 'improvement.lowerDelta', label: 'The first improvement' },
  [`${path}.improvement.upperDelta`]: { field: 'improvement.upperDelta', label: 'The full improvement' },
  [`${path}.improvement.baselineYears`]: { field: 'improvement.baselineYears', label: 'The years of the baseline' },
  [`groups.${group}`]: { field: 'group', label: 'The group' },
});
