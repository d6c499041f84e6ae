import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { whyTextUnread } from '../../actions/schemes/text-problems.ts';
import { whyNotExtendConsultation } from '../../domain/consultations/decide-extend-consultation.ts';
import { whyNotRecordNoResponse } from '../../domain/consultations/decide-record-no-response.ts';
import { whyNotReplyToComment } from '../../domain/consultations/decide-reply-to-comment.ts';
import { whyNotSendComment } from '../../domain/consultations/decide-send-comment.ts';
import { whyNotSignConsultation } from '../../domain/consultations/decide-sign-consultation.ts';
import { whyNotWriteComment } from '../../domain/consultations/decide-write-comment.ts';
import { daysBetween, isInTime, londonDay } from '../../domain/dates.ts';
import type { Reason } from '../../domain/outcome.ts';
import { whyNot, whyNotActFor } from '../../domain/permissions.ts';
import type { ActionName } from '../../domain/permissions.ts';
import type { Comment, Consultation } from '../../persistence/consultations/consultation-repository.ts';
import type { Scheme } from '../../persistence/schemes/scheme-repository.ts';
import { Access } from '../access.ts';
import { PageArgs, permissionFor } from '../answers.ts';
import type { Context } from '../context.ts';
import { DepartureType, readDeparture } from '../organisations/departure.ts';
import { OrganisationType } from '../organisations/organisation.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { currentVersion } from '../schemes/scheme-views.ts';
import { SchemeType, SchemeVersionType } from '../schemes/scheme-type.ts';
import {
  ConsultationCommentPermissionsType,
  ConsultationCommentType,
  ConsultationConnection,
  ConsultationFilter,
  ConsultationPermissionsType,
  ConsultationResponseType,
  ConsultationType,
} from './consultation-type.ts';

@Resolver(() => ConsultationType)
export class ConsultationResolver {
  @Query(() => ConsultationConnection, { description: 'Consultations I may see, the latest closing first.' })
  @Access('consultation:read')
  consultations(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ConsultationFilter, { nullable: true }) filter: ConsultationFilter | null,
    @Ctx() { scope }: Context,
  ) {
    return scope.consultations.page({ states: filter?.states }, { first: page.first, after: page.after ?? null });
  }

  @Query(() => ConsultationType, {
    nullable: true,
    description: 'One consultation; null when there is none that I may see.',
  })
  @Access('consultation:read')
  consultation(@Arg('id', () => OpaqueId) id: string, @Ctx() { scope }: Context) {
    return scope.consultations.byId(id);
  }

  @FieldResolver(() => SchemeType, { description: 'The scheme.' })
  scheme(@Root() { schemeId }: Consultation, @Ctx() { loaders }: Context) {
    return loaders.scheme.load(schemeId);
  }

  @FieldResolver(() => SchemeVersionType, { description: 'The exact text.' })
  schemeVersion(@Root() { schemeVersionId }: Consultation, @Ctx() { loaders }: Context) {
    return loaders.schemeVersion.load(schemeVersionId);
  }

  @FieldResolver(() => OrganisationType, { description: 'The LMC.' })
  lmc(@Root() { lmcId }: Consultation, @Ctx() { loaders }: Context) {
    return loaders.organisation.load(lmcId);
  }

  @FieldResolver(() => DepartureType, {
    nullable: true,
    description: 'Since when the LMC does not serve the area of the commissioner; null while it does.',
  })
  departure(@Root() { commissionerId, lmcId }: Consultation, @Ctx() context: Context) {
    return readDeparture(context, { commissionerId, ofId: lmcId });
  }

  @FieldResolver(() => Int, { description: 'How many days it is open.' })
  days(@Root() { openedAt, closesAt }: Consultation): number {
    return daysBetween(londonDay(openedAt), londonDay(closesAt));
  }

  @FieldResolver(() => Boolean, { description: 'True when it is not answered and its closing time has passed.' })
  overdue(@Root() { state, closesAt }: Consultation, @Ctx() { now }: Context): boolean {
    return state === 'open' && !isInTime(now, closesAt);
  }

  @FieldResolver(() => [ConsultationCommentType], {
    description: 'Comments, oldest first. A commissioner sees those that were sent.',
  })
  comments(@Root() { id }: Consultation, @Ctx() { loaders }: Context) {
    return loaders.commentsOfConsultation.load(id);
  }

  @FieldResolver(() => ConsultationResponseType, { nullable: true, description: 'The answer.' })
  response(@Root() { id }: Consultation, @Ctx() { loaders }: Context) {
    return loaders.responseOfConsultation.load(id);
  }

  @FieldResolver(() => ConsultationPermissionsType, { description: 'What I may do now.' })
  async permissions(
    @Root() consultation: Consultation,
    @Ctx() { actor, now, loaders }: Context,
  ): Promise<ConsultationPermissionsType> {
    const text = await loaders.schemeVersion.load(consultation.schemeVersionId);
    if (!text) throw new Error('A consultation without its text.');
    const may = (action: ActionName, why: Reason | null) =>
      permissionFor(whyNot(actor, action) ?? whyNotActFor(actor, consultation.commissionerId) ?? why);
    return {
      comment: may('consultation:comment', whyNotWriteComment(consultation, now)),
      sign: may('consultation:sign', whyNotSignConsultation({ ...consultation, unread: whyTextUnread(text) }, now)),
      extend: may('consultation:extend', whyNotExtendConsultation(consultation)),
      recordNoResponse: may('consultation:record-silence', whyNotRecordNoResponse(consultation, now)),
    };
  }
}

@Resolver(() => ConsultationCommentType)
export class ConsultationCommentResolver {
  @FieldResolver(() => String, { description: 'Who wrote it.' })
  writtenBy(@Root() { writtenBy }: Comment): string {
    return writtenBy ?? '';
  }

  @FieldResolver(() => ConsultationCommentPermissionsType, { description: 'What I may do with it now.' })
  async permissions(
    @Root() comment: Comment,
    @Ctx() { actor, now, loaders }: Context,
  ): Promise<ConsultationCommentPermissionsType> {
    const consultation = await loaders.consultation.load(comment.consultationId);
    if (!consultation) throw new Error('A comment without its consultation.');
    const may = (action: ActionName, why: Reason | null) =>
      permissionFor(whyNot(actor, action) ?? whyNotActFor(actor, consultation.commissionerId) ?? why);
    return {
      send: may('consultation:comment', whyNotSendComment(comment, consultation, now)),
      reply: may('consultation:reply', whyNotReplyToComment(comment)),
    };
  }
}

@Resolver(() => SchemeType)
export class SchemeConsultationsResolver {
  @FieldResolver(() => [ConsultationType], { description: 'The consultations of the current version.' })
  async consultations(@Root() scheme: Scheme, @Ctx() context: Context) {
    return context.loaders.consultationsOfVersion.load((await currentVersion(context, scheme)).id);
  }
}
