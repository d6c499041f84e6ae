import { decideWriteComment } from '../../domain/consultations/decide-write-comment.ts';
import { accepted, refused, refusedFor } from '../../domain/outcome.ts';
import { whyNotActFor } from '../../domain/permissions.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';

export interface WriteComment {
  consultationId: string;
  clause: string;
  body: string;
  /** False keeps it private to the LMC. */
  send: boolean;
}

/** The LMC comments on a clause. Refusals: CONSULTATION_IS_CLOSED, CONSULTATION_IS_NOT_OPEN, FIELD_IS_EMPTY, NOT_FOUND. */
export const writeComment = defineAction(
  'consultation:comment',
  async (scope: Scope, { consultationId, clause, body, send }: WriteComment) => {
    const consultation = await scope.consultations.byId(consultationId);
    if (!consultation) return refused('NOT_FOUND', 'consultationId');
    const elsewhere = whyNotActFor(scope.actor, consultation.commissionerId);
    if (elsewhere) return refusedFor([elsewhere]);
    const decision = decideWriteComment(consultation, body, scope.now);
    if (!decision.accepted) return decision;
    const { commissionerId, schemeId } = consultation;
    const id = scope.newId();
    await scope.consultations.addComment({
      commissionerId,
      id,
      consultationId,
      clause,
      body: decision.value.body,
      writtenBy: scope.actor.personId,
      writtenAt: scope.now,
      sentAt: send ? scope.now : null,
    });
    await scope.happened({
      name: send ? 'consultation.comment_sent' : 'consultation.commented',
      commissionerId,
      subjectKind: 'consultation_comment',
      subjectId: id,
      schemeId,
    });
    return accepted({ consultationId });
  },
);
