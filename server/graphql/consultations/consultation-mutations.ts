import { Arg, Ctx, Int, Mutation, Resolver } from 'type-graphql';
import { extendConsultation } from '../../actions/consultations/extend-consultation.ts';
import { recordNoResponse } from '../../actions/consultations/record-no-response.ts';
import { replyToComment } from '../../actions/consultations/reply-to-comment.ts';
import { sendComment } from '../../actions/consultations/send-comment.ts';
import { signConsultation } from '../../actions/consultations/sign-consultation.ts';
import { startConsultation } from '../../actions/consultations/start-consultation.ts';
import { writeComment } from '../../actions/consultations/write-comment.ts';
import type { LmcOutcome } from '../../domain/consultations/consultation-states.ts';
import { Access } from '../access.ts';
import type { Context } from '../context.ts';
import { DayScalar } from '../scalars/dates.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';
import { SchemeOutcome } from '../schemes/scheme-type.ts';
import { ConsultationOutcome, LmcOutcomeEnum } from './consultation-type.ts';

const shown =
  ({ scope }: Context) =>
  ({ consultationId }: { consultationId: string }) =>
    scope.consultations.byId(consultationId);

@Resolver()
export class ConsultationMutations {
  @Mutation(() => SchemeOutcome, {
    description: 'Fixes the text of a draft and sends it to LMCs. It closes at 11:59pm London time.',
  })
  @Access('consultation:start')
  startConsultation(
    @Arg('actionId', () => String) actionId: string,
    @Arg('schemeId', () => OpaqueId) schemeId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('lmcIds', () => [OpaqueId]) lmcIds: string[],
    @Arg('closesOn', () => DayScalar) closesOn: string,
    @Ctx() context: Context,
  ) {
    return context.answer(startConsultation, { actionId, input: { schemeId, expectedVersion, lmcIds, closesOn } }, () =>
      context.loaders.scheme.load(schemeId),
    );
  }

  @Mutation(() => ConsultationOutcome, { description: 'Moves the closing date later, never earlier.' })
  @Access('consultation:extend')
  extendConsultation(
    @Arg('actionId', () => String) actionId: string,
    @Arg('consultationId', () => OpaqueId) consultationId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('closesOn', () => DayScalar) closesOn: string,
    @Ctx() context: Context,
  ) {
    return context.answer(
      extendConsultation,
      { actionId, input: { consultationId, expectedVersion, closesOn } },
      shown(context),
    );
  }

  @Mutation(() => ConsultationOutcome, { description: 'Comments on a clause; private to the LMC until sent.' })
  @Access('consultation:comment')
  writeComment(
    @Arg('actionId', () => String) actionId: string,
    @Arg('consultationId', () => OpaqueId) consultationId: string,
    @Arg('clause', () => String) clause: string,
    @Arg('body', () => String) body: string,
    @Arg('send', () => Boolean) send: boolean,
    @Ctx() context: Context,
  ) {
    return context.answer(writeComment, { actionId, input: { consultationId, clause, body, send } }, shown(context));
  }

  @Mutation(() => ConsultationOutcome, { description: 'Sends a private comment to the commissioner.' })
  @Access('consultation:comment')
  sendComment(
    @Arg('actionId', () => String) actionId: string,
    @Arg('commentId', () => OpaqueId) commentId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Ctx() context: Context,
  ) {
    return context.answer(sendComment, { actionId, input: { commentId, expectedVersion } }, shown(context));
  }

  @Mutation(() => ConsultationOutcome, { description: 'Answers a comment of the LMC.' })
  @Access('consultation:reply')
  replyToComment(
    @Arg('actionId', () => String) actionId: string,
    @Arg('commentId', () => OpaqueId) commentId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('reply', () => String) reply: string,
    @Ctx() context: Context,
  ) {
    return context.answer(replyToComment, { actionId, input: { commentId, expectedVersion, reply } }, shown(context));
  }

  @Mutation(() => ConsultationOutcome, { description: 'Signs the answer of the LMC. It is final.' })
  @Access('consultation:sign')
  signConsultation(
    @Arg('actionId', () => String) actionId: string,
    @Arg('consultationId', () => OpaqueId) consultationId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('fingerprint', () => String) fingerprint: string,
    @Arg('outcome', () => LmcOutcomeEnum) outcome: LmcOutcome,
    @Arg('conditions', () => String) conditions: string,
    @Arg('statement', () => String) statement: string,
    @Arg('authority', () => String) authority: string,
    @Ctx() context: Context,
  ) {
    const input = { consultationId, expectedVersion, fingerprint, outcome, conditions, statement, authority };
    return context.answer(signConsultation, { actionId, input }, shown(context));
  }

  @Mutation(() => ConsultationOutcome, { description: 'Records that the LMC did not answer in time.' })
  @Access('consultation:record-silence')
  recordNoResponse(
    @Arg('actionId', () => String) actionId: string,
    @Arg('consultationId', () => OpaqueId) consultationId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Ctx() context: Context,
  ) {
    return context.answer(recordNoResponse, { actionId, input: { consultationId, expectedVersion } }, shown(context));
  }
}
