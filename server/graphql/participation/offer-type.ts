import { MaxLength } from 'class-validator';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { offerResponses } from '../../domain/participation/offer-states.ts';
import type { OfferResponse } from '../../domain/participation/offer-states.ts';
import type { OfferSort } from '../../persistence/participation/offer-list-repository.ts';
import { MayI, Permission, connectionOf, outcomeOf } from '../answers.ts';
import { enumOf } from '../enum-of.ts';
import { DayScalar, InstantScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { PenceScalar } from '../scalars/pence.ts';

export const OfferResponseEnum = enumOf<OfferResponse>(offerResponses);
registerEnumType(OfferResponseEnum, {
  name: 'OfferResponse',
  description: 'What a practice has answered. Silence means the national contract.',
});

export const OfferSortEnum = enumOf<OfferSort>(['CLOSING', 'PRACTICE', 'NEWEST']);
registerEnumType(OfferSortEnum, { name: 'OfferSort', description: 'The order of the list of offers.' });

@InputType({ description: 'Which offers.' })
export class OfferFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name of the practice or the scheme, or the beginning of the practice’s code.',
  })
  @MaxLength(120)
  search?: string | null;

  @Field(() => [OfferResponseEnum], { nullable: true, description: 'Only these answers.' })
  responses?: OfferResponse[] | null;

  @Field(() => String, { nullable: true, description: 'Only this phase.' })
  @MaxLength(120)
  phaseKey?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for the offers of practices only that are not with the commissioner today.',
  })
  moved?: boolean | null;
}

@ObjectType('OfferPermissions', { description: 'What may be done with the offer now, by the person who asks.' })
export class OfferPermissionsType {
  @MayI('Opt in.', 'optIn')
  accept!: Permission;

  @MayI('Decline, or take back an acceptance while the window is open.', 'declineOffer')
  decline!: Permission;

  @MayI('Go back to the national contract.', 'revertToNationalContract')
  leave!: Permission;

  @MayI('Record evidence.', 'recordEvidence')
  recordEvidence!: Permission;
}

@ObjectType('OfferAnswer', { description: 'One answer to an offer. Answers are kept; the last one counts.' })
export class OfferAnswerType {
  @Field(() => OfferResponseEnum, { description: 'The answer.' })
  response!: OfferResponse;

  @Field(() => DayScalar, { description: 'The day from which it counts.' })
  effectiveFrom!: string;

  @Field(() => String, { description: 'Who gave it.' })
  respondedBy!: string;

  @Field(() => String, { description: 'By what authority; for an end of the scheme, the reason.' })
  authority!: string;

  @Field(() => InstantScalar, { description: 'When it was given.' })
  respondedAt!: Date;
}

@ObjectType('ComparisonRow', {
  description: 'One question answered for the national contract and for the local scheme.',
})
class ComparisonRowType {
  @Field(() => String, { description: 'guaranteed, possible, at_risk, hours, reporting or leaving.' })
  key!: string;

  @Field(() => String, { description: 'The question.' })
  label!: string;

  @Field(() => String, { description: 'The national contract, in words; says so where something is not known.' })
  national!: string;

  @Field(() => String, { description: 'The local scheme, in words; says so where something is not known.' })
  local!: string;

  @Field(() => PenceScalar, { nullable: true, description: 'The national amount, where there is one.' })
  nationalPence!: number | null;

  @Field(() => PenceScalar, { nullable: true, description: 'The local amount, where there is one.' })
  localPence!: number | null;
}

@ObjectType('Comparison', { description: 'National contract and local scheme side by side.' })
export class ComparisonType {
  @Field(() => [ComparisonRowType], { description: 'Always the same six rows.' })
  rows!: ComparisonRowType[];
}

@ObjectType('Offer', { description: 'One phase of a published scheme, offered to one practice.' })
export class OfferType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'The fingerprint of the text: give it back when opting in.' })
  fingerprint!: string;

  @Field(() => InstantScalar, { description: 'The first second in which it can be answered.' })
  opensAt!: Date;

  @Field(() => InstantScalar, { description: 'The last second in which it can be answered.' })
  closesAt!: Date;

  @Field(() => OfferResponseEnum, { description: 'The answer that counts.' })
  response!: OfferResponse;

  @Field(() => Int, { description: 'The version of this row: send it back as expectedVersion.' })
  version!: number;
}

export const OfferConnection = connectionOf('Offer', () => OfferType);
export const OfferOutcome = outcomeOf('Offer', () => OfferType);
