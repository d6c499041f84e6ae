import { Field, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

@ObjectType('CoverRow', { description: 'What covers one national indicator.' })
class CoverRowType {
  @Field(() => String, {
    description: 'The indicator; WHOLE_CONTRACT where the indicators of the year are not known here.',
  })
  indicator!: string;

  @Field(() => String, { description: 'The indicator in our own words.' })
  description!: string;

  @Field(() => String, { description: 'national or local.' })
  cover!: string;

  @Field(() => OpaqueId, { nullable: true, description: 'The local scheme in its place.' })
  schemeId!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the local scheme.' })
  schemeName!: string | null;
}

@ObjectType('Cover', { description: 'The cover of a practice on one day: each national indicator once.' })
export class CoverType {
  @Field(() => DayScalar, { description: 'The day.' })
  on!: string;

  @Field(() => String, { description: 'The contract year of the day.' })
  financialYear!: string;

  @Field(() => [CoverRowType], { description: 'Each national indicator of the year, once.' })
  indicators!: CoverRowType[];
}

@ObjectType('LeavePreview', { description: 'What leaving would do. Nothing is saved.' })
export class LeavePreviewType {
  @Field(() => OpaqueId, { description: 'The offer.' })
  offerId!: string;

  @Field(() => String, { description: 'The name of the scheme.' })
  schemeName!: string;

  @Field(() => DayScalar, { description: 'The earliest day on which the national contract can apply again.' })
  earliestEffectiveFrom!: string;

  @Field(() => Int, { description: 'The notice the exit terms ask for, in days.' })
  noticeDays!: number;

  @Field(() => String, {
    description: 'How to leave, in the words of the text, a line each: the terms and the notice.',
  })
  exitTerms!: string;

  @Field(() => CoverType, { description: 'The cover of the day, staying.' })
  before!: CoverType;

  @Field(() => CoverType, { description: 'The cover of the same day, leaving.' })
  after!: CoverType;

  @Field(() => String, { description: 'What is known about money.' })
  moneyNote!: string;
}

@ObjectType('EndPreviewRow', { description: 'One practice in one phase that would go back.' })
export class EndPreviewRowType {
  @Field(() => String, { description: 'The phase.' })
  phaseName!: string;

  @Field(() => Int, { description: 'How many indicators are local now.' })
  localIndicators!: number;

  @Field(() => DayScalar, { description: 'The first national day.' })
  nationalFrom!: string;
}

@ObjectType('EndPreview', { description: 'What ending the scheme would do. Nothing is saved.' })
export class EndPreviewType {
  @Field(() => OpaqueId, { description: 'The scheme.' })
  schemeId!: string;

  @Field(() => DayScalar, { description: 'The day that is previewed.' })
  effectiveFrom!: string;

  @Field(() => DayScalar, { description: 'The earliest day the notice allows.' })
  earliestEffectiveFrom!: string;

  @Field(() => [EndPreviewRowType], { description: 'Every practice and phase that would go back, by practice code.' })
  practices!: EndPreviewRowType[];

  @Field(() => Int, { description: 'How many practices, each counted once.' })
  total!: number;

  @Field(() => String, { description: 'The same in one sentence.' })
  sentence!: string;
}
