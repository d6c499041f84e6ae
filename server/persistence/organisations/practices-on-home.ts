import type { HomeCountKey } from '../../domain/home/homes.ts';
import type { DaysAsked } from '../home/question.ts';
import { sql } from '../sql.ts';
import type { Sql } from '../sql.ts';

/** How many practices there are. */
export const countedPractices = ({ today }: DaysAsked) =>
  ({
    practices: sql`practice_membership m
        where m.commissioner_id = any (current_commissioners()) and m.during @> ${today}`,
  }) satisfies Partial<Record<HomeCountKey, Sql>>;
