import { Field, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { membershipStates } from '../../domain/identity/membership-states.ts';
import type { MembershipState } from '../../domain/identity/membership-states.ts';
import type { Role } from '../../domain/permissions.ts';
import { OfItsHolder, OfRight } from '../access.ts';
import { MayI, Refused, outcomeOf } from '../answers.ts';
import type { Permission } from '../answers.ts';
import { enumOf } from '../enum-of.ts';
import { RoleEnum } from '../organisations/organisation.ts';
import { DayScalar, InstantScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

export const MembershipStateEnum = enumOf<MembershipState>(membershipStates);
registerEnumType(MembershipStateEnum, {
  name: 'MembershipState',
  description: 'Where a membership stands today: in, invited (nobody has used it yet), suspended, or over.',
});

@OfItsHolder()
@ObjectType('Person', { description: 'Somebody who uses the portal.' })
export class PersonType {
  @Field(() => OpaqueId, { description: 'Their id.' })
  id!: string;

  @Field(() => String, { description: 'Their name.' })
  name!: string;

  @Field(() => String, { description: 'Their e-mail address. Shown to colleagues only.' })
  email!: string;
}

@ObjectType('Membership', { description: 'What a person may do for an organisation.' })
export class MembershipType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => [RoleEnum], { description: 'The rights the person has there.' })
  roles!: Role[];

  @Field(() => String, { description: 'What the person does there, in their own words.' })
  jobTitle!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Its last day; null while it has none.' })
  endsOn!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When the person was invited.' })
  invitedAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When the invitation was sent last.' })
  lastSentAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When the person first used the invitation.' })
  acceptedAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was suspended; null while it is not.' })
  suspendedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why the address is one that several people read.' })
  sharedMailboxReason!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was taken away; null while it holds.' })
  revokedAt!: Date | null;

  @Field(() => Int, { description: 'Send this back as expectedVersion.' })
  version!: number;
}

@ObjectType('MembershipPermissions', { description: 'What I may do with a membership of my organisation now.' })
export class MembershipPermissionsType {
  @MayI('Give the person other rights.', 'changeRoles')
  changeRoles!: Permission;

  @MayI("Take the person's access away.", 'revokeMembership')
  revoke!: Permission;

  @MayI('Suspend the person.', 'suspendMember')
  suspend!: Permission;

  @MayI('Let the person in again after they were suspended.', 'bringMemberBack')
  bringBack!: Permission;

  @MayI("Set the last day of the person's access.", 'setMemberEnd')
  setEnd!: Permission;

  @MayI('Send the invitation again.', 'resendInvitation')
  resend!: Permission;

  @MayI('Withdraw the invitation.', 'withdrawInvitation')
  withdraw!: Permission;
}

@ObjectType('RightAtRisk', { description: 'A right that nobody or only one person holds today.' })
export class RightAtRiskType {
  @Field(() => RoleEnum, { description: 'The right.' })
  role!: Role;

  @Field(() => Int, { description: 'How many hold it: none or one.' })
  holders!: number;

  @Field(() => String, { description: 'The sentence to show.' })
  warning!: string;
}

@ObjectType('SessionEnds', { description: 'When my session ends by itself.' })
export class SessionEndsType {
  @Field(() => Int, { description: 'So many seconds after my last request.' })
  idleSeconds!: number;

  @Field(() => Int, { description: 'In so many seconds, whatever I do.' })
  secondsLeft!: number;
}

@ObjectType('Me', { description: "Who is asking, and what the portal's clock says." })
export class MeType {
  @Field(() => PersonType, { description: 'The person.' })
  person!: PersonType;

  @OfItsHolder()
  @Field(() => MembershipType, { nullable: true, description: 'What the person acts for now; null until they choose.' })
  membership!: MembershipType | null;

  @OfItsHolder()
  @Field(() => [MembershipType], { description: 'Everything the person may choose to act for.' })
  memberships!: MembershipType[];

  @Field(() => DayScalar, { description: 'The day it is in London.' })
  today!: string;

  @Field(() => InstantScalar, { description: "The portal's time: the real one, or the demonstration's." })
  now!: Date;

  @Field(() => Boolean, { description: 'True where everything is invented and the date can be moved.' })
  demonstration!: boolean;

  @Field(() => SessionEndsType, { nullable: true, description: 'When my session ends by itself; null for a token.' })
  sessionEnds!: SessionEndsType | null;

  @Field(() => [String], { description: 'The actions this person may ask for, such as scheme:draft.' })
  may!: string[];
}

@ObjectType('TokenScope', { description: 'A right that a token may be given.' })
export class TokenScopeType {
  @Field(() => String, { description: 'Its name, such as scheme:read.' })
  name!: string;

  @Field(() => String, { description: 'What it lets a script do, as one says it after "It may".' })
  words!: string;

  @Field(() => RoleEnum, { description: 'What it takes of the person.' })
  role!: Role;
}

@ObjectType('ApiToken', { description: 'A token that lets a script act as one person in one organisation.' })
export class ApiTokenType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'What it is for.' })
  name!: string;

  @Field(() => [String], { description: 'The actions it may ask for.' })
  scopes!: string[];

  @Field(() => InstantScalar, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => InstantScalar, { description: 'When it stops working.' })
  expiresAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was last used, to the minute.' })
  lastUsedAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was revoked; null while it holds.' })
  revokedAt!: Date | null;
}

@ObjectType('ApiTokenPermissions', { description: 'What I may do with a token now.' })
export class ApiTokenPermissionsType {
  @MayI('Stop the token.', 'revokeApiToken')
  revoke!: Permission;
}

@OfRight('token:create')
@ObjectType('NewApiToken', { description: 'A token just made.' })
export class NewApiTokenType {
  @Field(() => ApiTokenType, { description: 'The token.' })
  token!: ApiTokenType;

  @Field(() => String, { description: 'What the script sends. Shown this once: we keep only its hash.' })
  secret!: string;
}

@ObjectType({ description: 'The answer yes, where there is nothing to show.' })
export class Done {
  @Field(() => Boolean, { description: 'Always true.' })
  done!: boolean;
}

export const MembershipOutcome = outcomeOf('Membership', () => MembershipType);
export const DoneOutcome = outcomeOf('Done', () => Done);

export const ApiTokenOutcome = createUnionType({
  name: 'ApiTokenOutcome',
  description: 'A token just made with its secret, a token, or the reason why not.',
  types: () => [NewApiTokenType, ApiTokenType, Refused] as const,
  resolveType: (value: object) => ('secret' in value ? NewApiTokenType : 'reasons' in value ? Refused : ApiTokenType),
});
