import type {
  GroupDomain,
  IndicatorKind,
  NationalIndicatorInput,
} from '../../generated/national/contract-draft/draft.ts';
import type { NationalIndicatorPartsFragment } from '../../generated/national/contract/contract.ts';
import type { SourceTyped } from './source-fields.tsx';

/** An indicator while it is typed: everything is text until it is sent. */
export type IndicatorTyped = {
  id: string;
  /** The code of a group of the year, or NEW. */
  group: string;
  newGroup: { code: string; name: string; domain: GroupDomain };
  kind: IndicatorKind;
  points: string;
  weighted: 'yes' | 'no' | 'unknown';
  lower: string;
  upper: string;
  atLower: string;
  improvement: { baselineYears: string; lowerDelta: string; upperDelta: string };
  about: string;
  /** Undefined: the source of the whole list. */
  source: SourceTyped | undefined;
};

/** The choice "a new group" in the list of groups. */
export const NEW_GROUP = 'new';

const NO_GROUP: IndicatorTyped['newGroup'] = { code: '', name: '', domain: 'CLINICAL' };

const weightedWord = (weighted: boolean | null): IndicatorTyped['weighted'] =>
  weighted === null ? 'unknown' : weighted ? 'yes' : 'no';

/** What the form starts with: the indicator there is, or an empty one in the first group. */
export const indicatorTyped = (
  indicator: NationalIndicatorPartsFragment | undefined,
  firstGroup: string,
): IndicatorTyped => ({
  id: indicator?.id ?? '',
  group: indicator?.group ?? firstGroup,
  newGroup: NO_GROUP,
  kind: indicator?.kind ?? 'FRACTION',
  points: indicator?.points ?? '',
  weighted: weightedWord(indicator?.weighted ?? null),
  lower: indicator?.lowerThreshold ?? '',
  upper: indicator?.upperThreshold ?? '',
  atLower: indicator?.pointsAtLower ?? '',
  improvement: {
    baselineYears: indicator?.improvement?.baselineYears.join(', ') ?? '',
    lowerDelta: indicator?.improvement?.lowerDelta ?? '',
    upperDelta: indicator?.improvement?.upperDelta ?? '',
  },
  about: indicator?.description ?? '',
  source: indicator?.source ? { title: indicator.source.title, confidence: indicator.source.confidence } : undefined,
});

/** Kinds whose points rise between two percentages. */
export const hasThresholds = (kind: IndicatorKind): boolean => kind !== 'REGISTER' && kind !== 'MANUAL';

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What is sent. Only what belongs to the kind goes along; thresholds that are left empty are not known. */
export const indicatorInput = ({
  id,
  group,
  newGroup,
  kind,
  points,
  weighted,
  lower,
  upper,
  atLower,
  improvement,
  about,
  source,
}: IndicatorTyped): NationalIndicatorInput => ({
  id: id.trim(),
  group: group === NEW_GROUP ? newGroup.code.trim() : group,
  newGroup: group === NEW_GROUP ? { name: newGroup.name.trim(), domain: newGroup.domain } : null,
  kind,
  points: points.trim(),
  weighted: weighted === 'unknown' ? null : weighted === 'yes',
  thresholds:
    hasThresholds(kind) && (orNull(lower) ?? orNull(upper)) !== null
      ? { lower: lower.trim(), upper: upper.trim(), atLower: kind === 'STEPPED' ? orNull(atLower) : null }
      : null,
  improvement:
    kind === 'IMPROVEMENT'
      ? {
          baselineYears: improvement.baselineYears.split(/[\s,]+/).filter(Boolean),
          lowerDelta: improvement.lowerDelta.trim(),
          upperDelta: orNull(improvement.upperDelta),
        }
      : null,
  about: about.trim(),
  source: source ?? null,
});
