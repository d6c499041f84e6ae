import { MaxLength } from 'class-validator';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { entryStates } from '../../domain/identity/decide-invite-first-person.ts';
import type { EntryState } from '../../domain/identity/decide-invite-first-person.ts';
import type { OrganisationKind, Role } from '../../domain/permissions.ts';
import { MayI, Refusal, connectionOf, outcomeOf } from '../answers.ts';
import type { Permission } from '../answers.ts';
import { enumOf } from '../enum-of.ts';
import { OrganisationKindEnum, RoleEnum } from '../organisations/organisation.ts';
import { DayScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

export const EntryStateEnum = enumOf<EntryState>(entryStates);
registerEnumType(EntryStateEnum, {
  name: 'EntryState',
  description:
    'Whether anybody is in for an organisation: somebody has acted for it, is only invited, or there is nobody.',
});

@InputType('Invitation', { description: 'Whom to invite.' })
export class InvitationInput {
  @Field(() => String, { description: 'Their name, for when the address is not known yet.' })
  name!: string;

  @Field(() => String, { description: 'The address they sign in with.' })
  email!: string;

  @Field(() => String, { description: 'What they do for the organisation.' })
  jobTitle!: string;

  @Field(() => [RoleEnum], { description: 'The rights they get.' })
  roles!: Role[];

  @Field(() => DayScalar, { nullable: true, description: 'The last day of their access; null while it has none.' })
  endsOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it must be an address that several people read.' })
  sharedMailboxReason?: string | null;
}

@InputType('FirstPerson', { description: 'Whom to invite as the first person of an organisation.' })
export class FirstPersonInput {
  @Field(() => String, { description: 'Their name, for when the address is not known yet.' })
  name!: string;

  @Field(() => String, { description: 'The address they sign in with.' })
  email!: string;

  @Field(() => String, { description: 'What they do for the organisation.' })
  jobTitle!: string;

  @Field(() => String, { nullable: true, description: 'Why it must be an address that several people read.' })
  sharedMailboxReason?: string | null;
}

@InputType({ description: 'Which organisations.' })
export class EntryFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, or the beginning of the code.' })
  @MaxLength(120)
  search?: string | null;

  @Field(() => [EntryStateEnum], { nullable: true, description: 'Only these states.' })
  states?: EntryState[] | null;

  @Field(() => [OrganisationKindEnum], { nullable: true, description: 'Only these kinds.' })
  kinds?: OrganisationKind[] | null;
}

@ObjectType('EntryPermissions', { description: 'What I may do now to let somebody in for an organisation.' })
export class EntryPermissionsType {
  @MayI('Invite its first person.', 'inviteFirstPerson')
  invite!: Permission;

  @MayI('Send my invitation again.', 'resendInvitation')
  resend!: Permission;

  @MayI('Withdraw my invitation.', 'withdrawInvitation')
  withdraw!: Permission;
}

@ObjectType('OrganisationEntry', {
  description:
    'A practice, an LMC or a network that my commissioner deals with today, and whether anybody is in for it.',
})
export class OrganisationEntryType {
  @Field(() => OpaqueId, { description: 'The id of the organisation.' })
  id!: string;

  @Field(() => EntryStateEnum, { description: 'Whether anybody is in for it.' })
  state!: EntryState;
}

@ObjectType('FirstPersonRow', { description: 'One row of a file of first people, as it would be done.' })
export class FirstPersonRowType {
  @Field(() => Int, { description: 'The row, the headings being the first.' })
  row!: number;

  @Field(() => String, { description: 'The organisation.' })
  organisation!: string;

  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: 'The name of the person.' })
  name!: string;

  @Field(() => String, { description: 'Their address.' })
  email!: string;

  @Field(() => String, { description: 'What they do there.' })
  jobTitle!: string;
}

@ObjectType('FirstPeoplePreview', { description: 'What a file of first people would do. Nothing is saved.' })
export class FirstPeoplePreviewType {
  @Field(() => [FirstPersonRowType], { description: 'Whom it would invite; none when anything is wrong.' })
  rows!: FirstPersonRowType[];

  @Field(() => [Refusal], { description: 'Everything that is wrong, by row, with the way out.' })
  problems!: Refusal[];
}

@ObjectType('FirstPeopleInvited', { description: 'The first people of a file are invited.' })
export class FirstPeopleInvitedType {
  @Field(() => Int, { description: 'How many.' })
  invited!: number;
}

export const OrganisationEntryConnection = connectionOf('OrganisationEntry', () => OrganisationEntryType);
export const OrganisationEntryOutcome = outcomeOf('OrganisationEntry', () => OrganisationEntryType);
export const FirstPeopleOutcome = outcomeOf('FirstPeopleInvited', () => FirstPeopleInvitedType);
