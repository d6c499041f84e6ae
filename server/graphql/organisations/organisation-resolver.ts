import { MaxLength } from 'class-validator';
import { Arg, Args, Ctx, Field, FieldResolver, InputType, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { PracticeOnDay } from '../../persistence/organisations/organisation-repository.ts';
import { Access } from '../access.ts';
import { PageArgs, connectionOf } from '../answers.ts';
import type { Context } from '../context.ts';
import { DayScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { OrganisationType } from './organisation.ts';

@InputType({ description: 'Which practices.' })
class PracticeFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, or the beginning of the code.' })
  @MaxLength(120)
  search?: string | null;

  @Field(() => OpaqueId, { nullable: true, description: 'Only the practices of this network.' })
  networkId?: string | null;
}

@ObjectType('Practice', { description: 'A practice of a commissioner, as it is today.' })
export class PracticeType {
  @Field(() => OpaqueId, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Its newest list; null when none is loaded.' })
  registeredPatients!: number | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day the list was counted.' })
  countedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The file the list came from.' })
  source!: string | null;
}

const PracticeConnection = connectionOf('Practice', () => PracticeType);

@Resolver(() => PracticeType)
export class PracticeResolver {
  @Query(() => PracticeConnection, { description: 'The practices of my commissioner today, by name.' })
  @Access('practice:read')
  practices(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PracticeFilter, { nullable: true }) filter: PracticeFilter | null,
    @Ctx() { scope, actor, today }: Context,
  ) {
    return scope.organisations.practicePage(
      { commissionerIds: actor.commissionerIds, on: today, search: filter?.search, networkId: filter?.networkId },
      { first: page.first, after: page.after ?? null },
    );
  }

  @Query(() => PracticeType, { nullable: true, description: 'One practice of my commissioner; null when it is not.' })
  @Access('practice:read')
  async practice(@Arg('id', () => OpaqueId) id: string, @Ctx() { scope, actor, today }: Context) {
    const { nodes } = await scope.organisations.practicePage(
      { commissionerIds: actor.commissionerIds, on: today, practiceId: id },
      { first: 1, after: null },
    );
    return nodes[0] ?? null;
  }

  @Query(() => [OrganisationType], { description: 'The LMCs that serve my commissioner today.' })
  @Access('organisation:read')
  async lmcs(@Ctx() { scope, actor, today }: Context) {
    return (
      await Promise.all(actor.commissionerIds.slice(0, 1).map((id) => scope.organisations.lmcsServing(id, today)))
    ).flat();
  }

  @FieldResolver(() => OrganisationType, { description: 'The organisation.' })
  organisation(@Root() practice: PracticeOnDay) {
    return practice;
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'The network it is in today.' })
  network(@Root() { networkId }: PracticeOnDay, @Ctx() { loaders }: Context) {
    return networkId ? loaders.organisation.load(networkId) : null;
  }
}
