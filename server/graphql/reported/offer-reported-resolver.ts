import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { readPhaseFacts } from '../../actions/reported/phase-facts.ts';
import type { Offer } from '../../persistence/participation/offer-repository.ts';
import { claimableAmong } from '../../rules/kinds/claimable-among.ts';
import type { Context } from '../context.ts';
import { OfferType } from '../participation/offer-type.ts';

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
