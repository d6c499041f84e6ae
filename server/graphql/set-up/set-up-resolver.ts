import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { whyNot } from '../../domain/permissions.ts';
import { setUpSteps } from '../../domain/set-up/set-up-steps.ts';
import { Access } from '../access.ts';
import type { Context } from '../context.ts';

@ObjectType('SetUpStep', { description: 'One step of setting my organisation up.' })
class SetUpStepType {
  @Field(() => String, { description: 'The same for the same step.' })
  key!: string;

  @Field(() => String, { description: 'What it is about.' })
  title!: string;

  @Field(() => Boolean, { description: 'True once it is done.' })
  done!: boolean;

  @Field(() => String, { description: 'How it stands, in words.' })
  state!: string;

  @Field(() => String, { description: 'What to do next.' })
  next!: string;

  @Field(() => String, { description: 'The page to do it on.' })
  path!: string;
}

@ObjectType('SetUp', { description: 'What it takes to set my organisation up, and how far it is.' })
class SetUpType {
  @Field(() => [SetUpStepType], { description: 'The steps, in the order they are taken.' })
  steps!: SetUpStepType[];
}

@Resolver()
export class SetUpResolver {
  @Query(() => SetUpType, {
    nullable: true,
    description:
      'How far my organisation is set up; null for whoever does not administer it, and where there are no steps.',
  })
  @Access('home:read')
  async setUp(@Ctx() { scope, loaders, actor, today }: Context): Promise<SetUpType | null> {
    if (whyNot(actor, 'member:invite')) return null;
    const colleagues = await loaders.membershipsOfOrganisation.load(actor.organisationId);
    const entries = actor.kind === 'commissioner' ? await scope.firstPeople.counts(actor.organisationId, today) : [];
    const steps = setUpSteps(actor.kind, { colleagues, entries, today });
    return steps.length > 0 ? { steps } : null;
  }
}
