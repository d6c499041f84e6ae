import { sql } from '../sql.ts';
import type { Sql } from '../sql.ts';

/** The condition that a practice is not with a commissioner on a day. */
export function hasMoved({ commissionerId, practiceId }: { commissionerId: Sql; practiceId: Sql }, day: Sql): Sql {
  return sql`not exists (
    select from practice_membership m
    where m.commissioner_id = ${commissionerId} and m.practice_id = ${practiceId} and m.during @> ${day})`;
}
