import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { nationalValueKeys } from '../../actions/national/save-national-value.ts';
import type { NationalValueKey } from '../../actions/national/save-national-value.ts';
import { CONFIDENCES } from '../../rules/national/national-year.ts';
import type { NationalIndicator, NationalYear, Source } from '../../rules/national/national-year.ts';
import { enumOf } from '../enum-of.ts';

export const ConfidenceEnum = enumOf<Source['confidence']>(CONFIDENCES);
registerEnumType(ConfidenceEnum, {
  name: 'Confidence',
  description:
    'How sure a value is: CD worked out again from published data, C2 two or more sources, C1 one source, INF inferred, NC not confirmed and never priced with.',
});

export const NationalValueKeyEnum = enumOf<NationalValueKey>(nationalValueKeys);
registerEnumType(NationalValueKeyEnum, {
  name: 'NationalValueKey',
  description: 'A value of a national contract year that stands by itself.',
});

export const IndicatorKindEnum = enumOf<NationalIndicator['kind']>([
  'fraction',
  'register',
  'manual',
  'stepped',
  'improvement',
]);
registerEnumType(IndicatorKindEnum, {
  name: 'IndicatorKind',
  description: 'How the points of an indicator are earned.',
});

export type GroupDomain = NationalYear['groups'][string]['domain'];
export const GroupDomainEnum = Object.fromEntries(
  (['clinical', 'public-health', 'quality-improvement', 'organisational'] as const).map((domain) => [
    domain.toUpperCase().replaceAll('-', '_'),
    domain,
  ]),
);
registerEnumType(GroupDomainEnum, { name: 'GroupDomain', description: 'A part of the national contract.' });

@ObjectType('NationalSource', { description: 'Where a value comes from.' })
export class NationalSourceType {
  @Field(() => String, { description: 'The document or data set.' })
  title!: string;

  @Field(() => ConfidenceEnum, { description: 'How sure the values taken from it are.' })
  confidence!: Source['confidence'];
}

@ObjectType('NationalValue', { description: 'A value of a national contract year.' })
export class NationalValueType {
  @Field(() => NationalValueKeyEnum, { description: 'Which value.' })
  key!: NationalValueKey;

  @Field(() => String, { description: 'What people call it.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'A plain decimal; null when it is not known.' })
  value!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The day it was counted, or the year while it was fixed; the average list only.',
  })
  date!: string | null;

  @Field(() => NationalSourceType, { nullable: true, description: 'Where it comes from; null when it is not known.' })
  source!: NationalSourceType | null;
}

@ObjectType('NationalImprovement', {
  description: 'The second scale of an indicator, from the own baseline of a practice.',
})
export class NationalImprovementType {
  @Field(() => [String], { description: 'The years whose mean achievement is the baseline.' })
  baselineYears!: readonly string[];

  @Field(() => String, { description: 'Percentage points above the baseline where points begin.' })
  lowerDelta!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Percentage points where all points are earned; null when not confirmed.',
  })
  upperDelta!: string | null;
}

@ObjectType('NationalIndicator', { description: 'An indicator of the national contract.' })
export class NationalIndicatorType {
  @Field(() => String, { description: 'Its published name, such as AF008.' })
  id!: string;

  @Field(() => String, { description: 'Its group, such as AF.' })
  group!: string;

  @Field(() => IndicatorKindEnum, { description: 'How its points are earned.' })
  kind!: NationalIndicator['kind'];

  @Field(() => String, { description: 'What is done for whom.' })
  description!: string;

  @Field(() => String, { description: 'The most points.' })
  points!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether its money follows prevalence; null when not confirmed.',
  })
  weighted!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'The percentage at or below which there are no points; null when there is none or it is not known.',
  })
  lowerThreshold!: string | null;

  @Field(() => String, { nullable: true, description: 'The percentage at or above which there are all points.' })
  upperThreshold!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Points given at once on reaching the lower threshold; stepped indicators only.',
  })
  pointsAtLower!: string | null;

  @Field(() => NationalImprovementType, {
    nullable: true,
    description: 'The second scale; improvement indicators only.',
  })
  improvement!: NationalImprovementType | null;

  @Field(() => NationalSourceType, {
    nullable: true,
    description: 'Its own source; null when it has that of the whole list.',
  })
  source!: NationalSourceType | null;
}

@ObjectType('NationalGroup', { description: 'A group of indicators with one register.' })
export class NationalGroupType {
  @Field(() => String, { description: 'Its code, such as AF.' })
  code!: string;

  @Field(() => String, { description: 'What people call it.' })
  name!: string;

  @Field(() => GroupDomainEnum, { description: 'The part of the contract.' })
  domain!: GroupDomain;

  @Field(() => Int, {
    nullable: true,
    description: 'Patients on the register of the whole country; null when not known.',
  })
  register!: number | null;
}

@ObjectType('NationalRegisters', {
  description: 'What the prevalence of a practice is compared with; the register of each group is with the group.',
})
export class NationalRegistersType {
  @Field(() => String, { description: 'The day they were counted.' })
  date!: string;

  @Field(() => Int, { description: 'Patients on all lists of the country.' })
  listSize!: number;

  @Field(() => NationalSourceType, { description: 'Where they come from.' })
  source!: NationalSourceType;
}
