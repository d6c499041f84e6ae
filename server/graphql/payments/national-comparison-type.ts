import { ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ComparedStanding } from '../../persistence/payments/national-comparison-repository.ts';
import { Money, PageArgs, connectionOf } from '../answers.ts';
import { enumOf } from '../enum-of.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

export const StandingEnum = enumOf<ComparedStanding>(['BETTER', 'SAME', 'WORSE', 'NOT_KNOWN']);
registerEnumType(StandingEnum, {
  name: 'Standing',
  description: 'How a practice fares against the national contract.',
});

@ArgsType()
export class NationalComparisonArgs extends PageArgs {
  @Field(() => OpaqueId, { description: 'The run.' })
  runId!: string;

  @Field(() => StandingEnum, { nullable: true, description: 'Only those that fare so.' })
  standing!: ComparedStanding | null;
}

@ObjectType('NotKnownReason', { description: 'Why the national sum of some practices is not known.' })
export class NotKnownReasonType {
  @Field(() => String, { description: 'The reason, as part of a sentence.' })
  reason!: string;

  @Field(() => Int, { description: 'How many practices it stands for.' })
  practices!: number;
}

@ObjectType('RunAgainstNational', {
  description:
    'What a run pays beside what the national contract would have paid, over the practices of which both are known. Never a payment.',
})
export class RunAgainstNationalType {
  @Field(() => Int, { description: 'All practices of the run.' })
  practices!: number;

  @Field(() => Int, { description: 'Practices that are paid more.' })
  better!: number;

  @Field(() => Int, { description: 'Practices that are paid the same.' })
  same!: number;

  @Field(() => Int, { description: 'Practices that are paid less.' })
  worse!: number;

  @Field(() => Int, { description: 'Practices of which the national sum is not known.' })
  notKnown!: number;

  @Field(() => Money, { description: 'What the run pays those of which it is known.' })
  paid!: Money;

  @Field(() => Money, { description: 'What the national contract would have paid them.' })
  national!: Money;

  @Field(() => Money, { description: 'Paid less national.' })
  difference!: Money;

  @Field(() => [NotKnownReasonType], { description: 'Why it is not known, the most frequent first; at most 5.' })
  reasons!: NotKnownReasonType[];
}

@ObjectType('NationalComparison', {
  description:
    'What one practice was paid for a phase beside what the national contract would have paid. Never a payment.',
})
export class NationalComparisonType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'The part of the national year that was compared, as in "3 of 12 months".' })
  partOfYear!: string;
}

export const NationalComparisonConnection = connectionOf('NationalComparison', () => NationalComparisonType);
