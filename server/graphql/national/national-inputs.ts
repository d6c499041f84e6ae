import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import type { WarningConfirmed } from '../../domain/national/confirm-warnings.ts';
import type { NationalIndicator, Source } from '../../rules/national/national-year.ts';
import { ConfidenceEnum, GroupDomainEnum, IndicatorKindEnum } from './national-text-type.ts';
import type { GroupDomain } from './national-text-type.ts';

@InputType('NationalSourceInput', { description: 'Where a value comes from.' })
export class NationalSourceInput {
  @Field(() => String, { description: 'The document or data set, with date and paragraph where known.' })
  @MaxLength(500)
  title!: string;

  @Field(() => ConfidenceEnum, { description: 'How sure it is.' })
  confidence!: Source['confidence'];
}

@InputType('NationalGroupInput', { description: 'A group that the year has not yet.' })
export class NationalGroupInput {
  @Field(() => String, { description: 'What people call it.' })
  @MaxLength(120)
  name!: string;

  @Field(() => GroupDomainEnum, { description: 'The part of the contract.' })
  domain!: GroupDomain;
}

@InputType('NationalThresholdsInput', { description: 'Percentages between which points rise.' })
export class NationalThresholdsInput {
  @Field(() => String, { description: 'At or below which there are no points from the slope.' })
  lower!: string;

  @Field(() => String, { description: 'At or above which there are all points.' })
  upper!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Points given at once on reaching the lower threshold; stepped indicators only.',
  })
  atLower!: string | null;
}

@InputType('NationalImprovementInput', { description: 'The second scale of an improvement indicator.' })
export class NationalImprovementInput {
  @Field(() => [String], { description: 'The years whose mean achievement is the baseline.' })
  @ArrayMaxSize(5)
  baselineYears!: string[];

  @Field(() => String, { description: 'Percentage points above the baseline where points begin.' })
  lowerDelta!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Percentage points where all points are earned; null when not confirmed.',
  })
  upperDelta!: string | null;
}

@InputType('NationalIndicatorInput', { description: 'An indicator of a draft.' })
export class NationalIndicatorInput {
  @Field(() => String, { description: 'Its published name, such as AF008.' })
  id!: string;

  @Field(() => String, { description: 'The code of its group, such as AF.' })
  group!: string;

  @Field(() => NationalGroupInput, { nullable: true, description: 'The group, where the year has it not yet.' })
  newGroup!: NationalGroupInput | null;

  @Field(() => IndicatorKindEnum, { description: 'How its points are earned.' })
  kind!: NationalIndicator['kind'];

  @Field(() => String, { description: 'The most points.' })
  points!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether its money follows prevalence; null when not confirmed.',
  })
  weighted!: boolean | null;

  @Field(() => NationalThresholdsInput, {
    nullable: true,
    description: 'Null where there are none, or they are not known.',
  })
  thresholds!: NationalThresholdsInput | null;

  @Field(() => NationalImprovementInput, { nullable: true, description: 'Null where there is no second scale.' })
  improvement!: NationalImprovementInput | null;

  @Field(() => String, { description: 'What is done for whom, in our own words.' })
  @MaxLength(500)
  about!: string;

  @Field(() => NationalSourceInput, { nullable: true, description: 'Its own source; null for that of the whole list.' })
  source!: NationalSourceInput | null;
}

@InputType('NationalRegistersInput', { description: 'The registers of the whole country.' })
export class NationalRegistersInput {
  @Field(() => String, { description: 'The day they were counted.' })
  date!: string;

  @Field(() => Int, { description: 'Patients on all lists of the country.' })
  listSize!: number;

  @Field(() => String, { description: 'One row for each group: AF,1234567.' })
  @MaxLength(10_000)
  rows!: string;

  @Field(() => NationalSourceInput, { description: 'Where they come from.' })
  source!: NationalSourceInput;
}

@InputType('NationalConfirmationInput', { description: 'The word of a person that something unusual is in order.' })
export class NationalConfirmationInput implements WarningConfirmed {
  @Field(() => String, { description: 'The path of the warning.' })
  path!: string;

  @Field(() => String, { description: 'The code of the warning.' })
  code!: string;

  @Field(() => String, { description: 'Why it stands.' })
  @MaxLength(1000)
  reason!: string;
}
