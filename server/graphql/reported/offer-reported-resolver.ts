import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { readPhaseFacts } from '../../actions/reported/phase-facts.ts';
import { whyNotStarted } from '../../domain/participation/why-not-started.ts';
import type { Offer } from '../../persistence/participation/offer-repository.ts';
import { daysOf } from '../../persistence/participation/participation-repository.ts';
import { claimableAmong } from '../../rules/kinds/claimable-among.ts';
import type { Context } from '../context.ts';
import { OfferType } from '../participation/offer-type.ts';
import { phaseOf } from '../../domain/schemes/scheme-definition.ts';

@Resolver(() => OfferType)
export class OfferReportedResolver {
  @FieldResolver(() => Int, { description: 'How many numbers the scheme asks the practice to count itself.' })
  async countsAsked(
    @Root() { schemeId, schemeVersionId, phaseKey }: Offer,
    @Ctx() { loaders, scope }: Context,
  ): Promise<number> {
    const [scheme, version] = await Promise.all([
      loaders.scheme.load(schemeId),
      loaders.schemeVersion.load(schemeVersionId),
    ]);
    const facts = scheme && version && (await readPhaseFacts(scope, version, { scheme, phaseKey }));
    return facts?.asked.filter(({ counted }) => counted).length ?? 0;
  }

  @FieldResolver(() => Int, { description: 'How many things the scheme asks evidence of.' })
  async evidenceAsked(@Root() { schemeVersionId, phaseKey }: Offer, @Ctx() { loaders }: Context): Promise<number> {
    const version = await loaders.schemeVersion.load(schemeVersionId);
    return (version && phaseOf(version.definition, phaseKey)?.requirements.length) ?? 0;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'From when there is something to show, count or ask to be paid for; null from then on, and where the practice does not take part.',
  })
  async notStarted(@Root() { id }: Offer, @Ctx() { loaders, today }: Context): Promise<string | null> {
    const participation = await loaders.participation.participationOfOffer.load(id);
    const days = participation && daysOf(participation);
    return (days && whyNotStarted({ days, today })?.message) ?? null;
  }

  @FieldResolver(() => Int, { description: 'For how many components the practice may ask for its actual performance.' })
  async claimsAllowed(
    @Root() { schemeId, schemeVersionId, phaseKey }: Offer,
    @Ctx() { loaders, scope }: Context,
  ): Promise<number> {
    const [scheme, version] = await Promise.all([
      loaders.scheme.load(schemeId),
      loaders.schemeVersion.load(schemeVersionId),
    ]);
    const facts = scheme && version && (await readPhaseFacts(scope, version, { scheme, phaseKey }));
    return facts ? claimableAmong(facts.components).length : 0;
  }
}
