import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { OwnMembership } from '../../actions/identity/own-memberships.ts';
import type { Membership } from '../../persistence/identity/membership-repository.ts';
import { Access } from '../access.ts';
import type { Context } from '../context.ts';
import { OrganisationType } from '../organisations/organisation.ts';
import { MembershipType, PersonType } from './identity-types.ts';

type Shown = Membership & Partial<Pick<OwnMembership, 'person' | 'organisation'>>;

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
}
