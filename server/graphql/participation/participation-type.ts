import { MaxLength } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { ParticipationState } from '../../domain/participation/offer-states.ts';
import type { EvidenceState } from '../../domain/participation/requirement-progress.ts';
import { OfRight } from '../access.ts';
import { MayI, Permission, connectionOf, outcomeOf } from '../answers.ts';
import { DayScalar, InstantScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

@InputType({ description: 'Which evidence.' })
export class EvidenceFilter {
  @Field(() => [String], { nullable: true, description: 'Only these states: recorded, confirmed, rejected.' })
  states?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Only this phase.' })
  @MaxLength(120)
  phaseKey?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name of the practice, or the beginning of its code.',
  })
  @MaxLength(120)
  search?: string | null;
}

@ObjectType('RequirementProgress', { description: 'How far a practice is with one thing the phase asks.' })
export class RequirementProgressType {
  @Field(() => String, { description: 'The key of the requirement.' })
  key!: string;

  @Field(() => String, { description: 'What is asked.' })
  name!: string;

  @Field(() => String, { description: 'discussion, written_response, report or other.' })
  kind!: string;

  @Field(() => Int, { description: 'How many are needed.' })
  needed!: number;

  @Field(() => Int, { description: 'How many were recorded and not rejected.' })
  recorded!: number;

  @Field(() => Int, { description: 'How many the commissioner has confirmed: only these count.' })
  confirmed!: number;

  @Field(() => Boolean, { description: 'True when enough are confirmed.' })
  met!: boolean;

  @Field(() => String, { description: '"Met", "One discussion short", "Response missing".' })
  sentence!: string;
}

@ObjectType('EvidencePermissions', { description: 'What may be done with evidence now, by the person who asks.' })
export class EvidencePermissionsType {
  @MayI('Confirm or reject it.', 'confirmEvidence', 'rejectEvidence')
  review!: Permission;
}

@ObjectType('Evidence', { description: 'What a practice says it has done, and what the commissioner made of it.' })
export class EvidenceType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'What it is evidence for.' })
  requirementKey!: string;

  @Field(() => DayScalar, { description: 'The day it happened.' })
  happenedOn!: string;

  @Field(() => String, { description: 'What was done, in the words of the practice.' })
  note!: string;

  @Field(() => String, { description: 'recorded, confirmed or rejected.' })
  state!: EvidenceState;

  @Field(() => String, { description: 'Who recorded it.' })
  recordedBy!: string;

  @Field(() => InstantScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who confirmed or rejected it.' })
  reviewedBy!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was confirmed or rejected.' })
  reviewedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected.' })
  reason!: string | null;

  @Field(() => Int, { description: 'The version of this row: send it back as expectedVersion.' })
  version!: number;
}

@OfRight('offer:read')
@ObjectType('Participation', { description: 'A practice that takes part in a phase.' })
export class ParticipationType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'active, withdrawn, left or reverted.' })
  state!: ParticipationState;

  @Field(() => DayScalar, { nullable: true, description: 'The first day in the scheme; null when none is left.' })
  from!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day in the scheme; null when none is left.' })
  to!: string | null;

  @Field(() => InstantScalar, { description: 'When the practice opted in.' })
  acceptedAt!: Date;

  @Field(() => Int, { description: 'The version of this row.' })
  version!: number;
}

export const EvidenceConnection = connectionOf('Evidence', () => EvidenceType);
export const EvidenceOutcome = outcomeOf('Evidence', () => ParticipationType);
