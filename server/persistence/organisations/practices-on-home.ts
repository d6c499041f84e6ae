import type { HomeCountKey } from '../../domain/home/homes.ts';
import { at } from '../home/question.ts';

/** How many practices there are. */
export const countedPractices = {
  practices: `practice_membership m where m.commissioner_id = any (current_commissioners()) and m.during @> ${at.today}`,
} satisfies Partial<Record<HomeCountKey, string>>;
