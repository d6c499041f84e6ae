import type { Rows } from '../rows.ts';
import { sql } from '../sql.ts';
import type { Sql } from '../sql.ts';

/** An organisation as it is published. */
export interface KnownOrganisation {
  kind: 'commissioner' | 'practice' | 'network';
  commissionerKind: 'ICB' | 'CCG' | null;
  code: string;
  name: string;
  address: string;
  openedOn: string | null;
  closedOn: string | null;
}

/** An organisation as the portal has it. */
export interface StoredOrganisation extends Omit<KnownOrganisation, 'kind'> {
  id: string;
  kind: string;
  /** Invented, for a demonstration. */
  fictional: boolean;
}

/**
 * A practice belongs to a commissioner, or to a network, from one day to another, both included; to is null while it
 * still does. Both are named by code.
 */
export interface Stay {
  holderCode: string;
  practiceCode: string;
  from: string;
  to: string | null;
}

export type StayTable = 'practice_membership' | 'network_membership';

const STAYS: Record<StayTable, { table: Sql; holder: Sql }> = {
  practice_membership: { table: sql`practice_membership`, holder: sql`commissioner_id` },
  network_membership: { table: sql`network_membership`, holder: sql`network_id` },
};

/** One organisation that took over from another, wholly or in part, on a day; both by code. */
export interface StoredSuccession {
  from: string;
  to: string;
  on: string;
}

export interface NewList {
  practiceId: string;
  countedOn: string;
  registeredPatients: number;
  weightedPatients: string | null;
  source: string;
}

export interface NewYearPayment {
  practiceId: string;
  financialYear: string;
  line: string;
  amountPence: number;
  source: string;
}

/**
 * Writes published organisations and their figures so that writing them again changes nothing. Each answer is the
 * number of rows changed.
 */
export class AreaRegister {
  constructor(private readonly rows: Rows) {}

  /**
   * New organisations are added; of known ones the address and the dates follow. A fictional one of the same code is
   * left alone.
   */
  async putOrganisations(organisations: readonly (KnownOrganisation & { id: string })[]): Promise<number> {
    const put = await this.rows.select(sql`
      insert into organisation as known
        (id, kind, commissioner_kind, code, name, address, opened_on, closed_on, fictional)
      select o.id, o.kind, o."commissionerKind", o.code, o.name, o.address, o."openedOn", o."closedOn", false
      from jsonb_to_recordset(${JSON.stringify(organisations)}) o (id uuid, kind text, "commissionerKind" text,
          code text, name text, address text, "openedOn" date, "closedOn" date)
      on conflict (code) do update set address = excluded.address, opened_on = excluded.opened_on,
        closed_on = excluded.closed_on
      where known.kind = excluded.kind and not known.fictional
        and (known.address, known.opened_on, known.closed_on)
        is distinct from (excluded.address, excluded.opened_on, excluded.closed_on)
      returning 1`);
    return put.length;
  }

  /** What stands under these codes. */
  async byCodes(codes: readonly string[]): Promise<StoredOrganisation[]> {
    return this.rows.select(sql`
      select id, code, kind, commissioner_kind as "commissionerKind", name, address, opened_on as "openedOn",
        closed_on as "closedOn", fictional
      from organisation
      where code = any (${codes})`);
  }

  /** Every stay of these practices, with whomever. */
  async stays(stayTable: StayTable, practiceCodes: readonly string[]): Promise<Stay[]> {
    const { table, holder } = STAYS[stayTable];
    return this.rows.select(sql`
      select h.code as "holderCode", p.code as "practiceCode", lower(t.during) as from, upper(t.during) - 1 as to
      from ${table} t
      join organisation h on h.id = t.${holder}
      join organisation p on p.id = t.practice_id
      where p.code = any (${practiceCodes}) and not isempty(t.during)
      order by p.code, lower(t.during)`);
  }

