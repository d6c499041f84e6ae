import type { WaitingKind } from '../../domain/home/homes.ts';
import type { DaysAsked, Question } from '../home/question.ts';
import { sql } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { holdsOn } from './membership-holds.ts';

/** Access that ends soon: that of colleagues, and one's own. */
export const waitingAccess = ({ today, accessEndsBy }: DaysAsked, ownMembership: Sql) => {
  const ending = sql`membership m
        join person p on p.id = m.person_id
        where m.organisation_id = current_organisation() and m.ends_on <= ${accessEndsBy} and ${holdsOn('m', today)}`;
  return {
    access_ends: {
      id: sql`m.id`,
      name: sql`p.name`,
      lastDay: sql`m.ends_on`,
      from: sql`${ending} and m.id <> ${ownMembership}`,
    },
    own_access_ends: {
      id: sql`m.id`,
      name: sql`p.name`,
      lastDay: sql`m.ends_on`,
      from: sql`${ending} and m.id = ${ownMembership}`,
    },
  } satisfies Partial<Record<WaitingKind, Question>>;
};
