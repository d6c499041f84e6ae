import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { agreeClaim } from '../../actions/reported/agree-claim.ts';
import { declineClaim } from '../../actions/reported/decline-claim.ts';
import { withdrawClaim } from '../../actions/reported/withdraw-claim.ts';
import { askForActualPerformance } from '../../actions/reported/ask-for-actual-performance.ts';
import { readClaimCases } from '../../actions/reported/claim-case.ts';
import { whyNotAgreeClaim } from '../../domain/reported/decide-agree-claim.ts';
import { whyNotAskForActualPerformance } from '../../domain/reported/decide-ask-for-actual-performance.ts';
import { whyNotDeclineClaim } from '../../domain/reported/decide-decline-claim.ts';
import { whyNotWithdrawClaim } from '../../domain/reported/decide-withdraw-claim.ts';
import type { ClaimState } from '../../domain/reported/claim-states.ts';
import { whyNot, whyNotFinish } from '../../domain/permissions.ts';
import { phaseOf } from '../../domain/schemes/scheme-definition.ts';
import type { PerformanceClaim } from '../../persistence/reported/performance-claim-repository.ts';
import { Access } from '../access.ts';
import { PageArgs, money, permissionFor } from '../answers.ts';
import type { Context } from '../context.ts';
import { OrganisationType } from '../organisations/organisation.ts';
import { OfferType } from '../participation/offer-type.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { PenceScalar } from '../scalars/pence.ts';
import { SchemeType } from '../schemes/scheme-type.ts';
import {
  ClaimCaseType,
  ClaimConnection,
  ClaimFilter,
  ClaimOutcomeUnion,
  ClaimPermissionsType,
  ClaimType,
  OfferClaimsType,
} from './claim-type.ts';
import type { ClaimStateName } from './claim-type.ts';

type ClaimView = ClaimType & { record: PerformanceClaim };
type OfferClaimsView = OfferClaimsType & { offerId: string };

@Resolver(() => ClaimType)
export class ClaimResolver {
  @Query(() => ClaimConnection, {
    description: 'The claims for actual performance that I may see, the longest waiting first.',
  })
  @Access('claim:read')
  async claims(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('filter', () => ClaimFilter, { nullable: true }) filter: ClaimFilter | null,
    @Ctx() { scope }: Context,
  ) {
    const states = filter?.states?.map((state) => state.toLowerCase() as ClaimState) ?? null;
    const page = await scope.performanceClaims.page(
      { states, search: filter?.search ?? null },
      { first, after: after ?? null },
    );
    return { ...page, nodes: page.nodes.map(viewClaim) };
  }

  @Query(() => ClaimType, { nullable: true, description: 'One claim; null when there is none that I may see.' })
  @Access('claim:read')
  async claim(@Arg('id', () => OpaqueId) id: string, @Ctx() { scope }: Context): Promise<ClaimView | null> {
    const claim = await scope.performanceClaims.byId(id);
    return claim && viewClaim(claim);
  }

  @FieldResolver(() => SchemeType, { description: 'The scheme.' })
  scheme(@Root() { record: { schemeId } }: ClaimView, @Ctx() { loaders }: Context) {
    return loaders.scheme.load(schemeId);
  }

  @FieldResolver(() => OrganisationType, { description: 'The practice that asks.' })
  practice(@Root() { record: { practiceId } }: ClaimView, @Ctx() { loaders }: Context) {
    return loaders.organisation.load(practiceId);
  }

  @FieldResolver(() => OfferType, { description: 'The offer it took up.' })
  offer(@Root() { record: { offerId } }: ClaimView, @Ctx() { loaders }: Context) {
    return loaders.participation.offer.load(offerId);
  }

  @FieldResolver(() => String, { description: 'The name of the component it is about.' })
  async componentName(
    @Root() { record: { offerId, phaseKey, componentKey } }: ClaimView,
    @Ctx() { loaders }: Context,
  ): Promise<string> {
    const offer = await loaders.participation.offer.load(offerId);
    const version = offer && (await loaders.schemeVersion.load(offer.schemeVersionId));
    const phase = version && phaseOf(version.definition, phaseKey);
    return phase?.components.find(({ key }) => key === componentKey)?.name ?? componentKey;
  }

  @FieldResolver(() => ClaimPermissionsType, { description: 'What I may do with it now, and if not, why.' })
  async permissions(
    @Root() { record: { state, schemeId, phaseKey } }: ClaimView,
    @Ctx() { actor, loaders }: Context,
  ): Promise<ClaimPermissionsType> {
    const mayDecide = whyNot(actor, 'claim:decide');
    const runs = mayDecide ? [] : await loaders.payments.runsOfScheme.load(schemeId);
    const run = runs.find((one) => one.phaseKey === phaseKey && one.state !== 'withdrawn') ?? null;
    return {
      agree: permissionFor(mayDecide ?? whyNotAgreeClaim({ state, run: run?.state ?? null })),
      decline: permissionFor(mayDecide ?? whyNotDeclineClaim({ state })),
      withdraw: permissionFor(whyNot(actor, 'claim:withdraw') ?? whyNotWithdrawClaim({ state })),
    };
  }

