import { Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { homes } from '../../domain/home/homes.ts';
import { mostUrgent, whatWaits } from '../../domain/home/what-waits.ts';
import { hasLeftSomebody } from '../../domain/permissions.ts';
import { Access } from '../access.ts';
import type { Context } from '../context.ts';
import { InstantScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { deadlineCalendar } from './deadline-calendar.ts';

@ObjectType('Task', { description: 'Something that waits for me.' })
class TaskType {
  @Field(() => String, { description: 'The same for the same task.' })
  key!: string;

  @Field(() => String, { description: 'What to do.' })
  title!: string;

  @Field(() => String, { description: 'Why, or what follows.' })
  detail!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'Until when.' })
  due!: Date | null;

  @Field(() => String, { description: 'The page to do it on.' })
  path!: string;

  @Field(() => String, { description: 'What kind of task it is.' })
  kind!: string;
}

@ObjectType('HomeCount', { description: 'How many of something there are.' })
class HomeCountType {
  @Field(() => String, { description: 'Its key.' })
  key!: string;

  @Field(() => String, { description: 'What is counted.' })
  label!: string;

  @Field(() => Int, { description: 'How many.' })
  value!: number;

  @Field(() => String, { description: 'The page that lists them.' })
  path!: string;
}

@ObjectType('Home', { description: 'What waits for me, and where things stand.' })
class HomeType {
  @Field(() => [TaskType], { description: 'What waits for me, the most urgent first, at most ten.' })
  tasks!: TaskType[];

  @Field(() => [HomeCountType], { description: 'Where things stand.' })
  counts!: HomeCountType[];

  /** All that waits, for what is made of it when it is asked for. */
  waiting!: TaskType[];
}

@Resolver(() => HomeType)
export class HomeResolver {
  @Query(() => HomeType, { description: 'What waits for me, and where things stand.' })
  @Access('home:read')
  async home(@Ctx() { scope, actor, now, today }: Context): Promise<HomeType> {
    const { waiting, counts } = await scope.home.of(actor.kind, {
      now,
      today,
      membershipId: actor.membershipId,
      hasLeft: hasLeftSomebody(actor),
    });
    const tasks = whatWaits(actor, waiting).map(({ id, page, ...task }) => ({
      ...task,
      path: page(OpaqueId.serialize(id)),
    }));
    return {
      tasks: mostUrgent(tasks),
      waiting: tasks,
      counts: counts.flatMap(({ key, value }) => {
        const words = homes[actor.kind].counts[key];
        return words ? [{ key, label: words.label, value, path: words.page }] : [];
      }),
    };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Everything with a day by which it must be done, not only the ten that are told, as an iCalendar file (RFC 5545). Null without any.',
  })
  calendarFile(@Root() { waiting }: HomeType, @Ctx() { visitor }: Context): string | null {
    return deadlineCalendar(waiting, visitor.origin);
  }
}
