import { Field, Int, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { MaxLength } from 'class-validator';
import { schemeStates } from '../../domain/schemes/scheme-states.ts';
import type { SchemeState } from '../../domain/schemes/scheme-states.ts';
import type { SchemeSort } from '../../persistence/schemes/scheme-list-repository.ts';
import { OfRight } from '../access.ts';
import { MayI, Permission, Refusal, connectionOf, outcomeOf } from '../answers.ts';
import { enumOf } from '../enum-of.ts';
import { DayScalar, InstantScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

export const SchemeStateEnum = enumOf<SchemeState>(schemeStates);
registerEnumType(SchemeStateEnum, { name: 'SchemeState', description: 'Where a scheme is on its way.' });

export const SchemeSortEnum = enumOf<SchemeSort>(['NEWEST', 'OLDEST', 'NAME', 'STATE']);
registerEnumType(SchemeSortEnum, { name: 'SchemeSort', description: 'The order of the list of schemes.' });

@InputType({ description: 'Which schemes.' })
export class SchemeFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  @MaxLength(120)
  search?: string | null;

  @Field(() => [SchemeStateEnum], { nullable: true, description: 'Only these states.' })
  states?: SchemeState[] | null;
}

@OfRight('scheme:read')
@ObjectType('SchemeVersion', { description: 'The text of a scheme. It is immutable once consulted on.' })
export class SchemeVersionType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: '1 for the first.' })
  number!: number;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of its canonical form; null while it can still change.',
  })
  fingerprint!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was fixed.' })
  frozenAt!: Date | null;

  @Field(() => InstantScalar, { description: 'When it was last saved.' })
  savedAt!: Date;
}

@ObjectType('SchemePermissions', { description: 'What may be done with the scheme now, by the person who asks.' })
export class SchemePermissionsType {
  @MayI('Save the draft.', 'saveScheme')
  save!: Permission;

  @MayI('Send the draft to the LMC.', 'startConsultation')
  startConsultation!: Permission;

  @MayI('Record the decision of the committee.', 'recordCommitteeDecision')
  recordDecision!: Permission;

  @MayI('Publish.', 'publishScheme')
  publish!: Permission;

  @MayI('End the scheme.', 'endScheme')
  end!: Permission;

  @MayI('Withdraw the scheme.', 'withdrawScheme')
  withdraw!: Permission;

  @MayI('Start a new version of the text.', 'startNewVersion')
  startNewVersion!: Permission;

  @MayI('Start a payment run.', 'startPaymentRun')
  startPaymentRun!: Permission;
}

@ObjectType('GateCheck', {
  description: 'One check of the publish gate: met with its evidence, or not met with what to do.',
})
export class GateCheckType {
  @Field(() => String, { description: 'Its key.' })
  key!: string;

  @Field(() => String, { description: 'What is checked.' })
  title!: string;

  @Field(() => Boolean, { description: 'True when it is met.' })
  passed!: boolean;

  @Field(() => String, { description: 'The evidence, or the reason why it is not met.' })
  evidence!: string;

  @Field(() => String, { nullable: true, description: 'What to do.' })
  remedy!: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the reason.' })
  code!: string | null;

  @Field(() => [Refusal], { description: 'Every reason why it is not met.' })
  reasons!: Refusal[];
}

@ObjectType('PublishGate', { description: 'Works like a build check: a blocker can be met, never dismissed.' })
export class PublishGateType {
  @Field(() => Boolean, { description: 'True when every check is met.' })
  ready!: boolean;

  @Field(() => [GateCheckType], { description: 'The checks, in order.' })
  checks!: GateCheckType[];
}

@OfRight('offer:read')
@ObjectType('SchemeCounts', {
  description: 'How the practices answered the offer of the first phase. national = offered − accepted.',
})
export class SchemeCountsType {
  @Field(() => Int, { description: 'Practices offered.' })
  offered!: number;

  @Field(() => Int, { description: 'Opted in.' })
  accepted!: number;

  @Field(() => Int, { description: 'Declined.' })
  declined!: number;

  @Field(() => Int, { description: 'No answer: they stay on the national contract.' })
  silent!: number;

  @Field(() => Int, { description: 'Left, or reverted when the scheme ended.' })
  left!: number;

  @Field(() => Int, { description: 'On the national contract.' })
  national!: number;
}

@ObjectType('Scheme', { description: 'A local incentive scheme of one commissioner.' })
export class SchemeType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => SchemeStateEnum, { description: 'Where it is on its way.' })
  state!: SchemeState;

  @Field(() => InstantScalar, { description: 'When it was drafted.' })
  createdAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was published.' })
  publishedAt!: Date | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The first day on which every practice is back on the national contract.',
  })
  endedFrom!: string | null;

  @Field(() => Int, { description: 'The version of this row: send it back as expectedVersion.' })
  version!: number;
}

export const SchemeConnection = connectionOf('Scheme', () => SchemeType);
export const SchemeOutcome = outcomeOf('Scheme', () => SchemeType);
