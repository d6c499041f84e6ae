import { accepted, refused, refusedFor } from '../../domain/outcome.ts';
import { checkText } from '../../domain/words/check-text.ts';
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
    if (comment.reply) return refused('COMMENT_HAS_A_REPLY');
    const wrong = checkText(reply, { field: 'reply', name: 'your reply', most: 5000 });
    if (wrong.length > 0) return refusedFor(wrong);
    const answered =
      comment.version === expectedVersion &&
      (await scope.consultations.changeComment(comment, {
        reply: reply.trim(),
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
