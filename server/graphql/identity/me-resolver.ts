import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { chooseMembership } from '../../actions/identity/choose-membership.ts';
import { ownMemberships } from '../../actions/identity/own-memberships.ts';
import { setDemonstrationDate } from '../../actions/identity/set-demonstration-date.ts';
import { actionNames, whyNot } from '../../domain/permissions.ts';
import { Access } from '../access.ts';
import type { Context } from '../context.ts';
import { DayScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { atTheDoor, signedIn } from './at-the-door.ts';
import { DoneOutcome, MeType, MembershipOutcome } from './identity-types.ts';

@Resolver(() => MeType)
export class MeResolver {
  @Query(() => MeType, { description: 'Who is asking.' })
  @Access('session:read', { before: 'membership' })
  async me(@Ctx() context: Context) {
    const { visitor, now, today } = context;
    const { person, memberships } = await atTheDoor(context, (door) => ownMemberships(door, signedIn(context), today));
    const actingFor = memberships.filter(({ id }) => id === visitor.actor?.membershipId);
    return {
      person,
      membership: actingFor[0] ?? null,
      // A token acts for one organisation, whatever else its person may do.
      memberships: visitor.sessionHash ? memberships : actingFor,
      now,
      today,
      demonstration: visitor.demonstration,
      sessionEnds: visitor.ends,
      may: actionNames.filter((action) => whyNot(visitor.actor, action) === null),
    };
  }

  @Mutation(() => MembershipOutcome, { description: 'Chooses the organisation to act for, until another is chosen.' })
  @Access('session:choose', { before: 'membership' })
  async chooseMembership(
    @Arg('actionId', () => String) _actionId: string,
    @Arg('membershipId', () => OpaqueId) membershipId: string,
    @Ctx() context: Context,
  ) {
    const {
      today,
      visitor: { sessionHash },
    } = context;
    const outcome = await atTheDoor(context, (door) =>
      chooseMembership(door, { personId: signedIn(context), sessionHash, membershipId, today }),
    );
    return outcome.accepted ? outcome.value : outcome.refusal;
  }

  @Mutation(() => DoneOutcome, { description: 'Moves the date of a demonstration forward, for everybody in it.' })
  @Access('demonstration:set-date')
  async setDemonstrationDate(
    @Arg('actionId', () => String) _actionId: string,
    @Arg('today', () => DayScalar) today: string,
    @Ctx() context: Context,
  ) {
    const {
      actor,
      visitor: { demonstration },
    } = context;
    const outcome = await atTheDoor(context, (door) => setDemonstrationDate(door, today, { actor, demonstration }));
    return outcome.accepted ? outcome.value : outcome.refusal;
  }
}
