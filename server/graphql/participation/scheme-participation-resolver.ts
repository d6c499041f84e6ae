import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Scheme } from '../../persistence/schemes/scheme-repository.ts';
import { PageArgs } from '../answers.ts';
import type { Context } from '../context.ts';
import { SchemeCountsType, SchemeType } from '../schemes/scheme-type.ts';
import { CertificateType } from './certificate-type.ts';
import { OfferConnection, OfferFilter } from './offer-type.ts';
import { filterOn, offeredVersion } from './offer-views.ts';
import { PhaseUptakeType } from './uptake-type.ts';
import { readPhaseUptake, seesAllOffers } from './uptake-view.ts';

const NOBODY = { offered: 0, accepted: 0, declined: 0, silent: 0, left: 0 };

@Resolver(() => SchemeType)
export class SchemeParticipationResolver {
  @FieldResolver(() => [PhaseUptakeType], {
    description:
      'Uptake by phase; empty until published, where the text cannot be read, and for whoever does not see every offer.',
  })
  async phases(@Root() { id }: Scheme, @Ctx() context: Context): Promise<PhaseUptakeType[]> {
    if (!seesAllOffers(context)) return [];
    const boards = (await context.loaders.participation.uptakeOfScheme.load(id)).map(async (row) =>
      // What is counted rests on the text. Its clauses and the permissions say that it cannot be read.
      (await offeredVersion(context, row)).unread.length > 0 ? [] : [await readPhaseUptake(context, row)],
    );
    return (await Promise.all(boards)).flat();
  }

  @FieldResolver(() => SchemeCountsType, {
    description: 'How the first phase was answered; zero for whoever does not see every offer.',
  })
  async counts(@Root() { id }: Scheme, @Ctx() context: Context): Promise<SchemeCountsType> {
    const [first] = seesAllOffers(context) ? await context.loaders.participation.countsOfScheme.load(id) : [];
    const { offered, accepted, declined, silent, left } = first ?? NOBODY;
    return { offered, accepted, declined, silent, left, national: offered - accepted };
  }

  @FieldResolver(() => OfferConnection, { description: 'The offers that I may see, by practice.' })
  offers(
    @Root() { id }: Scheme,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => OfferFilter, { nullable: true }) filter: OfferFilter | null,
    @Ctx() { loaders, scope }: Context,
  ) {
    return loaders.participation.offersOfScheme.load({
      schemeId: id,
      filter: filterOn(scope.today, filter),
      page: { first: page.first, after: page.after ?? null },
    });
  }

  @FieldResolver(() => [CertificateType], {
    description: 'Certificates of practices that left and of the end, oldest first.',
  })
  certificates(@Root() { id }: Scheme, @Ctx() { loaders }: Context) {
    return loaders.participation.certificatesOfScheme.load(id);
  }
}
