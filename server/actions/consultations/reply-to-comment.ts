import { decideReplyToComment } from '../../domain/consultations/decide-reply-to-comment.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';

export interface ReplyToComment {
  commentId: string;
  expectedVersion: number;
  reply: string;
}

/** The commissioner answers a comment, once. Refusals: COMMENT_HAS_A_REPLY, FIELD_IS_EMPTY, NOT_FOUND. */
export const replyToComment = defineAction(
  'consultation:reply',
  async (scope: Scope, { commentId, expectedVersion, reply }: ReplyToComment) => {
    const comment = await scope.consultations.commentById(commentId);
    const consultation = comment && (await scope.consultations.byId(comment.consultationId));
    if (!comment || !consultation) return refused('NOT_FOUND', 'commentId');
    const decision = decideReplyToComment(comment, reply);
    if (!decision.accepted) return decision;
    const answered =
      comment.version === expectedVersion &&
      (await scope.consultations.changeComment(comment, {
        ...decision.value,
        repliedBy: scope.actor.personId,
        repliedAt: scope.now,
      }));
    if (!answered) return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
    const { commissionerId, schemeId, id: consultationId } = consultation;
    await scope.happened({
      name: 'consultation.replied',
      commissionerId,
      subjectKind: 'consultation_comment',
      subjectId: commentId,
      schemeId,
    });
    return accepted({ consultationId });
  },
);
