import { raw, sql } from '../sql.ts';
import type { Sql } from '../sql.ts';

/**
 * True of a membership that lets its person in on a day, or would once they sign in: letsIn of
 * server/domain/identity/membership-states.ts, where it is asked of many at once.
 * @param alias of the membership
 * @param on an expression that is the day
 */
export function holdsOn(alias: string, on: Sql): Sql {
  const m = raw(alias);
  return sql`(${m}.revoked_at is null and ${m}.suspended_at is null and ${m}.starts_on <= ${on}
    and (${m}.ends_on is null or ${m}.ends_on >= ${on}))`;
}

/** True of a membership that is not over on a day: one that holds, or is suspended. */
export function isNotOver(alias: string, on: Sql): Sql {
  const m = raw(alias);
  return sql`(${m}.revoked_at is null and (${m}.ends_on is null or ${m}.ends_on >= ${on}))`;
}
