import { accepted, refused } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';

/** Which of one's own notices. */
export interface MarkNoticesRead {
  noticeIds: string[];
}

/** Marks notices of the one who asks as read. What is read already stays as it is. Refusals: NOT_FOUND when one is not theirs. */
export const markNoticesRead = defineAction('notice:read', async (scope: Scope, { noticeIds }: MarkNoticesRead) => {
  const ids = [...new Set(noticeIds)];
  const { membershipId } = scope.actor;
  const found = await scope.notices.ofThese(membershipId, ids);
  if (ids.length === 0 || found.length !== ids.length) return refused('NOT_FOUND', 'noticeIds');
  await scope.notices.markRead(membershipId, ids, scope.now);
  await scope.accessHappened('notice.marked_read', { noticeIds: ids });
  return accepted({ noticeIds: ids });
});