  async addStays(stayTable: StayTable, stays: readonly Stay[]): Promise<number> {
    if (stays.length === 0) return 0;
    const { table, holder } = STAYS[stayTable];
    const added = await this.rows.select(sql`
      insert into ${table} (${holder}, practice_id, during)
      select h.id, p.id, daterange(s.from, s.to, '[]')
      from jsonb_to_recordset(${JSON.stringify(stays)}) s ("holderCode" text, "practiceCode" text, "from" date, "to" date)
      join organisation h on h.code = s."holderCode"
      join organisation p on p.code = s."practiceCode"
      returning 1`);
    return added.length;
  }

  /** Ends stays that are still open, or end later, on the day given. */
  async shortenStays(stayTable: StayTable, stays: readonly (Stay & { endsOn: string })[]): Promise<number> {
    if (stays.length === 0) return 0;
    const { table, holder } = STAYS[stayTable];
    const shortened = await this.rows.select(sql`
      with shortened as (
        update ${table} t set during = daterange(lower(t.during), s."endsOn", '[]')
        from jsonb_to_recordset(${JSON.stringify(stays)}) s ("holderCode" text, "practiceCode" text, "from" date,
            "endsOn" date)
        join organisation h on h.code = s."holderCode"
        join organisation p on p.code = s."practiceCode"
        where t.${holder} = h.id and t.practice_id = p.id and lower(t.during) = s.from
        returning 1)
      select *
      from shortened`);
    return shortened.length;
  }

  /** Who took over from whom, among these codes. */
  async successions(codes: readonly string[]): Promise<StoredSuccession[]> {
    return this.rows.select(sql`
      select p.code as "from", s.code as "to", o.succeeded_on as "on"
      from organisation_succession o
      join organisation p on p.id = o.predecessor_id
      join organisation s on s.id = o.successor_id
      where p.code = any (${codes}) or s.code = any (${codes})`);
  }

  async addSuccessions(successions: readonly StoredSuccession[]): Promise<number> {
    if (successions.length === 0) return 0;
    const added = await this.rows.select(sql`
      insert into organisation_succession (predecessor_id, successor_id, succeeded_on)
      select p.id, s.id, n."on"
      from jsonb_to_recordset(${JSON.stringify(successions)}) n ("from" text, "to" text, "on" date)
      join organisation p on p.code = n."from"
      join organisation s on s.code = n."to"
      on conflict do nothing
      returning 1`);
    return added.length;
  }

  async putLists(lists: readonly NewList[]): Promise<number> {
    const put = await this.rows.select(sql`
      insert into practice_list as known (practice_id, counted_on, registered_patients, weighted_patients, source)
      select l."practiceId", l."countedOn", l."registeredPatients", l."weightedPatients", l.source
      from jsonb_to_recordset(${JSON.stringify(lists)}) l ("practiceId" uuid, "countedOn" date,
          "registeredPatients" integer, "weightedPatients" numeric(12, 2), source text)
      on conflict (practice_id, counted_on) do update set registered_patients = excluded.registered_patients,
        weighted_patients = excluded.weighted_patients, source = excluded.source
      where (known.registered_patients, known.weighted_patients, known.source)
        is distinct from (excluded.registered_patients, excluded.weighted_patients, excluded.source)
      returning 1`);
    return put.length;
  }

  async putYearPayments(payments: readonly NewYearPayment[]): Promise<number> {
    const put = await this.rows.select(sql`
      insert into practice_year_payment as known (practice_id, financial_year, line, amount_pence, source)
      select p."practiceId", p."financialYear", p.line, p."amountPence", p.source
      from jsonb_to_recordset(${JSON.stringify(payments)}) p ("practiceId" uuid, "financialYear" text, line text,
          "amountPence" bigint, source text)
      on conflict (practice_id, financial_year, line) do update set amount_pence = excluded.amount_pence,
        source = excluded.source
      where (known.amount_pence, known.source) is distinct from (excluded.amount_pence, excluded.source)
      returning 1`);
    return put.length;
  }
}
