import type { HeldTie, Tie } from '../../domain/organisations/ties.ts';
import type { OrganisationKind } from '../../domain/permissions.ts';
import type { Rows } from '../rows.ts';
import { sql, value } from '../sql.ts';
import type { Sql } from '../sql.ts';

/** Where the ties of a kind of organisation stand: whose they are, and who is at the other end. */
const TABLES: Partial<Record<OrganisationKind, { table: Sql; of: Sql; other: Sql }>> = {
  practice: { table: sql`practice_membership`, of: sql`practice_id`, other: sql`commissioner_id` },
  network: { table: sql`network_membership`, of: sql`network_id`, other: sql`practice_id` },
  lmc: { table: sql`lmc_area`, of: sql`lmc_id`, other: sql`commissioner_id` },
  auditor: { table: sql`auditor_engagement`, of: sql`auditor_id`, other: sql`commissioner_id` },
};

/** How organisations belong to each other, by date, as it is on record. */
export class TieRepository {
  constructor(private readonly rows: Rows) {}

  /** Every tie of a kind of organisation in which one of these codes is at either end, in order of days. */
  async held(kind: OrganisationKind, codes: readonly string[]): Promise<HeldTie[]> {
    const place = TABLES[kind];
    if (!place) return [];
    const either = value(codes);
    return this.rows.select(sql`
      select o.code as "ofCode", other.code, lower(t.during)::text as "from", (upper(t.during) - 1)::text as "to"
      from ${place.table} t
      join organisation o on o.id = t.${place.of}
      join organisation other on other.id = t.${place.other}
      where o.code = any (${either}) or other.code = any (${either})
      order by t.during`);
  }

  /** Adds ties of one organisation to those with these codes. Only the named system actor may (migrations/0002). */
  async add(kind: OrganisationKind, ofId: string, ties: readonly Tie[]): Promise<void> {
    const place = TABLES[kind];
    if (!place) throw new Error(`An organisation of the kind ${kind} has no ties of its own.`);
    await this.rows.select(sql`
      insert into ${place.table} (${place.of}, ${place.other}, during)
      select ${ofId}, other.id, daterange(t."from", t."to", '[]')
      from jsonb_to_recordset(${JSON.stringify(ties)}) t (code text, "from" date, "to" date)
      join organisation other on other.code = t.code`);
  }
}
