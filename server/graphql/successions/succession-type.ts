import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { successionStates } from '../../domain/successions/succession-states.ts';
import type { SuccessionState } from '../../domain/successions/succession-states.ts';
import { OfRight } from '../access.ts';
import { MayI, Permission, Refusal, connectionOf, outcomeOf } from '../answers.ts';
import { enumOf } from '../enum-of.ts';
import { OrganisationType } from '../organisations/organisation.ts';
import { DayScalar, InstantScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

/** How the states are written in the contract. */
export type SuccessionStateName = Uppercase<SuccessionState>;
export const SuccessionStateEnum = enumOf<SuccessionStateName>(
  successionStates.map((state) => state.toUpperCase() as SuccessionStateName),
);
registerEnumType(SuccessionStateEnum, {
  name: 'SuccessionState',
  description: 'Whether the record of a merger or split stands.',
});

@InputType({ description: 'Which mergers and splits.' })
export class SuccessionFilter {
  @Field(() => [SuccessionStateEnum], { nullable: true, description: 'Only these states.' })
  states?: SuccessionStateName[] | null;
}

@ArgsType()
export class SuccessionArgs {
  @Field(() => OpaqueId, { description: 'The practice whose work was taken over.' })
  predecessorId!: string;

  @Field(() => OpaqueId, { description: 'The practice that took it over.' })
  successorId!: string;

  @Field(() => DayScalar, { description: 'The first day on which the successor did the work.' })
  firstDay!: string;

  @Field(() => String, { nullable: true, description: 'How much of it, in percent; all of it when left out.' })
  percent!: string | null;

  @Field(() => String, { description: 'The document it rests on.' })
  source!: string;
}

@ObjectType('SuccessionPermissions', { description: 'What may be done with it now, by the person who asks.' })
export class SuccessionPermissionsType {
  @MayI('Withdraw it.', 'withdrawSuccession')
  withdraw!: Permission;
}

@ObjectType('Succession', {
  description: 'One practice took over the work of another: all of it in a merger, a share of it in a split.',
})
export class SuccessionType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => SuccessionStateEnum, { description: 'Whether it stands.' })
  state!: SuccessionStateName;

  @Field(() => DayScalar, { description: 'The first day on which the successor did the work.' })
  firstDay!: string;

  @Field(() => String, { nullable: true, description: 'How much was taken over, in percent; null for all of it.' })
  percent!: string | null;

  @Field(() => String, { description: 'The document it rests on.' })
  source!: string;

  @Field(() => String, { description: 'Who recorded it.' })
  recordedBy!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  recordedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawnBecause!: string | null;

  @Field(() => String, { nullable: true, description: 'Who withdrew it.' })
  withdrawnBy!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When.' })
  withdrawnAt!: Date | null;

  @Field(() => Int, { description: 'Goes up when it is withdrawn; pass it to withdraw it.' })
  version!: number;
}

@ObjectType('PhaseThatChanges', { description: 'A phase on which a merger or split bears.' })
export class PhaseThatChangesType {
  @Field(() => OpaqueId, { description: 'The scheme.' })
  schemeId!: string;

  @Field(() => String, { description: 'Its name.' })
  schemeName!: string;

  @Field(() => String, { description: 'The name of the phase.' })
  phaseName!: string;

  @Field(() => DayScalar, { description: 'Its first day.' })
  from!: string;

  @Field(() => DayScalar, { description: 'Its last day.' })
  to!: string;

  @Field(() => [String], { description: 'The names of the practices that take part in it.' })
  practices!: string[];

  @Field(() => String, { description: 'What becomes of its payments.' })
  payments!: string;
}

@ObjectType('SuccessionPreview', { description: 'What recording a merger or split would do. Nothing is saved.' })
@OfRight('fact:tell')
export class SuccessionPreviewType {
  @Field(() => [Refusal], { description: 'Everything that is wrong with it; nothing else is said then.' })
  problems!: Refusal[];

  @Field(() => [String], { description: 'What follows from it, in words.' })
  follows!: string[];

  @Field(() => [PhaseThatChangesType], { description: 'The phases on which it bears, the first to end first.' })
  phases!: PhaseThatChangesType[];
}

export const SuccessionConnection = connectionOf('Succession', () => SuccessionType);
export const SuccessionOutcome = outcomeOf('Succession', () => SuccessionType);
export const OrganisationConnection = connectionOf('Organisation', () => OrganisationType);
