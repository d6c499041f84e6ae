import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { changeRoles } from '../../actions/identity/change-roles.ts';
import type { OwnMembership } from '../../actions/identity/own-memberships.ts';
import { revokeMembership } from '../../actions/identity/revoke-membership.ts';
import { whyNotChangeRoles } from '../../domain/identity/decide-change-roles.ts';
import { whyNotRevokeMembership } from '../../domain/identity/decide-revoke-membership.ts';
import { whyNot } from '../../domain/permissions.ts';
import type { Role } from '../../domain/permissions.ts';
import type { Membership } from '../../persistence/identity/membership-repository.ts';
import { Access } from '../access.ts';
import { permissionFor } from '../answers.ts';
import type { Context } from '../context.ts';
import { OrganisationType, RoleEnum } from '../organisations/organisation.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { MembershipOutcome, MembershipPermissionsType, MembershipType, PersonType } from './identity-types.ts';

/** What was read at the door brings its person and organisation along; a colleague's are loaded. */
type Shown = Membership & Partial<Pick<OwnMembership, 'person' | 'organisation'>>;

const shown =
  ({ scope }: Context) =>
  ({ membershipId }: { membershipId: string }): Promise<Membership | null> =>
    scope.memberships.byId(membershipId);

@Resolver(() => MembershipType)
export class MembershipResolver {
  @Query(() => [MembershipType], { description: 'Everybody who acts, or acted, for my organisation.' })
  @Access('member:read')
  members(@Ctx() { scope, actor }: Context): Promise<Membership[]> {
    return scope.memberships.inOrganisation(actor.organisationId);
  }

  @FieldResolver(() => OrganisationType, { description: 'The organisation.' })
  organisation(@Root() membership: Shown, @Ctx() context: Context) {
    return membership.organisation ?? context.loaders.organisation.load(membership.organisationId);
  }

  @FieldResolver(() => PersonType, { description: 'The person.' })
  person(@Root() membership: Shown, @Ctx() context: Context) {
    return membership.person ?? context.loaders.person.load(membership.personId);
  }

  @FieldResolver(() => MembershipPermissionsType, {
    nullable: true,
    description: 'What I may do with it now; null for a membership of an organisation that I do not act for.',
  })
  permissions(@Root() subject: Shown, @Ctx() { visitor: { actor } }: Context): MembershipPermissionsType | null {
    if (actor?.organisationId !== subject.organisationId) return null;
    const asked = { subject, by: { id: actor.membershipId, roles: actor.roles, revokedAt: null } };
    const right = whyNot(actor, 'member:change');
    return {
      changeRoles: permissionFor(right ?? whyNotChangeRoles(asked)),
      revoke: permissionFor(right ?? whyNotRevokeMembership(asked)),
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
    return context.answer(changeRoles, { actionId, input: { membershipId, expectedVersion, roles } }, shown(context));
  }

  @Mutation(() => MembershipOutcome, { description: "Takes a colleague's access away, from their next request on." })
  @Access('member:change')
  revokeMembership(
    @Arg('actionId', () => String) actionId: string,
    @Arg('membershipId', () => OpaqueId) membershipId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Ctx() context: Context,
  ) {
    return context.answer(revokeMembership, { actionId, input: { membershipId, expectedVersion } }, shown(context));
  }
}
