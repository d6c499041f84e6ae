import { MaxLength } from 'class-validator';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { claimStates } from '../../domain/reported/claim-states.ts';
import type { ClaimState } from '../../domain/reported/claim-states.ts';
import { MayI, Money, Permission, connectionOf, outcomeOf } from '../answers.ts';
import { enumOf } from '../enum-of.ts';
import { InstantScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

/** How the states are written in the contract. */
export type ClaimStateName = Uppercase<ClaimState>;
export const ClaimStateEnum = enumOf<ClaimStateName>(claimStates.map((state) => state.toUpperCase() as ClaimStateName));
registerEnumType(ClaimStateEnum, { name: 'ClaimState', description: 'Where a claim for actual performance is.' });

@InputType({ description: 'Which claims.' })
export class ClaimFilter {
  @Field(() => [ClaimStateEnum], { nullable: true, description: 'Only these states.' })
  states?: ClaimStateName[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name of the practice or the scheme, or the beginning of the practice’s code.',
  })
  @MaxLength(120)
  search?: string | null;
}

@ObjectType('ClaimPermissions', { description: 'What may be done with the claim now, by the person who asks.' })
export class ClaimPermissionsType {
  @MayI('Agree to it.', 'agreeClaim')
  agree!: Permission;

  @MayI('Decline it.', 'declineClaim')
  decline!: Permission;

  @MayI('Take it back.', 'withdrawClaim')
  withdraw!: Permission;
}

@ObjectType('Claim', {
  description: 'A practice asks to be paid for its actual performance instead of its share of an earlier year.',
})
export class ClaimType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => ClaimStateEnum, { description: 'Where it is.' })
  state!: ClaimStateName;

  @Field(() => String, { description: 'The component of the payment it is about.' })
  componentKey!: string;

  @Field(() => Money, { description: 'What the component pays without the claim.' })
  share!: Money;

  @Field(() => String, { description: 'By how many percent the actual sum must be better.' })
  claimPercent!: string;

  @Field(() => Money, { description: 'The least sum that may be asked for.' })
  least!: Money;

  @Field(() => Money, { description: 'What is asked for.' })
  actual!: Money;

  @Field(() => String, { description: 'Where the sum was taken from.' })
  actualSource!: string;

  @Field(() => String, { description: 'Why the practice asks.' })
  reason!: string;

  @Field(() => String, { description: 'Who asked.' })
  askedBy!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  askedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Why it was agreed, declined or withdrawn.' })
  answerReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Who decided or withdrew it.' })
  answeredBy!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When.' })
  answeredAt!: Date | null;

  @Field(() => Int, { description: 'Goes up when it is answered; pass it to answer.' })
  version!: number;
}

@ObjectType('ClaimCase', { description: 'What a claim for one component of an offer rests on.' })
export class ClaimCaseType {
  @Field(() => String, { description: 'The component.' })
  componentKey!: string;

  @Field(() => String, { description: 'Its name.' })
  componentName!: string;

  @Field(() => String, { description: 'The financial year whose actual performance is meant.' })
  year!: string;

  @Field(() => String, { description: 'By how many percent the actual sum must be better.' })
  claimPercent!: string;

  @Field(() => Money, {
    nullable: true,
    description: 'What the component pays without a claim; null when it cannot be worked out.',
  })
  share!: Money | null;

  @Field(() => Money, { nullable: true, description: 'The least sum that may be asked for.' })
  least!: Money | null;

  @Field(() => String, { nullable: true, description: 'Why the share cannot be worked out.' })
  noShareBecause!: string | null;

  @Field(() => Money, { nullable: true, description: 'The actual sum on record; null when the practice must say it.' })
  onRecord!: Money | null;

  @Field(() => String, { nullable: true, description: 'Where the sum on record was read.' })
  onRecordSource!: string | null;

  @Field(() => [ClaimType], { description: 'Every claim for it, the newest first.' })
  claims!: ClaimType[];

  @MayI('Whether I may ask now, and if not, why.', 'askForActualPerformance')
  ask!: Permission;
}

@ObjectType('OfferClaims', { description: 'The claims that an offer allows.' })
export class OfferClaimsType {
  @Field(() => [ClaimCaseType], { description: 'One for each component that allows a claim; empty when none does.' })
  cases!: ClaimCaseType[];
}

export const ClaimConnection = connectionOf('Claim', () => ClaimType);
export const ClaimOutcomeUnion = outcomeOf('Claim', () => ClaimType);
