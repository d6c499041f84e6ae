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

/** That an organisation is not with a commissioner any more. */
export interface Departure {
  /** Whom it left, and who: see `departureKey`. */
  key: string;
  /** The first day without. */
  on: string;
  /** The commissioner it is with instead; null where there is none. */
  toId: string | null;
}

/** A practice or LMC with a commissioner, as one key. */
export function departureKey(commissionerId: string, ofId: string): string {
  return `${commissionerId}/${ofId}`;
}

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

  /** Those of these practices and LMCs that are not with these commissioners on a day any more: since when, and where they are. */
  async departures(keys: readonly string[], on: string): Promise<Departure[]> {
    const day = sql`${value(on)}::date`;
    return this.rows.select(sql`
      with asked as (
        select k as key, split_part(k, '/', 1)::uuid as commissioner_id, split_part(k, '/', 2)::uuid as of_id
        from unnest(${keys}::text[]) as k),
      ties as (
        select practice_id as of_id, commissioner_id, during
        from practice_membership
        where practice_id in (select of_id from asked)
        union all
        select lmc_id, commissioner_id, during
        from lmc_area
        where lmc_id in (select of_id from asked))
      select a.key, max(upper(t.during))::text as "on",
        (select n.commissioner_id
          from ties n
          where n.of_id = a.of_id and n.commissioner_id <> a.commissioner_id and n.during @> ${day}
          order by lower(n.during) desc, n.commissioner_id
          limit 1) as "toId"
      from asked a
      join ties t on t.of_id = a.of_id and t.commissioner_id = a.commissioner_id and lower(t.during) <= ${day}
      group by a.key, a.of_id, a.commissioner_id
      having not bool_or(t.during @> ${day})`);
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