  @Mutation(() => ClaimOutcomeUnion, {
    description: 'Asks to be paid for actual performance. The sum on record counts where there is one.',
  })
  @Access('claim:ask')
  askForActualPerformance(
    @Arg('actionId', () => String) actionId: string,
    @Arg('offerId', () => OpaqueId) offerId: string,
    @Arg('componentKey', () => String) componentKey: string,
    @Arg('actualPence', () => PenceScalar, { nullable: true }) actualPence: number | null,
    @Arg('actualSource', () => String) actualSource: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ) {
    const input = { offerId, componentKey, actualPence: actualPence ?? null, actualSource, reason };
    return context.answer(askForActualPerformance, { actionId, input }, (done) => shown(context, done));
  }

  @Mutation(() => ClaimOutcomeUnion, { description: 'Takes a claim back before it is decided.' })
  @Access('claim:withdraw')
  withdrawClaim(
    @Arg('actionId', () => String) actionId: string,
    @Arg('claimId', () => OpaqueId) claimId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ) {
    const input = { claimId, expectedVersion, reason };
    return context.answer(withdrawClaim, { actionId, input }, (done) => shown(context, done));
  }

  @Mutation(() => ClaimOutcomeUnion, { description: 'Agrees to a claim: the next calculation pays it.' })
  @Access('claim:decide')
  agreeClaim(
    @Arg('actionId', () => String) actionId: string,
    @Arg('claimId', () => OpaqueId) claimId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ) {
    const input = { claimId, expectedVersion, reason };
    return context.answer(agreeClaim, { actionId, input }, (done) => shown(context, done));
  }

  @Mutation(() => ClaimOutcomeUnion, { description: 'Declines a claim, with the reason the practice reads.' })
  @Access('claim:decide')
  declineClaim(
    @Arg('actionId', () => String) actionId: string,
    @Arg('claimId', () => OpaqueId) claimId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ) {
    const input = { claimId, expectedVersion, reason };
    return context.answer(declineClaim, { actionId, input }, (done) => shown(context, done));
  }
}

@Resolver(() => OfferClaimsType)
export class OfferClaimsResolver {
  @Query(() => OfferClaimsType, {
    nullable: true,
    description: 'The claims that an offer allows; null when there is no such offer that I may see.',
  })
  @Access('claim:read')
  async offerClaims(
    @Arg('offerId', () => OpaqueId) offerId: string,
    @Ctx() { scope, actor }: Context,
  ): Promise<OfferClaimsView | null> {
    const offer = await scope.offers.byId(offerId);
    if (!offer) return null;
    const cases = await readClaimCases(scope, offer);
    return {
      offerId,
      cases: cases.map(({ share, onRecord, claims, inQuestion, ...one }): ClaimCaseType => ({
        ...one,
        share: share && money(Number(share.pence)),
        least: share && money(Number(share.leastPence)),
        onRecord: onRecord && money(Number(onRecord.pence)),
        onRecordSource: onRecord?.source ?? null,
        claims: claims.map(viewClaim),
        ask: permissionFor(
          whyNot(actor, 'claim:ask') ??
            whyNotFinish(actor, { ...offer, tookPart: inQuestion.days !== null }) ??
            whyNotAskForActualPerformance(inQuestion),
        ),
      })),
    };
  }

  @FieldResolver(() => OfferType, { description: 'The offer.' })
  offer(@Root() { offerId }: OfferClaimsView, @Ctx() { loaders }: Context) {
    return loaders.participation.offer.load(offerId);
  }
}

const viewClaim = (record: PerformanceClaim): ClaimView => ({
  record,
  id: record.id,
  state: record.state.toUpperCase() as ClaimStateName,
  componentKey: record.componentKey,
  share: money(record.sharePence),
  claimPercent: record.claimPercent,
  least: money(record.leastPence),
  actual: money(record.actualPence),
  actualSource: record.actualSource,
  reason: record.reason,
  askedBy: record.askedByName,
  askedAt: record.askedAt,
  answerReason: record.answerReason,
  answeredBy: record.answeredByName,
  answeredAt: record.answeredAt,
  version: record.version,
});

const shown = async ({ scope }: Context, { claimId }: { claimId: string }): Promise<ClaimView | null> => {
  const claim = await scope.performanceClaims.byId(claimId);
  return claim && viewClaim(claim);
};
