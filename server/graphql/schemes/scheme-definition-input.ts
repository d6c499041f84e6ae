import { ArrayMaxSize, IsIn, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import type { Component, Json, Requirement, SchemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import { DayScalar } from '../scalars/dates.ts';
import { JsonScalar } from '../scalars/json.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { PenceScalar } from '../scalars/pence.ts';

const KEY = /^[a-z][A-Za-z0-9]*$/;

@InputType('EligibilityInput', { description: 'Which practices may join.' })
class EligibilityInput {
  @Field(() => String)
  @IsIn(['all_practices', 'named_practices'])
  kind!: SchemeDefinition['eligibility']['kind'];

  @Field(() => [OpaqueId])
  @ArrayMaxSize(1000)
  practiceIds!: string[];
}

@InputType('ExitTermsInput', { description: 'How a practice can leave and how the scheme can end.' })
class ExitTermsInput {
  @Field(() => Int)
  noticeDays!: number;

  @Field(() => String)
  text!: string;
}

@InputType('ViabilityInput', { description: 'How many practices the scheme needs.' })
class ViabilityInput {
  @Field(() => Int)
  practicesNeeded!: number;

  @Field(() => Int)
  practicesInvited!: number;
}

@InputType('RequirementInput', { description: 'Something a practice does to be paid.' })
class RequirementInput {
  @Field(() => String)
  @Matches(KEY)
  key!: string;

  @Field(() => String)
  @MaxLength(200)
  name!: string;

  @Field(() => String)
  @IsIn(['discussion', 'written_response', 'report', 'other'])
  kind!: Requirement['kind'];

  @Field(() => Int)
  @Min(0)
  @Max(366)
  atLeast!: number;
}

@InputType('ComponentInput', { description: 'One part of the payment.' })
export class ComponentInput {
  @Field(() => String)
  @Matches(KEY)
  key!: string;

  @Field(() => String)
  @MaxLength(200)
  name!: string;

  @Field(() => String)
  @IsIn(['attempt', 'overhead', 'outcome'])
  label!: Component['label'];

  @Field(() => String)
  @MaxLength(60)
  kind!: string;

  @Field(() => JsonScalar)
  parameters!: { [key: string]: Json };
}

@InputType('PhaseInput', { description: 'A stretch of days inside one financial year.' })
class PhaseInput {
  @Field(() => String)
  @Matches(KEY)
  key!: string;

  @Field(() => String)
  @MaxLength(200)
  name!: string;

  @Field(() => DayScalar)
  from!: string;

  @Field(() => DayScalar)
  to!: string;

  @Field(() => DayScalar)
  optInOpensOn!: string;

  @Field(() => DayScalar)
  optInClosesOn!: string;

  @Field(() => [String])
  @ArrayMaxSize(200)
  replaces!: string[];

  @Field(() => Boolean)
  replacesWholeContract!: boolean;

  @Field(() => [RequirementInput])
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  requirements!: RequirementInput[];

  @Field(() => [ComponentInput])
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  components!: ComponentInput[];
}

@InputType('SchemeDefinitionInput', {
  description: 'What a draft says. It may be unfinished: `problems` of the version lists what is missing.',
})
export class SchemeDefinitionInput {
  @Field(() => String)
  purpose!: string;

  @Field(() => EligibilityInput)
  @ValidateNested()
  eligibility!: EligibilityInput;

  @Field(() => [PhaseInput])
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  phases!: PhaseInput[];

  @Field(() => Boolean)
  costsBorneByPractice!: boolean;

  @Field(() => String)
  costsNote!: string;

  @Field(() => Int)
  hoursAskedPerPractice!: number;

  @Field(() => ExitTermsInput)
  @ValidateNested()
  exitTerms!: ExitTermsInput;

  @Field(() => ViabilityInput)
  @ValidateNested()
  viability!: ViabilityInput;

  @Field(() => PenceScalar, {
    nullable: true,
    description: 'The most all phases together may cost; left out when no envelope is set.',
  })
  envelopePence?: number | null;
}

/** Plain JSON of the input: what is stored, and what the fingerprint is of. What is not set is left out, so that it has one form. */
export function definitionOf({ envelopePence, ...input }: SchemeDefinitionInput): SchemeDefinition {
  const plain = JSON.parse(JSON.stringify(input)) as SchemeDefinition;
  return envelopePence === null || envelopePence === undefined ? plain : { ...plain, envelopePence };
}
