import { Arg, Ctx, Int, Mutation, Resolver } from 'type-graphql';
import { declineOffer } from '../../actions/participation/decline-offer.ts';
import { endScheme } from '../../actions/participation/end-scheme.ts';
import { optIn } from '../../actions/participation/opt-in.ts';
import { revertToNationalContract } from '../../actions/participation/revert-to-national-contract.ts';
import { Access } from '../access.ts';
import type { Context } from '../context.ts';
import { DayScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { CertificateOutcome } from './certificate-type.ts';
import { OfferOutcome } from './offer-type.ts';

@Resolver()
export class OfferMutations {
  @Mutation(() => OfferOutcome, { description: 'Opts the practice in to one phase. Only the practice itself can.' })
  @Access('offer:accept')
  optIn(
    @Arg('actionId', () => String) actionId: string,
    @Arg('offerId', () => OpaqueId) offerId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('fingerprint', () => String) fingerprint: string,
    @Arg('authority', () => String) authority: string,
    @Ctx() context: Context,
  ) {
    const input = { offerId, expectedVersion, fingerprint, authority };
    return context.answer(optIn, { actionId, input }, () => context.loaders.participation.offer.load(offerId));
  }

  @Mutation(() => OfferOutcome, { description: 'Declines, or takes back an acceptance while the window is open.' })
  @Access('offer:decline')
  declineOffer(
    @Arg('actionId', () => String) actionId: string,
    @Arg('offerId', () => OpaqueId) offerId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('authority', () => String) authority: string,
    @Ctx() context: Context,
  ) {
    return context.answer(declineOffer, { actionId, input: { offerId, expectedVersion, authority } }, () =>
      context.loaders.participation.offer.load(offerId),
    );
  }

  @Mutation(() => CertificateOutcome, {
    description: 'Takes the practice back to the national contract, and answers with the certificate.',
  })
  @Access('participation:leave')
  revertToNationalContract(
    @Arg('actionId', () => String) actionId: string,
    @Arg('offerId', () => OpaqueId) offerId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('effectiveFrom', () => DayScalar) effectiveFrom: string,
    @Arg('authority', () => String) authority: string,
    @Ctx() context: Context,
  ) {
    const input = { offerId, expectedVersion, effectiveFrom, authority };
    return context.answer(revertToNationalContract, { actionId, input }, ({ certificateId }) =>
      context.scope.certificates.byId(certificateId),
    );
  }

  @Mutation(() => CertificateOutcome, {
    description: 'Ends the scheme: every practice goes back to the national contract, or none.',
  })
  @Access('scheme:end')
  endScheme(
    @Arg('actionId', () => String) actionId: string,
    @Arg('schemeId', () => OpaqueId) schemeId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('effectiveFrom', () => DayScalar) effectiveFrom: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ) {
    const input = { schemeId, expectedVersion, effectiveFrom, reason };
    return context.answer(endScheme, { actionId, input }, ({ certificateId }) =>
      context.scope.certificates.byId(certificateId),
    );
  }
}
