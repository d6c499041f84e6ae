import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { reportCounts } from '../../actions/reported/report-counts.ts';
import { tellFact } from '../../actions/reported/tell-fact.ts';
import { uploadFacts } from '../../actions/reported/upload-facts.ts';
import { Access } from '../access.ts';
import type { Context } from '../context.ts';
import { OrganisationType } from '../organisations/organisation.ts';
import { OfferType } from '../participation/offer-type.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { SchemeType } from '../schemes/scheme-type.ts';
import {
  CountInput,
  FactOfOnePracticeArgs,
  FactOfPracticeConnection,
  FactOfPracticeType,
  FactPracticesArgs,
  FactsPreviewType,
  PhaseFactsOutcome,
  PhaseFactsType,
  PracticeCountsOutcome,
  PracticeCountsType,
} from './reported-type.ts';
import {
  viewFactOfOnePractice,
  viewFactPractices,
  viewFactsPreview,
  viewPhaseFacts,
  viewPracticeCounts,
} from './reported-views.ts';
import type { FactOfPracticeView, PhaseFactsView, PracticeCountsView } from './reported-views.ts';

@Resolver(() => PhaseFactsType)
export class PhaseFactsResolver {
  @Query(() => PhaseFactsType, {
    nullable: true,
    description: 'What the sums of a phase need of each practice, and for how many it is known.',
  })
  @Access('fact:read')
  phaseFacts(
    @Arg('schemeId', () => OpaqueId) schemeId: string,
    @Arg('phaseKey', () => String) phaseKey: string,
    @Ctx() context: Context,
  ) {
    return viewPhaseFacts(context, schemeId, phaseKey);
  }

  @Query(() => FactOfPracticeConnection, {
    description: 'The practices for which one fact is lacking, held, or must be settled, by code.',
  })
  @Access('fact:read')
  factPractices(@Args(() => FactPracticesArgs) { first, after, ...which }: FactPracticesArgs, @Ctx() context: Context) {
    return viewFactPractices(context, which, { first, after: after ?? null });
  }

  @Query(() => FactOfPracticeType, {
    nullable: true,
    description: 'One fact of one practice; null when it is not asked, or the practice does not take part.',
  })
  @Access('fact:read')
  factOfPractice(@Args(() => FactOfOnePracticeArgs) which: FactOfOnePracticeArgs, @Ctx() context: Context) {
    return viewFactOfOnePractice(context, which);
  }

  @Query(() => FactsPreviewType, { nullable: true, description: 'What a file of facts would do. Nothing is saved.' })
  @Access('fact:tell')
  factsPreview(
    @Arg('schemeId', () => OpaqueId) schemeId: string,
    @Arg('phaseKey', () => String) phaseKey: string,
    @Arg('text', () => String, { description: 'The file: practice_code,field,indicator,value,date.' }) text: string,
    @Ctx() context: Context,
  ) {
    return viewFactsPreview(context, { schemeId, phaseKey, text });
  }

  @FieldResolver(() => SchemeType, { description: 'The scheme.' })
  scheme(@Root() { schemeId }: PhaseFactsView, @Ctx() { loaders }: Context) {
    return loaders.scheme.load(schemeId);
  }

  @Mutation(() => PhaseFactsOutcome, {
    description: 'Keeps the facts of a file: all of them, or none and every wrong row named.',
  })
  @Access('fact:tell')
  uploadFacts(
    @Arg('actionId', () => String) actionId: string,
    @Arg('schemeId', () => OpaqueId) schemeId: string,
    @Arg('phaseKey', () => String) phaseKey: string,
    @Arg('fileName', () => String) fileName: string,
    @Arg('text', () => String) text: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('whyUnusual', () => String, { nullable: true }) whyUnusual: string | null,
    @Ctx() context: Context,
  ) {
    const input = { schemeId, phaseKey, fileName, text, expectedVersion, whyUnusual };
    return context.answer(uploadFacts, { actionId, input }, (done) =>
      viewPhaseFacts(context, done.schemeId, done.phaseKey),
    );
  }

  @Mutation(() => PhaseFactsOutcome, { description: 'Keeps one fact of one practice, with where it was taken from.' })
  @Access('fact:tell')
  tellFact(
    @Arg('actionId', () => String) actionId: string,
    @Arg('schemeId', () => OpaqueId) schemeId: string,
    @Arg('phaseKey', () => String) phaseKey: string,
    @Arg('practiceId', () => OpaqueId) practiceId: string,
    @Arg('factKey', () => String) factKey: string,
    @Arg('value', () => String) value: string,
    @Arg('date', () => String) date: string,
    @Arg('source', () => String) source: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('whyUnusual', () => String, { nullable: true }) whyUnusual: string | null,
    @Ctx() context: Context,
  ) {
    const input = { schemeId, phaseKey, practiceId, factKey, value, date, source, expectedVersion, whyUnusual };
    return context.answer(tellFact, { actionId, input }, (done) =>
      viewPhaseFacts(context, done.schemeId, done.phaseKey),
    );
  }
}

@Resolver(() => FactOfPracticeType)
export class FactOfPracticeResolver {
  @FieldResolver(() => OrganisationType, { description: 'The practice.' })
  practice(@Root() { practiceId }: FactOfPracticeView, @Ctx() { loaders }: Context) {
    return loaders.organisation.load(practiceId);
  }
}

@Resolver(() => PracticeCountsType)
export class PracticeCountsResolver {
  @Query(() => PracticeCountsType, {
    nullable: true,
    description: 'What a scheme asks a practice to count; null when there is no such offer that I may see.',
  })
  @Access('fact:read')
  practiceCounts(@Arg('offerId', () => OpaqueId) offerId: string, @Ctx() context: Context) {
    return viewPracticeCounts(context, offerId);
  }

  @FieldResolver(() => OfferType, { description: 'The offer that was taken up.' })
  offer(@Root() { offerId }: PracticeCountsView, @Ctx() { loaders }: Context) {
    return loaders.participation.offer.load(offerId);
  }

  @Mutation(() => PracticeCountsOutcome, {
    description: 'Reports what the practice counted. It may be corrected until the payments are worked out.',
  })
  @Access('count:report')
  reportCounts(
    @Arg('actionId', () => String) actionId: string,
    @Arg('offerId', () => OpaqueId) offerId: string,
    @Arg('counts', () => [CountInput]) counts: CountInput[],
    @Arg('whyUnusual', () => String, { nullable: true }) whyUnusual: string | null,
    @Ctx() context: Context,
  ) {
    const input = {
      offerId,
      counts: counts.map(({ key, value, expectedVersion }) => ({ key, value, expectedVersion })),
      whyUnusual,
    };
    return context.answer(reportCounts, { actionId, input }, (done) => viewPracticeCounts(context, done.offerId));
  }
}
