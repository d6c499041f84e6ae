import type { LmcCommentFragment } from '../../generated/lmc/consultation/consultation.ts';
import type { ClauseGroup } from '../../parts/scheme-text/clauses.ts';

export type Comments = {
  /** The comments on the clause of a path, the oldest first. */
  on: (path: string) => readonly LmcCommentFragment[];
  /** Comments on a path that is no clause of this text. */
  elsewhere: readonly LmcCommentFragment[];
};

/** Puts each comment with its clause, so that none is left out whatever path it names. */
export const commentsByClause = (groups: readonly ClauseGroup[], comments: readonly LmcCommentFragment[]): Comments => {
  const paths = new Set(groups.flatMap(({ clauses }) => clauses.map(({ path }) => path)));
  const inOrder = [...comments].sort((one, other) => one.writtenAt.localeCompare(other.writtenAt));
  return {
    on: (path) => inOrder.filter(({ clause }) => clause === path),
    elsewhere: inOrder.filter(({ clause }) => !paths.has(clause)),
  };
};
