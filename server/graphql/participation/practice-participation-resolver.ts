import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { PracticeOnDay } from '../../persistence/organisations/organisation-repository.ts';
import type { Context } from '../context.ts';
import { PracticeType } from '../organisations/organisation-resolver.ts';

@Resolver(() => PracticeType)
export class PracticeParticipationResolver {
  @FieldResolver(() => Int, { description: 'How many local schemes it takes part in, today or later.' })
  async localSchemes(@Root() { id }: PracticeOnDay, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.participation.localSchemesOfPractice.load(id))?.schemes ?? 0;
  }
}
