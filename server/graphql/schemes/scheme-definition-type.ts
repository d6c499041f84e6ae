import { Field, Int, ObjectType } from 'type-graphql';
import type { Json } from '../../domain/schemes/scheme-definition.ts';
import { DayScalar } from '../scalars/dates.ts';
import { JsonScalar } from '../scalars/json.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { PenceScalar } from '../scalars/pence.ts';

@ObjectType('Eligibility', { description: 'Which practices may join.' })
export class EligibilityType {
  @Field(() => String, { description: 'all_practices or named_practices.' })
  kind!: string;

  @Field(() => [OpaqueId], { description: 'The named practices.' })
  practiceIds!: string[];
}

@ObjectType('ExitTerms', { description: 'How a practice can leave and how the scheme can end.' })
export class ExitTermsType {
  @Field(() => Int, { description: 'Days of notice.' })
  noticeDays!: number;

  @Field(() => String, { description: 'The terms in words.' })
  text!: string;
}

@ObjectType('Viability', { description: 'How many practices the scheme needs to be worth running.' })
export class ViabilityType {
  @Field(() => Int, { description: 'Practices needed.' })
  practicesNeeded!: number;

  @Field(() => Int, { description: 'Practices invited.' })
  practicesInvited!: number;
}

@ObjectType('Requirement', { description: 'Something a practice does to be paid. All of a phase must be met.' })
export class RequirementType {
  @Field(() => String, { description: 'Its key in the scheme.' })
  key!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'discussion, written_response, report or other.' })
  kind!: string;

  @Field(() => Int, { description: 'How often, at least.' })
  atLeast!: number;
}

@ObjectType('Component', {
  description: 'One part of the payment. Its one sentence (`sentence`) is the same on every screen and document.',
})
export class ComponentType {
  @Field(() => String, { description: 'Its key in the scheme.' })
  key!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'What it recognises: attempt, overhead or outcome.' })
  label!: string;

  @Field(() => String, { description: 'The rule kind that works it out.' })
  kind!: string;

  @Field(() => JsonScalar, { description: 'What the rule kind asks for; `componentKinds` lists it.' })
  parameters!: { [key: string]: Json };
}

@ObjectType('Phase', {
  description: 'A stretch of days inside one financial year with its own conditions, payment and opting in.',
})
export class PhaseType {
  @Field(() => String, { description: 'Its key in the scheme.' })
  key!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => DayScalar, { description: 'The first day.' })
  from!: string;

  @Field(() => DayScalar, { description: 'The last day.' })
  to!: string;

  @Field(() => DayScalar, { description: 'The first day on which a practice can opt in.' })
  optInOpensOn!: string;

  @Field(() => DayScalar, { description: 'The last day, until 11:59pm London time.' })
  optInClosesOn!: string;

  @Field(() => [String], { description: 'National indicators it stands in place of.' })
  replaces!: string[];

  @Field(() => Boolean, { description: 'True when it stands in place of the whole national contract.' })
  replacesWholeContract!: boolean;

  @Field(() => [RequirementType], { description: 'What a practice does to be paid.' })
  requirements!: RequirementType[];

  @Field(() => [ComponentType], { description: 'How it pays.' })
  components!: ComponentType[];
}

@ObjectType('SchemeDefinition', { description: 'What a version of a scheme says.' })
export class SchemeDefinitionType {
  @Field(() => String, { description: 'What it is for.' })
  purpose!: string;

  @Field(() => EligibilityType, { description: 'Which practices may join.' })
  eligibility!: EligibilityType;

  @Field(() => [PhaseType], { description: 'Its phases, in order.' })
  phases!: PhaseType[];

  @Field(() => Boolean, { description: 'True when redesign costs fall on the practice: shown before it accepts.' })
  costsBorneByPractice!: boolean;

  @Field(() => String, { description: 'Which costs.' })
  costsNote!: string;

  @Field(() => Int, { description: 'Hours asked of each practice.' })
  hoursAskedPerPractice!: number;

  @Field(() => ExitTermsType, { description: 'How to leave.' })
  exitTerms!: ExitTermsType;

  @Field(() => ViabilityType, { description: 'How many practices are needed.' })
  viability!: ViabilityType;

  @Field(() => PenceScalar, {
    nullable: true,
    description: 'The most all phases together may cost; null when no envelope is set.',
  })
  envelopePence?: number | null;
}
