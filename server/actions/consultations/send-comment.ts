import { decideSendComment } from '../../domain/consultations/decide-send-comment.ts';
import { accepted, refused, refusedFor } from '../../domain/outcome.ts';
import { whyNotActFor } from '../../domain/permissions.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';

export interface SendComment {
  commentId: string;
  expectedVersion: number;
}

/** Sends a private comment to the commissioner. Refusals: COMMENT_IS_SENT, CONSULTATION_IS_CLOSED, NOT_FOUND. */
export const sendComment = defineAction(
  'consultation:comment',
  async (scope: Scope, { commentId, expectedVersion }: SendComment) => {
    const comment = await scope.consultations.commentById(commentId);
    const consultation = comment && (await scope.consultations.byId(comment.consultationId));
    if (!comment || !consultation) return refused('NOT_FOUND', 'commentId');
    const elsewhere = whyNotActFor(scope.actor, consultation.commissionerId);
    if (elsewhere) return refusedFor([elsewhere]);
    const decision = decideSendComment(comment, consultation, scope.now);
    if (!decision.accepted) return decision;
    if (comment.version !== expectedVersion || !(await scope.consultations.changeComment(comment, decision.value))) {
      return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
    }
    const { commissionerId, schemeId, id: consultationId } = consultation;
    await scope.happened({
      name: 'consultation.comment_sent',
      commissionerId,
      subjectKind: 'consultation_comment',
      subjectId: commentId,
      schemeId,
    });
    return accepted({ consultationId });
  },
);
