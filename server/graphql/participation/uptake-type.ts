import { Field, Int, ObjectType } from 'type-graphql';
import { OfRight } from '../access.ts';
import { DayScalar, InstantScalar } from '../scalars/dates.ts';

@ObjectType('UptakePoint', { description: 'Uptake at the end of a London day.' })
export class UptakePointType {
  @Field(() => DayScalar, { description: 'The day.' })
  on!: string;

  @Field(() => Int, { description: 'Practices that had opted in.' })
  accepted!: number;

  @Field(() => Int, { description: 'All others: offered − accepted.' })
  national!: number;

  @Field(() => Int, { description: 'Practices offered.' })
  offered!: number;

  @Field(() => String, { description: 'The share that had opted in, in percent with one decimal.' })
  acceptedPercent!: string;
}

@OfRight('offer:read')
@ObjectType('PhaseUptake', {
  description: 'How the practices answered one phase, now and day by day. For the commissioner and its auditors.',
})
export class PhaseUptakeType {
  @Field(() => String, { description: 'The key of the phase.' })
  key!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => DayScalar, { description: 'Its first day.' })
  from!: string;

  @Field(() => DayScalar, { description: 'Its last day.' })
  to!: string;

  @Field(() => InstantScalar, { description: 'The last second in which a practice can opt in.' })
  optInClosesAt!: Date;

  @Field(() => Int, { description: 'Practices offered.' })
  offered!: number;

  @Field(() => Int, { description: 'Opted in.' })
  accepted!: number;

  @Field(() => Int, { description: 'Declined.' })
  declined!: number;

  @Field(() => Int, { description: 'No answer.' })
  silent!: number;

  @Field(() => Int, { description: 'Left, or reverted when the scheme ended.' })
  left!: number;

  @Field(() => Int, { description: 'On the national contract: offered − accepted.' })
  national!: number;

  @Field(() => String, { description: 'The share that opted in, in percent with one decimal.' })
  acceptedPercent!: string;

  @Field(() => Int, { description: 'The threshold of the scheme.' })
  practicesNeeded!: number;

  @Field(() => Boolean, { description: 'True when enough practices opted in.' })
  viable!: boolean;

  @Field(() => [UptakePointType], { description: 'The day of the offer, each day on which uptake changed, and today.' })
  series!: UptakePointType[];

  @Field(() => Int, { description: 'Practices in the phase that have met everything it asks.' })
  requirementsMet!: number;

  @Field(() => Int, { description: 'Evidence that waits for the commissioner.' })
  evidenceToReview!: number;
}
