import { readCursor, writeCursor } from '../../persistence/connection.ts';
import type { Connection, PageRequest } from '../../persistence/connection.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A page of a list that is worked out as a whole: its cursors are places in it. */
export function pageOf<Row>(all: readonly Row[], { first, after }: PageRequest): Connection<Row> {
  const from = after === null ? 0 : Math.max(0, Number(readCursor(after, 'integer').sortKey));
  const nodes = all.slice(from, from + first);
  const next = from + nodes.length;
  return {
    nodes,
    totalCount: all.length,
    pageInfo: {
      hasNextPage: next < all.length,
      endCursor: nodes.length > 0 ? writeCursor(String(next), NOBODY) : null,
    },
  };
}
