import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ConsultationState, LmcOutcome } from '../../domain/consultations/consultation-states.ts';
import { OfItsHolder } from '../access.ts';
import { MayI, Permission, connectionOf, outcomeOf } from '../answers.ts';
import { enumOf } from '../enum-of.ts';
import { InstantScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

export const ConsultationStateEnum = enumOf<ConsultationState>(['open', 'responded', 'no_response']);
registerEnumType(ConsultationStateEnum, { name: 'ConsultationState', description: 'Whether the LMC has answered.' });

export const LmcOutcomeEnum = enumOf<LmcOutcome>([
  'SUPPORTED',
  'SUPPORTED_WITH_CONDITIONS',
  'NOT_SUPPORTED',
  'NO_RESPONSE_IN_TIME',
]);
registerEnumType(LmcOutcomeEnum, {
  name: 'LmcOutcome',
  description: 'What the LMC said. It is consulted; it has no veto.',
});

@InputType({ description: 'Which consultations.' })
export class ConsultationFilter {
  @Field(() => [ConsultationStateEnum], { nullable: true, description: 'Only these states.' })
  states?: ConsultationState[] | null;
}

@ObjectType('ConsultationCommentPermissions', {
  description: 'What may be done with the comment now, by the person who asks.',
})
export class ConsultationCommentPermissionsType {
  @MayI('Send it to the commissioner.', 'sendComment')
  send!: Permission;

  @MayI('Reply to it.', 'replyToComment')
  reply!: Permission;
}

@ObjectType('ConsultationComment', { description: 'A comment of the LMC on a clause, and the reply to it.' })
export class ConsultationCommentType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'The clause, as a path such as purpose or phases[0].components[0].' })
  clause!: string;

  @Field(() => String, { description: 'What it says.' })
  body!: string;

  @Field(() => InstantScalar, { description: 'When it was written.' })
  writtenAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was sent; null while it is private to the LMC.' })
  sentAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The reply of the commissioner.' })
  reply!: string | null;

  @Field(() => String, { nullable: true, description: 'Who replied.' })
  repliedBy!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When.' })
  repliedAt!: Date | null;

  @Field(() => Int, { description: 'The version of this row: send it back as expectedVersion.' })
  version!: number;
}

@OfItsHolder()
@ObjectType('ConsultationResponse', {
  description: 'The signed answer of the LMC, or the record that none came in time.',
})
export class ConsultationResponseType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => LmcOutcomeEnum, { description: 'What the LMC said.' })
  outcome!: LmcOutcome;

  @Field(() => String, { description: 'The conditions; empty when there are none.' })
  conditions!: string;

  @Field(() => String, { description: 'The statement in words.' })
  statement!: string;

  @Field(() => String, { description: 'Who signed; empty when nobody did.' })
  signedName!: string;

  @Field(() => String, { description: 'By what authority.' })
  authority!: string;

  @Field(() => InstantScalar, { description: 'When it was signed, or when silence was recorded.' })
  signedAt!: Date;

  @Field(() => String, { description: 'The fingerprint of the exact text.' })
  fingerprint!: string;
}

@ObjectType('ConsultationPermissions', { description: 'What may be done now, by the person who asks.' })
export class ConsultationPermissionsType {
  @MayI('Comment on a clause.', 'writeComment')
  comment!: Permission;

  @MayI('Sign the answer.', 'signConsultation')
  sign!: Permission;

  @MayI('Move the closing date later.', 'extendConsultation')
  extend!: Permission;

  @MayI('Record that no answer came in time.', 'recordNoResponse')
  recordNoResponse!: Permission;
}

@ObjectType('Consultation', { description: 'One LMC consulted on one version of a scheme.' })
export class ConsultationType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => ConsultationStateEnum, { description: 'Whether the LMC has answered.' })
  state!: ConsultationState;

  @Field(() => InstantScalar, { description: 'When it was sent.' })
  openedAt!: Date;

  @Field(() => InstantScalar, { description: 'The last second in which the LMC can answer.' })
  closesAt!: Date;

  @Field(() => String, { description: 'The fingerprint of the text.' })
  fingerprint!: string;

  @Field(() => Int, { description: 'The version of this row: send it back as expectedVersion.' })
  version!: number;
}

export const ConsultationConnection = connectionOf('Consultation', () => ConsultationType);
export const ConsultationOutcome = outcomeOf('Consultation', () => ConsultationType);
