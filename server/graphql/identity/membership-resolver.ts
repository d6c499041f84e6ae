import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { changeRoles } from '../../actions/identity/change-roles.ts';
import type { OwnMembership } from '../../actions/identity/own-memberships.ts';
import { revokeMembership } from '../../actions/identity/revoke-membership.ts';
import type { Role } from '../../domain/permissions.ts';
import type { Membership } from '../../persistence/identity/membership-repository.ts';
import { Access } from '../access.ts';
import type { Context } from '../context.ts';
import { OrganisationType, RoleEnum } from '../organisations/organisation.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { MembershipOutcome, MembershipType, PersonType } from './identity-types.ts';

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
