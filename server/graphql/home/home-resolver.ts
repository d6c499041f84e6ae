import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { standingWords, waitingWords } from '../../domain/home/waiting.ts';
import type { WaitingKind } from '../../domain/home/waiting.ts';
import { whyNot } from '../../domain/permissions.ts';
import { Access } from '../access.ts';
import type { Context } from '../context.ts';
import { InstantScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

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
}

/** Every task leads to the page on which it is done: nothing here is without a link that acts. */
const TASK_PATHS: Record<WaitingKind, (id: string) => string> = {
  finish_national_draft: (id) => `/national-contract/drafts/${id}`,
  release_national_year: (id) => `/national-contract/drafts/${id}/check`,
  finish_draft: (id) => `/schemes/${id}/edit`,
  record_silence: (id) => `/consultations/${id}`,
  reply_to_comments: (id) => `/consultations/${id}`,
  record_decision: (id) => `/schemes/${id}/decision`,
  publish: (id) => `/schemes/${id}/publish`,
  review_evidence: (id) => `/schemes/${id}/evidence?state=recorded`,
  pay_phase: (id) => `/schemes/${id}/pay`,
  submit_run: (id) => `/payment-runs/${id}`,
  approve_run: (id) => `/payment-runs/${id}`,
  release_run: (id) => `/payment-runs/${id}`,
  answer_consultation: (id) => `/consultations/${id}`,
  answer_offer: (id) => `/offers/${id}`,
  show_evidence: (id) => `/offers/${id}/evidence`,
  report_counts: (id) => `/offers/${id}/counts`,
  decide_claim: (id) => `/claims/${id}`,
  tell_facts: (id) => `/schemes/${id}/facts`,
};

const COUNT_PATHS: Record<string, string> = {
  schemes_published: '/schemes?state=PUBLISHED',
  schemes_on_their_way: '/schemes?state=DRAFT,IN_CONSULTATION,CONSULTED,APPROVED',
  practices_in_schemes: '/practices',
  practices: '/practices',
  consultations_open: '/consultations?state=OPEN',
  consultations_answered: '/consultations',
  schemes_joined: '/offers',
  payments_received: '/payments',
};

const MOST_TASKS = 10;

@Resolver()
export class HomeResolver {
  @Query(() => HomeType, { description: 'What waits for me, and where things stand.' })
  @Access('home:read')
  async home(@Ctx() { scope, actor, now, today }: Context): Promise<HomeType> {
    const { waiting, standing } = await scope.home.of(actor.kind, { now, today });
    return {
      tasks: waiting
        .filter(({ kind }) => !whyNot(actor, waitingWords[kind].action))
        .slice(0, MOST_TASKS)
        .map(({ kind, id, name, count, due }) => ({
          key: `${kind}/${id}/${name}`,
          kind,
          title: waitingWords[kind].title(name, count),
          detail: waitingWords[kind].detail,
          due: due === null ? null : new Date(due),
          path: TASK_PATHS[kind](OpaqueId.serialize(id)),
        })),
      counts: standing.map(({ key, value }) => ({
        key,
        label: standingWords[key] ?? key,
        value,
        path: COUNT_PATHS[key] ?? '/',
      })),
    };
  }
}
