import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { OfferSort } from '../../persistence/participation/offer-list-repository.ts';
import type { Offer } from '../../persistence/participation/offer-repository.ts';
import { Access } from '../access.ts';
import { PageArgs } from '../answers.ts';
import { ConsultationResponseType } from '../consultations/consultation-type.ts';
import type { Context } from '../context.ts';
import { DepartureType, readDeparture } from '../organisations/departure.ts';
import { OrganisationType } from '../organisations/organisation.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { PhaseType } from '../schemes/scheme-definition-type.ts';
import { SchemeType, SchemeVersionType } from '../schemes/scheme-type.ts';
import {
  ComparisonType,
  OfferAnswerType,
  OfferConnection,
  OfferFilter,
  OfferPermissionsType,
  OfferSortEnum,
  OfferType,
} from './offer-type.ts';
import { filterOn, offeredPhase, offeredVersion, readComparison, readOfferPermissions } from './offer-views.ts';
import { ParticipationType } from './participation-type.ts';

@Resolver(() => OfferType)
export class OfferResolver {
  @Query(() => OfferConnection, { description: 'Offers I may see: a practice its own, a commissioner all it made.' })
  @Access('offer:read')
  offers(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('sort', () => OfferSortEnum, { defaultValue: 'CLOSING' }) sort: OfferSort,
    @Arg('filter', () => OfferFilter, { nullable: true }) filter: OfferFilter | null,
    @Ctx() { scope }: Context,
  ) {
    return scope.offerLists.page(filterOn(scope.today, filter), sort, { first: page.first, after: page.after ?? null });
  }

  @Query(() => OfferType, { nullable: true, description: 'One offer; null when there is none that I may see.' })
  @Access('offer:read')
  offer(@Arg('id', () => OpaqueId) id: string, @Ctx() { loaders }: Context): Promise<Offer | null> {
    return loaders.participation.offer.load(id);
  }

  @FieldResolver(() => SchemeType, { description: 'The scheme.' })
  scheme(@Root() { schemeId }: Offer, @Ctx() { loaders }: Context) {
    return loaders.scheme.load(schemeId);
  }

  @FieldResolver(() => SchemeVersionType, { description: 'The exact text.' })
  schemeVersion(@Root() offer: Offer, @Ctx() context: Context) {
    return offeredVersion(context, offer);
  }

  @FieldResolver(() => PhaseType, { description: 'The phase.' })
  phase(@Root() offer: Offer, @Ctx() context: Context) {
    return offeredPhase(context, offer);
  }

  @FieldResolver(() => OrganisationType, { description: 'The practice.' })
  practice(@Root() { practiceId }: Offer, @Ctx() { loaders }: Context) {
    return loaders.organisation.load(practiceId);
  }

  @FieldResolver(() => [OfferAnswerType], { description: 'Every answer, oldest first.' })
  responses(@Root() { id }: Offer, @Ctx() { loaders }: Context) {
    return loaders.participation.answersOfOffer.load(id);
  }

  @FieldResolver(() => ComparisonType, { description: 'The national contract and this offer side by side.' })
  comparison(@Root() offer: Offer, @Ctx() context: Context) {
    return readComparison(context, offer);
  }

  @FieldResolver(() => [ConsultationResponseType], { description: 'What the LMCs said to this text.' })
  async lmcResponses(@Root() { schemeVersionId }: Offer, @Ctx() { loaders }: Context) {
    const consultations = await loaders.consultationsOfVersion.load(schemeVersionId);
    const responses = await Promise.all(consultations.map(({ id }) => loaders.responseOfConsultation.load(id)));
    return responses.filter((response) => response !== null);
  }

  @FieldResolver(() => ParticipationType, {
    nullable: true,
    description: 'Taking part; null when the practice does not.',
  })
  participation(@Root() { id }: Offer, @Ctx() { loaders }: Context) {
    return loaders.participation.participationOfOffer.load(id);
  }

  @FieldResolver(() => DepartureType, {
    nullable: true,
    description: 'Since when the practice is not with the commissioner; null while it is.',
  })
  departure(@Root() { commissionerId, practiceId }: Offer, @Ctx() context: Context) {
    return readDeparture(context, { commissionerId, ofId: practiceId });
  }

  @FieldResolver(() => OfferPermissionsType, { description: 'What I may do now, and if not, why.' })
  permissions(@Root() offer: Offer, @Ctx() context: Context) {
    return readOfferPermissions(context, offer);
  }
}
