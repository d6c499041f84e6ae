import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { requirementProgress } from '../../domain/participation/requirement-progress.ts';
import type { Participation } from '../../persistence/participation/participation-repository.ts';
import type { Context } from '../context.ts';
import { OrganisationType } from '../organisations/organisation.ts';
import { PhaseType } from '../schemes/scheme-definition-type.ts';
import { OfferType } from './offer-type.ts';
import { offeredPhase } from './offer-views.ts';
import { EvidenceType, ParticipationType, RequirementProgressType } from './participation-type.ts';

const progressOf = async (context: Context, participation: Participation) =>
  requirementProgress(
    await offeredPhase(context, participation),
    await context.loaders.participation.evidenceOfParticipation.load(participation.id),
  );

@Resolver(() => ParticipationType)
export class ParticipationResolver {
  @FieldResolver(() => OfferType, { description: 'The offer that was accepted.' })
  offer(@Root() { offerId }: Participation, @Ctx() { loaders }: Context) {
    return loaders.participation.offer.load(offerId);
  }

  @FieldResolver(() => OrganisationType, { description: 'The practice.' })
  practice(@Root() { practiceId }: Participation, @Ctx() { loaders }: Context) {
    return loaders.organisation.load(practiceId);
  }

  @FieldResolver(() => PhaseType, { description: 'The phase.' })
  phase(@Root() participation: Participation, @Ctx() context: Context) {
    return offeredPhase(context, participation);
  }

  @FieldResolver(() => [EvidenceType], { description: 'Evidence, in the order of its days.' })
  evidence(@Root() { id }: Participation, @Ctx() { loaders }: Context) {
    return loaders.participation.evidenceOfParticipation.load(id);
  }

  @FieldResolver(() => [RequirementProgressType], {
    description: 'How far the practice is with each thing the phase asks.',
  })
  requirements(@Root() participation: Participation, @Ctx() context: Context) {
    return progressOf(context, participation);
  }

  @FieldResolver(() => Boolean, { description: 'True when everything the phase asks is met.' })
  async requirementsMet(@Root() participation: Participation, @Ctx() context: Context): Promise<boolean> {
    return (await progressOf(context, participation)).every(({ met }) => met);
  }
}
