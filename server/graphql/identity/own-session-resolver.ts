import { Arg, Ctx, Field, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { endOtherSessions } from '../../actions/identity/end-other-sessions.ts';
import { endOwnSession } from '../../actions/identity/end-own-session.ts';
import { ownSessions } from '../../actions/identity/own-sessions.ts';
import type { OwnSessionsAt } from '../../actions/identity/own-sessions.ts';
import { refused } from '../../domain/outcome.ts';
import type { Outcome, Refusal } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { Access } from '../access.ts';
import { outcomeOf } from '../answers.ts';
import type { Context } from '../context.ts';
import { InstantScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { atTheDoor, signedIn } from './at-the-door.ts';

@ObjectType('OwnSession', { description: 'A place where I am signed in.' })
class OwnSessionType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The program and the machine, by its own word; null where unknown.',
  })
  browser!: string | null;

  @Field(() => String, { nullable: true, description: 'For whom it acts; null while nobody is chosen.' })
  actingFor!: string | null;

  @Field(() => InstantScalar, { description: 'When it began.' })
  signedInAt!: Date;

  @Field(() => InstantScalar, { description: 'When it was last used, to the minute.' })
  lastSeenAt!: Date;

  @Field(() => Boolean, { description: 'True for the one that asks.' })
  current!: boolean;
}

@ObjectType('SessionsEnded', { description: 'Sessions of mine are over.' })
class SessionsEndedType {
  @Field(() => Int, { description: 'How many.' })
  ended!: number;
}

const SessionsEndedOutcome = outcomeOf('SessionsEnded', () => SessionsEndedType);

@Resolver()
export class OwnSessionResolver {
  @Query(() => [OwnSessionType], { description: 'Where I am signed in, the last used first.' })
  @Access('session:end')
  async ownSessions(@Ctx() context: Context): Promise<OwnSessionType[]> {
    const { sessionHash } = context.visitor;
    const sessions = await atTheDoor(context, (door) => ownSessions(door, of(context)));
    return sessions.map((session) => ({ ...session, current: sessionHash?.equals(session.tokenHash) ?? false }));
  }

  @Mutation(() => SessionsEndedOutcome, { description: 'Ends one session of mine, from its next request on.' })
  @Access('session:end')
  endOwnSession(
    @Arg('actionId', () => String) _actionId: string,
    @Arg('sessionId', () => OpaqueId) sessionId: string,
    @Ctx() context: Context,
  ) {
    return answered(context, (door) => endOwnSession(door, of(context), sessionId));
  }

  @Mutation(() => SessionsEndedOutcome, { description: 'Ends every session of mine but this one.' })
  @Access('session:end')
  endOtherSessions(@Arg('actionId', () => String) _actionId: string, @Ctx() context: Context) {
    const { sessionHash } = context.visitor;
    if (!sessionHash) return refused('TOKEN_HAS_ONE_ORGANISATION').refusal;
    return answered(context, (door) => endOtherSessions(door, of(context), sessionHash));
  }
}

const of = (context: Context): OwnSessionsAt => {
  const { realNow, idleMinutes } = context.visitor;
  return { personId: signedIn(context), realNow, idleMinutes };
};

const answered = async <T>(context: Context, work: (door: Scope) => Promise<Outcome<T>>): Promise<T | Refusal> => {
  const outcome = await atTheDoor(context, work);
  return outcome.accepted ? outcome.value : outcome.refusal;
};
