import { raw, sql } from '../sql.ts';
import type { Sql } from '../sql.ts';

/**
 * The tenants an organisation may enter on a day, as an SQL array: by the dated facts that tie it to them. A practice,
 * network or LMC that was a tenant's once still reads what the two made together; an auditor is engaged for a time.
 * @param alias of the organisation
 * @param on an expression that is the day
 */
export function tenantsOf(alias: string, on: Sql): Sql {
  const o = raw(alias);
  return sql`array(
      select ${o}.id
      where ${o}.kind = 'commissioner'
      union select commissioner_id
      from practice_membership
      where ${o}.kind = 'practice' and practice_id = ${o}.id
      union select p.commissioner_id
      from network_membership n
      join practice_membership p using (practice_id)
      where ${o}.kind = 'network' and n.network_id = ${o}.id
      union select commissioner_id
      from lmc_area
      where ${o}.kind = 'lmc' and lmc_id = ${o}.id
      union select commissioner_id
      from auditor_engagement
      where ${o}.kind = 'auditor' and auditor_id = ${o}.id and during @> ${on}
      union select c.id
      from organisation c
      where ${o}.kind = 'national_body' and c.kind = 'commissioner')`;
}

/**
 * The tenants for whom an organisation may act on a day, as an SQL array: acting_commissioners() of the migrations, which
 * holds it in every policy that lets somebody write.
 * @param alias of the organisation
 * @param on an expression that is the day
 */
export function tenantsOnDay(alias: string, on: Sql): Sql {
  const o = raw(alias);
  return sql`array(
      select ${o}.id
      where ${o}.kind = 'commissioner'
      union select commissioner_id
      from practice_membership
      where ${o}.kind = 'practice' and practice_id = ${o}.id and during @> ${on}
      union select p.commissioner_id
      from network_membership n
      join practice_membership p using (practice_id)
      where ${o}.kind = 'network' and n.network_id = ${o}.id and n.during @> ${on} and p.during @> ${on}
      union select commissioner_id
      from lmc_area
      where ${o}.kind = 'lmc' and lmc_id = ${o}.id and during @> ${on}
      union select commissioner_id
      from auditor_engagement
      where ${o}.kind = 'auditor' and auditor_id = ${o}.id and during @> ${on})`;
}
