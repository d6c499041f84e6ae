import { sqlAsOwner } from './sql.ts';
import type { Place, World } from './world.ts';

/** From this day on the practice, or the LMC, is with another commissioner, as the published lists would say it. */
export async function moves(who: Place, { from, to }: { from: World; to: World }, day: string): Promise<void> {
  for (const [table, column] of [
    ['practice_membership', 'practice_id'],
    ['lmc_area', 'lmc_id'],
  ])
    await sqlAsOwner(`set row_security = off;
      update ${table} set during = daterange(lower(during), '${day}')
        where ${column} = '${who.id}' and commissioner_id = '${from.commissioner.id}';
      insert into ${table} (commissioner_id, ${column}, during)
        select '${to.commissioner.id}', ${column}, daterange('${day}', null) from ${table} where ${column} = '${who.id}'`);
}

/** The people of a place that moved, as the door tells them from then on. */
export function movedFrom(who: Place, { from, to }: { from: World; to: World }): Place {
  const tenants = { commissionerIds: [from.commissioner.id, to.commissioner.id], actsFor: [to.commissioner.id] };
  return {
    ...who,
    views: { ...who.views, ...tenants },
    prepares: { ...who.prepares, ...tenants },
    approves: { ...who.approves, ...tenants },
    administers: { ...who.administers, ...tenants },
  };
}
