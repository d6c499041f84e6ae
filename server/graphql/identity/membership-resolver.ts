import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { bringMemberBack } from '../../actions/identity/bring-member-back.ts';
import { changeRoles } from '../../actions/identity/change-roles.ts';
import type { OwnMembership } from '../../actions/identity/own-memberships.ts';
import { revokeMembership } from '../../actions/identity/revoke-membership.ts';
import { setMemberEnd } from '../../actions/identity/set-member-end.ts';
import { suspendMember } from '../../actions/identity/suspend-member.ts';
import { whyNotBringMemberBack } from '../../domain/identity/decide-bring-member-back.ts';
import { whyNotChangeRoles } from '../../domain/identity/decide-change-roles.ts';
import { whyNotResendInvitation } from '../../domain/identity/decide-resend-invitation.ts';
import { whyNotRevokeMembership } from '../../domain/identity/decide-revoke-membership.ts';
import { whyNotSetMemberEnd } from '../../domain/identity/decide-set-member-end.ts';
import { whyNotSuspendMember } from '../../domain/identity/decide-suspend-member.ts';
import { whyNotWithdrawInvitation } from '../../domain/identity/decide-withdraw-invitation.ts';
import { membershipState } from '../../domain/identity/membership-states.ts';
import type { MembershipState } from '../../domain/identity/membership-states.ts';
import { rightsAtRisk } from '../../domain/identity/rights-at-risk.ts';
import { whyNot } from '../../domain/permissions.ts';
import type { Role } from '../../domain/permissions.ts';
import type { Membership } from '../../persistence/identity/membership-repository.ts';
import { Access, OfItsHolder } from '../access.ts';
import { permissionFor } from '../answers.ts';
import type { Context } from '../context.ts';
import { OrganisationType, RoleEnum } from '../organisations/organisation.ts';
import { DayScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import {
  MembershipOutcome,
  MembershipPermissionsType,
  MembershipStateEnum,
  MembershipType,
  PersonType,
  RightAtRiskType,
} from './identity-types.ts';
import { membershipShown } from './membership-shown.ts';

/** What was read at the door brings its person and organisation along; a colleague's are loaded. */
type Shown = Membership & Partial<Pick<OwnMembership, 'person' | 'organisation'>>;

@Resolver(() => MembershipType)
export class MembershipResolver {
  @Query(() => [MembershipType], {
    description: 'Everybody who acts, or acted, for my organisation, or is invited to.',
  })
  @Access('member:read')
  members(@Ctx() { scope, actor }: Context): Promise<Membership[]> {
    return scope.memberships.inOrganisation(actor.organisationId);
  }

  @Query(() => [RightAtRiskType], {
    description:
      'The rights to sign or approve, and to administer, that nobody or only one person of my organisation holds.',
  })
  @Access('member:read')
  async rightsAtRisk(@Ctx() { loaders, actor, today }: Context): Promise<RightAtRiskType[]> {
    const colleagues = await loaders.membershipsOfOrganisation.load(actor.organisationId);
    return rightsAtRisk(colleagues, { kind: actor.kind, today });
  }

  @OfItsHolder()
  @FieldResolver(() => OrganisationType, { description: 'The organisation.' })
  organisation(@Root() membership: Shown, @Ctx() context: Context) {
    return membership.organisation ?? context.loaders.organisation.load(membership.organisationId);
  }

  @FieldResolver(() => PersonType, { description: 'The person.' })
  person(@Root() membership: Shown, @Ctx() context: Context) {
    return membership.person ?? context.loaders.person.load(membership.personId);
  }

  @FieldResolver(() => MembershipStateEnum, { description: 'Where it stands today.' })
  state(@Root() membership: Shown, @Ctx() { today }: Context): MembershipState {
    return membershipState(membership, today);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The name of whoever invited the person, where that is a colleague; null otherwise.',
  })
  async invitedBy(@Root() { invitedBy, organisationId }: Shown, @Ctx() { visitor, loaders }: Context) {
    if (!invitedBy || visitor.actor?.organisationId !== organisationId) return null;
    const inviter = await loaders.membership.load(invitedBy);
    return inviter && ((await loaders.person.load(inviter.personId))?.name ?? null);
  }

  @FieldResolver(() => MembershipPermissionsType, {
    nullable: true,
    description: 'What I may do with it now; null for a membership of an organisation that I do not act for.',
  })
  async permissions(
    @Root() subject: Shown,
    @Ctx() { visitor: { actor }, loaders, today }: Context,
  ): Promise<MembershipPermissionsType | null> {
    if (actor?.organisationId !== subject.organisationId) return null;
    const colleagues = await loaders.membershipsOfOrganisation.load(actor.organisationId);
    const by = colleagues.find(({ id }) => id === actor.membershipId);
    const asked = { subject, by, colleagues, today };
    const sent = { subject, by, today };
    const [change, invite] = [whyNot(actor, 'member:change'), whyNot(actor, 'member:invite')];
    return {
      changeRoles: permissionFor(change ?? whyNotChangeRoles(asked)),
      revoke: permissionFor(change ?? whyNotRevokeMembership(asked)),
      suspend: permissionFor(change ?? whyNotSuspendMember(asked)),
      bringBack: permissionFor(change ?? whyNotBringMemberBack(asked)),
      setEnd: permissionFor(change ?? whyNotSetMemberEnd(asked)),
      resend: permissionFor(invite ?? whyNotResendInvitation(sent)),
      withdraw: permissionFor(invite ?? whyNotWithdrawInvitation(sent)),
    };
  }

  @Mutation(() => MembershipOutcome, { description: 'Gives a colleague other rights, from their next request on.' })
  @Access('member:change')
  changeRoles(
    @Arg('actionId', () => String) actionId: string,
    @Arg('membershipId', () => OpaqueId) membershipId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('roles', () => [RoleEnum]) roles: Role[],
    @Ctx() context: Context,
  ) {
    const input = { membershipId, expectedVersion, roles };
    return context.answer(changeRoles, { actionId, input }, membershipShown(context));
  }

  @Mutation(() => MembershipOutcome, { description: "Takes a colleague's access away, from their next request on." })
  @Access('member:change')
  revokeMembership(
    @Arg('actionId', () => String) actionId: string,
    @Arg('membershipId', () => OpaqueId) membershipId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Ctx() context: Context,
  ) {
    const input = { membershipId, expectedVersion };
    return context.answer(revokeMembership, { actionId, input }, membershipShown(context));
  }

  @Mutation(() => MembershipOutcome, {
    description: 'Suspends a colleague, from their next request on and until they are brought back.',
  })
  @Access('member:change')
  suspendMember(
    @Arg('actionId', () => String) actionId: string,
    @Arg('membershipId', () => OpaqueId) membershipId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Ctx() context: Context,
  ) {
    const input = { membershipId, expectedVersion };
    return context.answer(suspendMember, { actionId, input }, membershipShown(context));
  }

  @Mutation(() => MembershipOutcome, { description: 'Lets a colleague in again who was suspended.' })
  @Access('member:change')
  bringMemberBack(
    @Arg('actionId', () => String) actionId: string,
    @Arg('membershipId', () => OpaqueId) membershipId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Ctx() context: Context,
  ) {
    const input = { membershipId, expectedVersion };
    return context.answer(bringMemberBack, { actionId, input }, membershipShown(context));
  }

  @Mutation(() => MembershipOutcome, {
    description: "Sets the last day of a colleague's access; null takes it away, so that it has none.",
  })
  @Access('member:change')
  setMemberEnd(
    @Arg('actionId', () => String) actionId: string,
    @Arg('membershipId', () => OpaqueId) membershipId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('endsOn', () => DayScalar, { nullable: true }) endsOn: string | null,
    @Ctx() context: Context,
  ) {
    const input = { membershipId, expectedVersion, endsOn: endsOn ?? null };
    return context.answer(setMemberEnd, { actionId, input }, membershipShown(context));
  }
}
